import { useRef } from 'react';
import type { Report } from '../../core/call/report-types';
import type { Mark } from '../../core/grade/mark';
import { TimelineChart, timelineAxis } from '../charts/TimelineChart';
import { atX } from '../charts/time-axis';
import { timelineSentence } from '../charts/timeline-words';
import { useWidth } from '../charts/use-width';
import { Figure } from '../parts/Figure';
import { PlayBar } from './PlayBar';
import { Playhead } from './Playhead';
import css from './TimelineSection.module.css';
import { usePlayer } from './use-player';

/** The timeline with its player. A press on it moves the playhead, a press on a flag opens its mark. */
export function TimelineSection({ report, onMark }: { report: Report; onMark(mark: Mark): void }) {
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const player = usePlayer();
  const seek = (event: React.MouseEvent<HTMLDivElement>) => {
    if ((event.target as Element).closest('.chart-press')) return;
    const { left } = event.currentTarget.getBoundingClientRect();
    player?.seek(atX(timelineAxis(report, width), event.clientX - left));
  };
  return (
    <Figure title="How it went" sentence={timelineSentence(report)}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the slider below does the same for the keyboard. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above. */}
      <div ref={place} onClick={seek} className={player ? css['place'] : undefined}>
        <TimelineChart report={report} width={width} onFlag={onMark} head={(axis) => <Playhead axis={axis} />} />
      </div>
      <p className={css['legend']}>
        Loudness in dB and pitch in semitones over your own calm voice, which is 0; the shaded bands are your own, the
        dashed line is 6 dB over it. A frame over both lanes is where you spoke over the customer.
      </p>
      {player && <PlayBar player={player} seconds={report.seconds} />}
    </Figure>
  );
}
