import type { Report } from '../../core/call/report-types';
import type { Recovery, VoiceMoment } from '../../core/call/voice-moments';
import { Hear } from './Hear';
import css from './VoiceSection.module.css';
import { recoveryWords } from './voice-words';

/** The voice at its calmest and its least calm, and how long it took to come back after each provocation. */
export function VoiceSection({ report }: { report: Report }) {
  const { calmest, leastCalm, recoveries } = report;
  if (calmest.length + leastCalm.length === 0) return null;
  return (
    <section className={css['voice']} aria-labelledby="voice">
      <h2 id="voice">Your voice, moment by moment</h2>
      <div className={css['columns']}>
        <Moments title="Least calm" moments={leastCalm} />
        <Moments title="Calmest" moments={calmest} />
      </div>
      {recoveries.length > 0 && <Recoveries recoveries={recoveries} />}
    </section>
  );
}

function Moments({ title, moments }: { title: string; moments: readonly VoiceMoment[] }) {
  if (moments.length === 0) return null;
  return (
    <div>
      <h3 className={css['title']}>{title}</h3>
      <ol className={css['list']}>
        {moments.map((m) => (
          <li key={m.from} className={css['moment']}>
            <Hear from={m.from} to={m.to} what={`${title.toLowerCase()} moment`} />
            <div>
              <p>
                <strong className={css['calm']}>Calm {Math.round(m.calm)}</strong> of 100. {m.because}
              </p>
              {m.said && <p className={css['soft']}>After “{m.said}”</p>}
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}

function Recoveries({ recoveries }: { recoveries: readonly Recovery[] }) {
  return (
    <div>
      <h3 className={css['title']}>After what was aimed at you</h3>
      <ol className={css['list']}>
        {recoveries.map((r) => (
          <li key={r.from} className={css['moment']}>
            <Hear from={r.from} to={r.from + Math.min(10, Math.max(4, r.seconds ?? 10))} what="your answer to it" />
            <div>
              <p>{recoveryWords(r)}</p>
              <p className={css['soft']}>After “{r.said}”</p>
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}
