/** Made-up sounds at 16 kHz whose figures are known. */
export const rate = 16000;

export const amplitude = (dbfs: number): number => 10 ** (dbfs / 20);
const timed = (seconds: number, value: (t: number, i: number) => number): Float32Array =>
  Float32Array.from({ length: Math.round(seconds * rate) }, (_, i) => value(i / rate, i));

export const silence = (seconds: number): Float32Array => timed(seconds, () => 0);
/** Peak at `peakDbfs`; its level is 3.01 dB lower. */
export const sine = (hz: number, seconds: number, peakDbfs = -6): Float32Array =>
  timed(seconds, (t) => amplitude(peakDbfs) * Math.sin(2 * Math.PI * hz * t));

/** White noise of this level, the same for the same seed. */
export function noise(seconds: number, dbfs: number, seed = 1): Float32Array {
  let state = seed * 2654435761;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 31 - 1;
  };
  // Uniform noise has a third of the power of its peak.
  return timed(seconds, () => amplitude(dbfs) * Math.sqrt(3) * next());
}

export const louder = (samples: Float32Array, db: number): Float32Array => samples.map((s) => s * amplitude(db));
export const clipped = (samples: Float32Array): Float32Array => samples.map((s) => Math.max(-1, Math.min(1, s)));
export const sum = (a: Float32Array, b: Float32Array): Float32Array => a.map((s, i) => s + (b[i] ?? 0));

export function joined(...pieces: Float32Array[]): Float32Array {
  const all = new Float32Array(pieces.reduce((length, p) => length + p.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

export interface Voice {
  hz?: number;
  /** Level of the loud parts. */
  dbfs?: number;
  /** Fall of the harmonics in dB an octave: less is a more pressed voice. */
  tiltDb?: number;
  syllablesPerSecond?: number;
  /** Swing of F0 around `hz` within a second, in semitones to each side. */
  swing?: number;
}

/** Harmonics that fall with frequency, in syllables that swell and fade: near enough to speech for a meter. */
export function voice(
  seconds: number,
  { hz = 120, dbfs = -26, tiltDb = 12, syllablesPerSecond = 4, swing = 1 }: Voice = {},
): Float32Array {
  const harmonics = Array.from({ length: Math.floor(5000 / hz) }, (_, k) => 10 ** ((-tiltDb * Math.log2(k + 1)) / 20));
  const power = harmonics.reduce((all, a) => all + (a * a) / 2, 0);
  const scale = amplitude(dbfs) / Math.sqrt(power);
  let phase = 0;
  return timed(seconds, (t) => {
    phase += (2 * Math.PI * hz * 2 ** ((swing * Math.sin(2 * Math.PI * t)) / 12)) / rate;
    const syllable = 0.5 - 0.5 * Math.cos(2 * Math.PI * syllablesPerSecond * t);
    return scale * (0.03 + 1.2 * syllable) * harmonics.reduce((all, a, k) => all + a * Math.sin((k + 1) * phase), 0);
  });
}
