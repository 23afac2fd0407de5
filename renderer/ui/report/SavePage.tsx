import { FileDown } from 'lucide-react';
import { useState } from 'react';
import type { Report } from '../../core/call/report-types';
import { sentenceOf } from '../hooks/use-loaded';
import { useServices } from '../hooks/use-services';
import { Button } from '../parts/Button';
import { reportPage } from './page';
import css from './SavePage.module.css';

export function SavePage({ report }: { report: Report }) {
  const services = useServices();
  const [said, setSaid] = useState('');
  const save = async () => {
    try {
      const saved = await services.saveReport(report, reportPage(report));
      setSaid(saved ? `Saved: ${saved.path}` : '');
    } catch (error) {
      setSaid(sentenceOf(error));
    }
  };
  return (
    <div className={css['save']}>
      <Button icon={FileDown} onPress={save}>
        Save as a page
      </Button>
      <p role="status" className={css['said']}>
        {said}
      </p>
    </div>
  );
}
