import { useRef } from 'react';
import type { Report } from '../../core/call/report-types';
import { MoodChart } from '../charts/MoodChart';
import { MoodTable } from '../charts/MoodTable';
import { moodSentence } from '../charts/mood-words';
import { useWidth } from '../charts/use-width';
import { Figure } from '../parts/Figure';

export function MoodSection({ report }: { report: Report }) {
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  return (
    <Figure
      title="What it did to the customer"
      sentence={moodSentence(report.mood)}
      table={<MoodTable mood={report.mood} />}
    >
      <div ref={place}>
        <MoodChart mood={report.mood} seconds={report.seconds} width={width} />
      </div>
    </Figure>
  );
}
