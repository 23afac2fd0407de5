import { useEffect, useState } from 'react';
import type { CallHandle, LiveVoice } from '../../session/call-view';
import { Button } from '../parts/Button';
import { signed } from '../words/time';
import { Gauge } from './Gauge';
import css from './LiveVoicePanel.module.css';
import { fineBand, gaugeSpan } from './live-scale';
import { Trace } from './Trace';

/** Figures are told four times a second: more often nobody reads them. */
const readMs = 250;
const nothing: LiveVoice = { at: 0, overOwnDb: null, paceWpm: null, word: '' };

/** The own voice against the own calm one: a band, a word, and the last seconds. */
export function LiveVoicePanel({
  call,
  shown,
  onShow,
}: {
  call: CallHandle;
  shown: boolean;
  onShow(on: boolean): void;
}) {
  const [voice, setVoice] = useState(nothing);
  useEffect(() => {
    if (!shown) return;
    let latest = nothing;
    const stop = call.onVoice((v) => {
      latest = v;
    });
    const reading = setInterval(() => setVoice(latest), readMs);
    return () => {
      stop();
      clearInterval(reading);
    };
  }, [call, shown]);
  if (!shown)
    return (
      <p className={css['hidden']}>
        Coaching is hidden in this call. Your voice is measured all the same.{' '}
        <Button look="plain" size="small" onPress={() => onShow(true)}>
          Show it
        </Button>
      </p>
    );
  return (
    <section className={css['panel']} aria-label="Your voice, against your own calm">
      <div className={css['head']}>
        <h2 className={css['title']}>Your voice, against your own calm</h2>
        <p className={css['word']}>{voice.word}</p>
      </div>
      <div className={css['gauges']}>
        <Gauge
          label="Loudness"
          value={voice.overOwnDb}
          figure={voice.overOwnDb === null ? '' : `${signed(voice.overOwnDb)} dB`}
          span={gaugeSpan.loudness}
          band={fineBand.loudness}
        />
        <Gauge
          label="Pace"
          value={voice.paceWpm}
          figure={voice.paceWpm === null ? '' : `${Math.round(voice.paceWpm)} words a minute`}
          span={gaugeSpan.pace}
          band={fineBand.pace}
        />
      </div>
      <Trace call={call} />
    </section>
  );
}
