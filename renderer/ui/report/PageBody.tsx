import type { Report } from '../../core/call/report-types';
import { MoodChart } from '../charts/MoodChart';
import { MoodTable } from '../charts/MoodTable';
import { moodSentence } from '../charts/mood-words';
import { TimelineChart } from '../charts/TimelineChart';
import { timelineSentence } from '../charts/timeline-words';
import { levelWords } from '../words/levels';
import { wordsFor } from '../words/practices';
import { clock, momentOf, pointsOf } from '../words/time';
import { groupMarks } from './mark-groups';
import { PageMarks } from './PageMarks';
import { PageVoice } from './PageVoice';

const width = 920;

/** What the saved page says, in the order of the screen. */
export function PageBody({ report }: { report: Report }) {
  const { moments, missing, leftOut } = groupMarks(report.marks);
  const side = ({ points, of }: Report['delivery']) =>
    of === 0 ? 'cannot tell' : `${pointsOf(points)} of ${pointsOf(of)}`;
  return (
    <>
      <h1>{report.pack.customer}</h1>
      <p className="soft">
        {report.pack.title} · {momentOf(report.startedAt)} · {clock(report.seconds)} minutes
        {levelWords[report.level].inReport}
      </p>
      <p className="score">{report.score === null ? 'No score' : `${report.score} of 100`}</p>
      <p>
        {report.outcome} {report.endedBecause}
      </p>
      {report.cappedBy && (
        <p>
          A fatal fault caps the score at {report.cappedBy.at}: {wordsFor(report.cappedBy.id).label.toLowerCase()}.
        </p>
      )}
      {/* biome-ignore lint/a11y/useMediaCaption: the transcript is below. */}
      <audio controls src="voice.wav" />
      {report.notices.map((notice) => (
        <p key={notice} className="soft">
          {notice}
        </p>
      ))}
      <h2>Score</h2>
      <table>
        <tbody>
          <tr>
            <th scope="row">How you sounded</th>
            <td className="number">{side(report.delivery)}</td>
          </tr>
          <tr>
            <th scope="row">What you said</th>
            <td className="number">{side(report.content)}</td>
          </tr>
          {report.parts.map((p) => (
            <tr key={p.id}>
              <td className="soft">{p.label}</td>
              <td className="number soft">
                {pointsOf(p.points)} of {pointsOf(p.of)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>What it did to the customer</h2>
      <p>{moodSentence(report.mood)}</p>
      <MoodChart mood={report.mood} seconds={report.seconds} width={width} />
      <MoodTable mood={report.mood} />
      <h2>How it went</h2>
      <p>{timelineSentence(report)}</p>
      <TimelineChart report={report} width={width} />
      <PageVoice report={report} />
      <h2>Marks, and where they come from</h2>
      <PageMarks title="In the order of the call" marks={moments} report={report} />
      <PageMarks title="Not heard in this call" marks={missing} report={report} />
      <PageMarks title="Left out of the score" marks={leftOut} report={report} />
      <h2>Transcript</h2>
      <table>
        <tbody>
          {report.transcript.map((t) => (
            <tr key={`${t.who}${t.from}`}>
              <td className="number soft">{clock(t.from)}</td>
              <th scope="row">{t.who === 'customer' ? report.pack.customer : 'You'}</th>
              <td>
                {t.text || 'No words were made out.'}
                {t.cut && ' (cut short)'}
                {t.corrected && <span className="soft"> (corrected)</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
