import { useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { Report } from '../../core/call/report-types';
import type { Mark } from '../../core/grade/mark';
import { MarkRow } from './MarkRow';
import css from './Marks.module.css';
import { groupMarks, markKey } from './mark-groups';

interface Props {
  report: Report;
  chosen: string;
  onContest(mark: string, note: string): Promise<void>;
}

const filters = [
  { id: 'all', label: 'All' },
  { id: 'work', label: 'To work on' },
  { id: 'done', label: 'Done' },
] as const;
type Filter = (typeof filters)[number]['id'];

const passes = (filter: Filter) => (mark: Mark) => filter === 'all' || (mark.verdict === 'met') === (filter === 'done');

/** All marks: what was heard in the order of the call, then what was wanting, then what was left out. */
export function Marks({ report, chosen, onContest }: Props) {
  const [filter, setFilter] = useState<Filter>('all');
  const { moments, missing, leftOut } = groupMarks(report.marks);
  const group = (title: string, list: readonly Mark[]) =>
    list.length > 0 && (
      <section className={css['group']} aria-label={title}>
        <h3 className={css['title']}>{title}</h3>
        <ol>
          {list.map((mark) => (
            <MarkRow
              key={markKey(mark)}
              mark={mark}
              better={report.better[mark.id] ?? []}
              contest={report.contests[mark.id] ?? ''}
              isChosen={markKey(mark) === chosen}
              onContest={(note) => onContest(mark.id, note)}
            />
          ))}
        </ol>
      </section>
    );
  return (
    <section className={css['marks']} aria-labelledby="marks">
      <div className={css['head']}>
        <h2 id="marks">Marks, and where they come from</h2>
        <ToggleButtonGroup
          aria-label="Which marks"
          className={css['filters'] ?? ''}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[filter]}
          onSelectionChange={(keys) => setFilter([...keys][0] as Filter)}
        >
          {filters.map(({ id, label }) => (
            <ToggleButton key={id} id={id} className={css['filter'] ?? ''}>
              {label}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </div>
      {group('In the order of the call', moments.filter(passes(filter)))}
      {group('Not heard in this call', missing.filter(passes(filter)))}
      {filter === 'all' && group('Left out of the score', leftOut)}
    </section>
  );
}
