import { useEffect, useState } from 'react';
import type { Report } from '../../core/call/report-types';
import { afterPaint } from '../hooks/after-paint';
import { useLoaded } from '../hooks/use-loaded';
import { useGo } from '../hooks/use-place';
import { useServices } from '../hooks/use-services';
import { Button } from '../parts/Button';
import { Note } from '../parts/Note';
import { Page } from '../parts/Page';
import { reportPage } from './page';
import { ReportView } from './ReportView';

/** Opens an attempt and shows its report; a correction or a note puts a new report in its place. */
export function ReportScreen({ attemptId }: { attemptId: string }) {
  const services = useServices();
  const go = useGo();
  const opened = useLoaded(() => services.openAttempt(attemptId), attemptId);
  const [changed, setChanged] = useState<Report | null>(null);
  const report = changed ?? opened.value?.report ?? null;
  const { job } = services;
  const isShown = report !== null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: handed over once, when it is first shown.
  useEffect(() => {
    if (!job || !report || !isShown) return;
    void afterPaint()
      .then(() => job.moment('report'))
      .then(() => job.finish({ attempt: attemptId, report, html: reportPage(report) }));
  }, [isShown]);
  useEffect(() => {
    if (opened.trouble) void job?.fail(opened.trouble);
  }, [job, opened.trouble]);

  if (opened.trouble)
    return (
      <Page title="Report">
        <Note
          kind="attention"
          ways={
            <>
              <Button look="main" onPress={opened.again}>
                Try again
              </Button>
              <Button onPress={() => go({ at: 'progress' })}>To the list of calls</Button>
            </>
          }
        >
          {opened.trouble}
        </Note>
      </Page>
    );
  if (!opened.value || !report)
    return (
      <Page title="Report" lead="The report is being worked out.">
        {null}
      </Page>
    );
  return (
    <ReportView
      attempt={opened.value.attempt}
      report={report}
      playback={opened.value.playback}
      onCorrect={async (turn, text) => setChanged(await services.correctTurn(attemptId, turn, text))}
      onContest={async (mark, note) => setChanged(await services.contestMark(attemptId, mark, note))}
    />
  );
}
