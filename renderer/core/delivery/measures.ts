import { meanLevel } from '../sound/loudness';
import { type Frame, frameSeconds } from '../sound/meter';
import { percentile, type Scene, sceneOf } from '../sound/noise';
import { mendOctaves } from '../sound/pitch';
import { wordsPerMinute } from '../speech/pace';
import { syllableRate } from '../speech/syllables';
import type { TimedWord } from '../speech/words';
import { type Decibels, type Hertz, type Seconds, type Semitones, semitones, type WordsPerMinute } from '../units';
import { alphaOf } from './alpha';
import { onsetHardness } from './onset';
import { riseWithin } from './rise';

/** How a stretch of speech sounded, in absolute figures. */
export interface Measures {
  loudnessDbfs: Decibels;
  /** Level of the loudest tenth. */
  peakDbfs: Decibels;
  /** Median. */
  f0Hz: Hertz | null;
  /** From the 10th to the 90th percentile. */
  f0RangeSemitones: Semitones | null;
  /** Median and 90th percentile where the voice is loud: what else is in the room lies mostly under that. */
  f0LoudHz: Hertz | null;
  f0HighHz: Hertz | null;
  alphaRatioDb: Decibels | null;
  syllablesPerSecond: number | null;
  /** Median rise of the level in the 30 ms in which the voice sets in: a hard onset jumps. Shown, never scored. */
  onsetDb: Decibels | null;
  /** Level of the last third over that of the first: a voice that works itself up. Shown, never scored. */
  riseDb: Decibels | null;
  paceWpm: WordsPerMinute | null;
  voicedSeconds: Seconds;
  speechSeconds: Seconds;
  noiseDbfs: Decibels;
  /** Null when the stretch holds no pause in which the room alone is heard. */
  roomDbfs: Decibels | null;
  snrDb: Decibels;
  /** Share of speech frames in which the converter clipped. */
  clippedShare: number;
}

/** Fewer voiced frames have no percentiles. */
const fewestVoiced = 10;
/** Under the loud parts, where the voice counts as loud. */
const loudRangeDb: Decibels = 12;

/**
 * Measures a stretch. Speech frames are found by level alone, so that files need no voice detector.
 * @param scene The noise and gate to use, when the stretch is too short to tell its own room.
 */
export function measureFrames(
  frames: readonly Frame[],
  words: readonly TimedWord[] = [],
  scene: Scene = sceneOf(frames),
): Measures {
  const speech = frames.filter((f) => f.levelDbfs >= scene.gateDbfs);
  const track = mendOctaves(frames.map((f) => (f.levelDbfs >= scene.gateDbfs ? f.f0Hz : null)));
  const f0 = track.filter((hz): hz is Hertz => hz !== null);
  const loudDbfs = scene.speechDbfs - loudRangeDb;
  const loud = track.filter((hz, i): hz is Hertz => hz !== null && (frames[i] as Frame).levelDbfs >= loudDbfs);
  const loudF0 = loud.length > fewestVoiced ? loud : f0;
  const levels = speech.map((f) => f.levelDbfs);
  const speechSeconds = speech.length * frameSeconds;
  const known = f0.length > fewestVoiced;
  return {
    loudnessDbfs: withoutRoom(meanLevel(levels), scene.noiseDbfs),
    peakDbfs: levels.length > 0 ? percentile(levels, 0.9) : meanLevel([]),
    f0Hz: f0.length > 0 ? percentile(f0, 0.5) : null,
    f0RangeSemitones: known ? semitones(percentile(f0, 0.9), percentile(f0, 0.1)) : null,
    f0LoudHz: loudF0.length > 0 ? percentile(loudF0, 0.5) : null,
    f0HighHz: known ? percentile(loudF0, 0.9) : null,
    alphaRatioDb: alphaOf(speech, scene),
    syllablesPerSecond: syllableRate(frames, scene),
    onsetDb: onsetHardness(frames, scene),
    riseDb: riseWithin(speech),
    paceWpm: wordsPerMinute(words),
    voicedSeconds: f0.length * frameSeconds,
    speechSeconds,
    noiseDbfs: scene.noiseDbfs,
    roomDbfs: scene.roomDbfs,
    snrDb: scene.snrDb,
    clippedShare: speech.length > 0 ? speech.filter((f) => f.clipped).length / speech.length : 0,
  };
}

/** The room's power taken out, at most half of it all. */
const withoutRoom = (level: Decibels, noise: Decibels): Decibels =>
  level + 10 * Math.log10(Math.max(0.5, 1 - 10 ** ((noise - level) / 10)));
