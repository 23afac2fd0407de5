import type { TranscriptTurn } from '../../core/call/report-types';
import type { Finding } from '../../core/content/finding';
import { unsure } from '../../core/content/repair';

export interface ShownWord {
  text: string;
  /** Null where the reply was typed. */
  time: { from: number; to: number } | null;
  /** The recogniser was guessing. */
  isUnsure: boolean;
  /** What the recogniser wrote, where that was put right. */
  heard: string;
  /** The practices and faults that rest on it. */
  findings: Finding[];
}

/** A reply's words with what rests on them: findings know characters of the text, words are parted by one space. */
export function wordsOf({ text, words = [], findings = [] }: TranscriptTurn): ShownWord[] {
  let at = 0;
  const timed = words.map((w) => w.text).join(' ') === text;
  return text.split(' ').map((word, i) => {
    const from = at;
    at += word.length + 1;
    const heard = timed ? words[i] : undefined;
    return {
      text: word,
      time: heard ? { from: heard.from, to: heard.to } : null,
      heard: heard?.heard ?? '',
      isUnsure: (heard?.confidence ?? 1) < unsure,
      findings: findings.filter((f) => rests(f, from, from + word.length)),
    };
  });
}

const rests = (finding: Finding, from: number, to: number): boolean => finding.from < to && finding.to > from;
