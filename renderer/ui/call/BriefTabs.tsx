import { useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { Pack } from '../../core/customer/pack';
import { useKeys } from '../hooks/use-keys';
import css from './BriefTabs.module.css';

const tabs = [
  { id: 'know', label: 'You know' },
  { id: 'may', label: 'You may' },
  { id: 'may-not', label: 'You may not' },
] as const;
type TabId = (typeof tabs)[number]['id'];

/** The brief beside the call, a part at a time, so that nothing of it is hidden under the edge. Keys 1, 2, 3. */
export function BriefTabs({ brief }: { brief: Pack['brief'] }) {
  const [shown, setShown] = useState<TabId>('know');
  useKeys({ '1': () => setShown('know'), '2': () => setShown('may'), '3': () => setShown('may-not') });
  const lines = { know: brief.know, may: brief.may, 'may-not': brief.mayNot };
  return (
    <section className={css['brief']} aria-label="Brief">
      <p className={css['you']}>{brief.you}</p>
      <Tabs className={css['tabs'] ?? ''} selectedKey={shown} onSelectionChange={(key) => setShown(key as TabId)}>
        <TabList className={css['list'] ?? ''} aria-label="Brief">
          {tabs.map(({ id, label }, i) => (
            <Tab key={id} id={id} className={css['tab'] ?? ''}>
              {label} <span className={css['key']}>{i + 1}</span>
            </Tab>
          ))}
        </TabList>
        {tabs.map(({ id }) => (
          <TabPanel key={id} id={id} className={css['panel'] ?? ''}>
            <Lines lines={lines[id]} />
            {id === 'may-not' && brief.private.length > 0 && (
              <>
                <h3 className={css['private']}>Private: never say this</h3>
                <Lines lines={brief.private} />
              </>
            )}
          </TabPanel>
        ))}
      </Tabs>
    </section>
  );
}

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <ul className={css['lines']}>
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);
