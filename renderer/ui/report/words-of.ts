import type { TranscriptTurn } from '../../core/call/report-types';
import type { Finding } from '../../core/content/finding';

export interface ShownWord {
  text: string;
  /** Null where the reply was typed. */
  time: { from: number; to: number } | null;
  isUnsure: boolean;
  /** The practices and faults that rest on it. */
  findings: Finding[];
}

/** Under this the recogniser was guessing. */
const unsure = 0.5;

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
      isUnsure: (heard?.confidence ?? 1) < unsure,
      findings: findings.filter((f) => rests(f, from, from + word.length)),
    };
  });
}

const rests = (finding: Finding, from: number, to: number): boolean => finding.from < to && finding.to > from;
