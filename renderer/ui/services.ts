import type { Out, Settings } from '../../electron/contract';
import type { Attempt } from '../core/call/attempt';
import type { Report } from '../core/call/report-types';
import type { Seconds } from '../core/units';
import type { CallHandle } from '../session/call-view';

/**
 * All that the screens ask for. They show what these give and send what the person wants; they measure and grade
 * nothing. Whatever has `view()` returns the state as of now, and tells its listeners at each change.
 * A promise that rejects carries a sentence for the trainee in `error.message`.
 */
export interface Services {
  readonly settings: SettingsBox;
  readonly about: { version: string; dataFolder: string };
  packs(): Promise<PackEntry[]>;
  /** Newest first. One whose `ending` is null was cut off. */
  attempts(): Promise<Attempt[]>;
  openAttempt(id: string): Promise<OpenAttempt>;
  /** Up to five whole spoken calls before this one, oldest first. */
  callsBefore(id: string): Promise<CallFigures[]>;
  /** For good: log, sound and summary. */
  deleteAttempt(id: string): Promise<void>;
  correctTurn(attemptId: string, turn: number, text: string): Promise<Report>;
  /** Keeps the trainee's own view of a mark with the call; an empty note takes it back. Points stay as they are. */
  contestMark(attemptId: string, mark: string, note: string): Promise<Report>;
  /** Null when none was taken on this device. */
  calmVoice(deviceLabel: string): Promise<CalmVoiceState | null>;
  /** The microphone of the last headset check, when it is plugged in now; else null. */
  checkedMicrophone(): Promise<Device | null>;
  microphones(): Promise<Device[]>;
  speakers(): Promise<Device[]>;
  checkHeadset(): HeadsetCheck;
  takeCalmVoice(): CalmVoiceTaking;
  startCall(wish: CallWish): Promise<CallHandle>;
  /** Where the page was saved; null when the person thought better of it. */
  saveReport(report: Report, html: string): Promise<{ path: string } | null>;
  /** A run with no hand on it; null in everyday use. */
  readonly job: RunByItself | null;
}

export interface Watched<View> {
  view(): View;
  /** Returns how to stop listening. */
  subscribe(listener: () => void): () => void;
}

export interface SettingsBox extends Watched<Settings> {
  change(settings: Partial<Settings>): Promise<void>;
}

export type PackEntry = Out<'packs:list'>[number];

export interface OpenAttempt {
  attempt: Attempt;
  report: Report;
  /** Null when the call has no sound: its replies were typed. */
  playback: Playback | null;
}

/** A call as far as it is set beside others. */
export type CallFigures = Pick<Report, 'startedAt' | 'score' | 'measures'>;

export interface Playback {
  /** Resolves when the end is reached or it was stopped. Playing anew stops what plays. */
  play(from: Seconds, to: Seconds): Promise<void>;
  stop(): void;
  /** Where in the call the sound is, at least 10 times a second while it plays. */
  onPosition(listener: (at: Seconds) => void): () => void;
}

/** `stale`: older than 14 days, a fresh one is wanted. */
export interface CalmVoiceState {
  takenAt: string;
  stale: boolean;
}

export interface Device {
  id: string;
  label: string;
}

export interface Trouble {
  kind: 'no-microphone' | 'denied' | 'lost';
  sentence: string;
}

/** A figure's verdict: `ok` decides the colour and the shape, the sentence says it. */
export interface Finding {
  ok: boolean;
  sentence: string;
}

/** 20 times a second; `target` is where a speaking voice should be. All in dB below full scale. */
export interface LevelMeter {
  onLevel(listener: (dbfs: number) => void): () => void;
  readonly target: { from: number; to: number };
}

export interface HeadsetView {
  microphones: Device[];
  speakers: Device[];
  /** Empty is the system's choice. */
  microphoneId: string;
  speakerId: string;
  /** The microphone in use, by name; what a calm voice is kept under. */
  deviceLabel: string;
  busy: 'opening' | 'noise' | 'bleed' | null;
  noise: (Finding & { dbfs: number }) | null;
  bleed: Finding | null;
  /** Processing that the system would not switch off. */
  refused: ('echoCancellation' | 'noiseSuppression' | 'autoGainControl')[];
  trouble: Trouble | null;
}

/** The microphone is open from the start until `stop`. */
export interface HeadsetCheck extends Watched<HeadsetView>, LevelMeter {
  chooseMicrophone(id: string): Promise<void>;
  chooseSpeaker(id: string): Promise<void>;
  /** Three seconds of the room. */
  measureNoise(): Promise<void>;
  /** Plays a sound and listens for it. */
  testBleed(): Promise<void>;
  /** Tries the microphone again after trouble. */
  retry(): Promise<void>;
  /** Keeps the choice as the checked headset. */
  accept(): Promise<void>;
  stop(): Promise<void>;
}

export interface CalmVoiceView {
  phase: 'preparing' | 'reading' | 'measuring' | 'done';
  /** How far into the passage's words the voice has come. */
  wordsHeard: number;
  elapsed: Seconds;
  /** Set when `done`: whether it was kept, and the quality in a sentence. */
  result: { kept: boolean; sentence: string } | null;
  trouble: Trouble | null;
}

/** Listens from `begin`; `finish` measures, `again` starts over. */
export interface CalmVoiceTaking extends Watched<CalmVoiceView>, LevelMeter {
  /** Sentences; their words, split at spaces, are what `wordsHeard` counts. */
  readonly passage: readonly string[];
  begin(): Promise<void>;
  finish(): Promise<void>;
  again(): Promise<void>;
  stop(): Promise<void>;
}

/** `sample`: the built-in trainee answers, to be listened to. A run with no hand on it takes its own voice. */
export interface CallWish {
  packId: string;
  voice: 'microphone' | 'typed' | 'sample';
  /** A moment of an earlier call, tried again from this line of the customer's. */
  retry?: { attempt: string; line: string };
}

export type Moment = 'call-ringing' | 'call-customer' | 'call-your-turn' | 'report';

export interface RunByItself {
  readonly packId: string;
  /** The moment is on screen; resolves when its picture is taken. */
  moment(name: Moment): Promise<void>;
  /** The report is on screen; `html` is it as a page of its own. */
  finish(done: { attempt: string; report: Report; html: string }): Promise<void>;
  fail(sentence: string): Promise<void>;
}
