import type { Finding } from '../content/finding';
import type { MoodCause } from '../customer/mood';
import type { Ending, Level } from '../customer/pack';
import type { Better } from '../grade/better';
import type { Mark } from '../grade/mark';
import type { Decibels, Seconds, Semitones } from '../units';
import type { TimedWord } from './log';
import type { Recovery, VoiceMoment } from './voice-moments';

export interface ReportPart {
  id: string;
  label: string;
  group: 'delivery' | 'content';
  points: number;
  of: number;
}

export interface TranscriptTurn {
  who: 'customer' | 'trainee';
  from: Seconds;
  to: Seconds;
  text: string;
  /** Customer: the pack's line and the take that was heard. */
  line?: string;
  take?: string;
  cut?: boolean;
  /** Trainee: index of the turn, its timed words, what was found in it, whether its text was corrected. */
  turn?: number;
  words?: TimedWord[];
  findings?: Finding[];
  corrected?: boolean;
  endedBecause?: string;
}

export interface MoodPoint {
  at: Seconds;
  anger: number;
  trust: number;
  causes: { cause: MoodCause | 'line'; anger: number; trust: number; label: string }[];
}

/** Column per `step` seconds: level over the own calm level; null where nobody speaks. */
export interface Ribbon {
  step: Seconds;
  overOwnDb: (Decibels | null)[];
  /** Own band: within it is fine. */
  fineDb: Decibels;
  redDb: Decibels;
}

/** Column per `step` seconds: F0 over the own calm median; null where nothing is voiced. */
export interface PitchTrace {
  step: Seconds;
  overOwnSemitones: (Semitones | null)[];
  fineSemitones: Semitones;
}

export interface Report {
  version: 1;
  pack: { id: string; version: string; title: string; customer: string };
  level: Level;
  startedAt: string;
  seconds: Seconds;
  ending: Ending;
  endedBecause: string;
  /** "Satisfied", "not satisfied" ... in the customer's words of the report. */
  outcome: string;
  /** 0-100; null when nothing could be judged. */
  score: number | null;
  delivery: { points: number; of: number };
  content: { points: number; of: number };
  /** Set when a fatal fault caps the score. */
  cappedBy: { id: string; at: number } | null;
  parts: ReportPart[];
  marks: Mark[];
  transcript: TranscriptTurn[];
  /** The customer's words of listening, by line of the pack. */
  murmurs: { at: Seconds; line: string; text: string }[];
  mood: MoodPoint[];
  ribbon: Ribbon;
  pitch: PitchTrace;
  /** The calmest and the least calm moments of the voice, most telling first; none where nothing can be told. */
  calmest: VoiceMoment[];
  leastCalm: VoiceMoment[];
  /** After each line that was aimed at the trainee. */
  recoveries: Recovery[];
  speech: { from: Seconds; to: Seconds }[];
  overlaps: { from: Seconds; to: Seconds; kind: string; who: string; line: string }[];
  /** Figures of the whole call, by name with its unit in the name. */
  measures: Record<string, number | null>;
  /** By mark, what better could have been said at its moment. */
  better: Record<string, Better[]>;
  /** Marks that the trainee sees differently, by id, with their words on it. They change no points. */
  contests: Record<string, string>;
  /** Sentences about what the machine could not do or tell: no baseline, processing refused, rules alone. */
  notices: string[];
}
