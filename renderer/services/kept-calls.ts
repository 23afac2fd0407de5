import { bridge } from '../adapters/bridge';
import { createPlayback } from '../adapters/playback';
import { isWhole } from '../core/call/attempt';
import type { CallEvent } from '../core/call/log';
import { replay } from '../core/call/replay';
import { deriveReport } from '../core/call/report';
import type { Report } from '../core/call/report-types';
import type { CallState } from '../core/call/state';
import { factsOf, type Level, type Pack } from '../core/customer/pack';
import { pointsLost } from '../core/grade/suggest';
import type { Judge } from '../ports';
import type { CallFigures, OpenAttempt } from '../ui/services';

type Entries = Awaited<ReturnType<typeof listPacks>>;
const listPacks = () => bridge.call('packs:list', undefined);

function packIn(packs: Entries, id: string): Pack {
  const found = packs.find((p) => p.ok && p.pack.id === id);
  if (!found?.ok)
    throw new Error(
      `The customer of this call ("${id}") is not installed any more. Put the pack back to see the report.`,
    );
  return found.pack;
}
export const packOf = async (id: string): Promise<Pack> => packIn(await listPacks(), id);

export async function openAttempt(id: string): Promise<OpenAttempt> {
  const { attempt, log, voiceUrl } = await bridge.call('attempts:open', { id });
  const pack = await packOf(attempt.packId);
  const report = deriveReport(log, pack);
  const takes = new Map(pack.lines.map((l) => [l.id, l.takes[0]]));
  const urlOf = (line = '') => `/packs/${pack.id}/${takes.get(line)?.file ?? ''}`;
  const lines = [
    ...report.transcript.flatMap(({ who, from, to, line }) =>
      who === 'customer' ? [{ from, to, url: urlOf(line) }] : [],
    ),
    ...report.murmurs.map(({ at, line }) => ({ from: at, to: at + (takes.get(line)?.seconds ?? 0), url: urlOf(line) })),
  ];
  return { attempt, report, playback: voiceUrl ? createPlayback(voiceUrl, lines) : null };
}

/** So many calls are a picture; more are a history. */
const compared = 5;

export async function callsBefore(id: string): Promise<CallFigures[]> {
  const [attempts, packs] = await Promise.all([bridge.call('attempts:list', undefined), listPacks()]);
  const place = attempts.findIndex((a) => a.id === id);
  const whole = place < 0 ? [] : attempts.slice(place + 1).filter(isWhole);
  const figures: CallFigures[] = [];
  for (const { id: earlier, packId } of whole) {
    if (figures.length === compared) break;
    try {
      const { log } = await bridge.call('attempts:open', { id: earlier });
      const { startedAt, score, measures } = deriveReport(log, packIn(packs, packId));
      if (measures['calm'] != null) figures.unshift({ startedAt, score, measures });
    } catch {
      // A call whose pack or log is gone is no reason to show no comparison.
    }
  }
  return figures;
}

/** The trainee puts a turn's words right: it is judged again, and the report derived again from the longer log. */
export async function correctTurn(id: string, turn: number, text: string, judge: Judge): Promise<Report> {
  const { attempt, log } = await bridge.call('attempts:open', { id });
  const pack = await packOf(attempt.packId);
  const { replies } = replay(log, pack);
  const before = replies.slice(0, turn);
  const { findings, engine } = await judge.judge(text, {
    said: replies[turn]?.line?.line.text ?? '',
    facts: factsOf(pack),
    earlier: before.map((r) => ({ said: r.line?.line.text ?? '', text: r.text, findings: r.findings })),
  });
  const at = log.at(-1)?.at ?? 0;
  const events: CallEvent[] = [
    { kind: 'turn-corrected', at, turn, text },
    { kind: 'turn-judged', at, turn, text, findings, engine },
  ];
  await bridge.call('attempts:append', { id, events });
  const report = deriveReport([...log, ...events], pack);
  await bridge.call('attempts:finish', { ...attempt, score: report.score, lost: pointsLost(report.marks) });
  return report;
}

/** The trainee sees a mark differently: their note is kept with the call, an empty one takes it back. */
export async function contestMark(id: string, mark: string, note: string): Promise<Report> {
  const { attempt, log } = await bridge.call('attempts:open', { id });
  const event: CallEvent = { kind: 'mark-contested', at: log.at(-1)?.at ?? 0, mark, note };
  await bridge.call('attempts:append', { id, events: [event] });
  return deriveReport([...log, event], await packOf(attempt.packId));
}

/** The customer's mind when a line was about to be said, to take the call up from there, and how it was answered. */
export async function momentOf(
  attemptId: string,
  line: string,
): Promise<{ mind: CallState['mind']; typed: boolean; level: Level; seed: number }> {
  const { attempt, log } = await bridge.call('attempts:open', { id: attemptId });
  const pack = await packOf(attempt.packId);
  const at = log.findIndex((e) => e.kind === 'line-started' && e.line === line);
  if (at < 0) throw new Error('That moment is not in the log of this call, so it can not be tried again.');
  const { mind, start } = replay(log.slice(0, at), pack);
  return { mind, typed: start.microphone.source === 'typed', level: start.level, seed: start.seed };
}
