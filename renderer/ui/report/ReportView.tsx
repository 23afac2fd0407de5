import { useState } from 'react';
import type { Attempt } from '../../core/call/attempt';
import type { Report } from '../../core/call/report-types';
import type { Mark } from '../../core/grade/mark';
import { Page } from '../parts/Page';
import type { Playback } from '../services';
import { levelWords } from '../words/levels';
import { momentOf } from '../words/time';
import { CarryOn } from './CarryOn';
import { Earlier } from './Earlier';
import { Marks } from './Marks';
import { MoodSection } from './MoodSection';
import { markKey } from './mark-groups';
import { NextStep } from './NextStep';
import { Notices } from './Notices';
import css from './ReportView.module.css';
import { RetryContext, useRetry } from './retry';
import { SavePage } from './SavePage';
import { Summary } from './Summary';
import { TimelineSection } from './TimelineSection';
import { Transcript } from './Transcript';
import { PlayerContext, useNewPlayer } from './use-player';
import { useReportKeys } from './use-report-keys';
import { VoiceSection } from './VoiceSection';

interface Props {
  attempt: Attempt;
  report: Report;
  playback: Playback | null;
  onCorrect(turn: number, text: string): Promise<void>;
  onContest(mark: string, note: string): Promise<void>;
}

/** One whole report, from the score down to the single word. */
export function ReportView({ attempt, report, playback, onCorrect, onContest }: Props) {
  const player = useNewPlayer(playback, report.seconds);
  const [chosen, setChosen] = useState('');
  const retry = useRetry(attempt, report);
  const choose = (mark: Mark) => {
    const key = markKey(mark);
    setChosen(key);
    document.getElementById(key)?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  };
  useReportKeys(player, report.marks, chosen, choose);
  return (
    <PlayerContext value={player}>
      <RetryContext value={retry}>
        <Page
          title={report.pack.customer}
          lead={`${report.pack.title} · ${momentOf(report.startedAt)}${levelWords[report.level].inReport}${attempt.retryOf ? ' · a moment tried again' : ''}`}
          tools={<SavePage report={report} />}
        >
          <Summary report={report} isCutOff={attempt.ending === null} />
          <Notices notices={report.notices} hasSound={playback !== null} />
          {attempt.ending === null ? <CarryOn report={report} /> : <NextStep report={report} />}
          <MoodSection report={report} />
          <TimelineSection report={report} onMark={choose} />
          <VoiceSection report={report} />
          <Earlier attempt={attempt} report={report} />
          <Marks report={report} chosen={chosen} onContest={onContest} />
          <Transcript report={report} onCorrect={onCorrect} />
          <p className={css['end']}>
            The same call and the same pack give the same marks, on any machine. Correct a misheard word, and all of it
            is worked out again.
          </p>
        </Page>
      </RetryContext>
    </PlayerContext>
  );
}
