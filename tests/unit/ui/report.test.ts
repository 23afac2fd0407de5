import { describe, expect, it } from 'vitest';
import { deriveReport } from '../../../renderer/core/call/report';
import type { Mark } from '../../../renderer/core/grade/mark';
import { moodSentence } from '../../../renderer/ui/charts/mood-words';
import { atX, ticks, x } from '../../../renderer/ui/charts/time-axis';
import { costliest, groupMarks } from '../../../renderer/ui/report/mark-groups';
import { lastLineOf, lineBefore } from '../../../renderer/ui/report/moments';
import { reportPage } from '../../../renderer/ui/report/page';
import { wordsOf } from '../../../renderer/ui/report/words-of';
import { cutOffCall, mixedCall, samplePack } from '../../ui-preview/sample/calls';

const report = deriveReport(mixedCall, samplePack);
const mark = (id: string, more: Partial<Mark>): Mark => ({
  id,
  verdict: 'met',
  points: 0,
  of: 0,
  because: '',
  evidence: [],
  ...more,
});

describe('the words of a reply', () => {
  const turn = { who: 'trainee' as const, from: 10, to: 12, text: "i'm sorry that happened" };
  const words = turn.text
    .split(' ')
    .map((text, i) => ({ text, from: 10 + i / 2, to: 10.4 + i / 2, confidence: i === 3 ? 0.3 : 0.9 }));
  const finding = {
    id: 'apologise' as const,
    kind: 'behaviour' as const,
    from: 0,
    to: 9,
    because: '',
    by: 'rules' as const,
  };

  it('know what rests on them, by characters', () => {
    const shown = wordsOf({ ...turn, words, findings: [finding] });
    expect(shown.map((w) => w.findings.length)).toEqual([1, 1, 0, 0]);
    expect(shown[1]?.time).toEqual({ from: 10.5, to: 10.9 });
    expect(shown.map((w) => w.isUnsure)).toEqual([false, false, false, true]);
  });
  it('have no times when they were typed', () => {
    expect(wordsOf({ ...turn, findings: [finding] }).every((w) => w.time === null)).toBe(true);
  });
});

describe('the marks of a report', () => {
  it('are all shown, each in one group', () => {
    const { moments, missing, leftOut } = groupMarks(report.marks);
    expect(moments.length + missing.length + leftOut.length).toBe(report.marks.length);
    const starts = moments.map((m) => Math.min(...m.evidence.map((e) => e.from)));
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });
  it('name the costliest as the next step, faults among them', () => {
    const lost = mark('pace', { verdict: 'partly', points: 2, of: 6, evidence: [] });
    const fault = mark('insult', { verdict: 'missed', points: -8 });
    expect(costliest([lost, fault])?.id).toBe('insult');
    expect(costliest([lost])?.id).toBe('pace');
    expect(costliest([mark('own-it', { points: 1, of: 7 }), lost])?.id).toBe('pace');
    expect(costliest([mark('greet', { points: 2, of: 2 }), mark('pitch', { verdict: 'cannot-tell' })])).toBeNull();
  });
});

describe('moments of a call', () => {
  const lines = report.transcript.filter((t) => t.who === 'customer');
  it('are tried again at the line that was being answered', () => {
    const [first, second] = lines;
    expect(lineBefore(report, 0)).toBe(first?.line);
    expect(lineBefore(report, (second?.to ?? 0) + 1)).toBe(second?.line);
  });
  it('go on from the last line where the call was cut off', () => {
    const cut = deriveReport(cutOffCall, samplePack);
    expect(lastLineOf(cut)).toBe(cut.transcript.findLast((t) => t.who === 'customer')?.line);
  });
});

describe('the mood in words', () => {
  it('says from where to where, and what moved it most', () => {
    const cause = { cause: 'interrupt' as const, anger: 10, trust: -6, label: 'you spoke over them' };
    const sentence = moodSentence([
      { at: 0, anger: 70, trust: 15, causes: [] },
      { at: 65, anger: 80, trust: 9, causes: [cause] },
    ]);
    expect(sentence).toBe(
      'Anger rose from 70 to 80 and trust fell from 15 to 9, on a scale of 0 to 100. It grew most at 1:05: you spoke over them.',
    );
  });
});

describe('the time axis', () => {
  const axis = { left: 84, right: 784, seconds: 170 };
  it('goes both ways', () => expect(atX(axis, x(axis, 42))).toBeCloseTo(42));
  it('has few enough ticks to read', () => expect(ticks(axis)).toEqual([0, 30, 60, 90, 120, 150]));
});

describe('the saved page', () => {
  const html = reportPage(report);
  it('asks nothing of the network', () => {
    expect(html.match(/(?:src|href)="[^"]*"/g)?.every((a) => /"voice\.wav(#t=[\d.]+,[\d.]+)?"/.test(a))).toBe(true);
    expect(html).not.toMatch(/https?:|@import|url\(/);
  });
  it('links each evidence to its seconds', () => {
    for (const { from, to } of report.marks.flatMap((m) => m.evidence))
      expect(html).toContain(`voice.wav#t=${from.toFixed(2)},${to.toFixed(2)}`);
  });
  it('lets nothing that was said become markup', () => {
    const sly = { ...report, outcome: '<img src=x onerror=alert(1)>' };
    expect(reportPage(sly)).not.toContain('<img');
  });
});
