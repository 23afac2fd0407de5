import type { Frame } from '../../../renderer/core/sound/meter';

/** What can happen between the calm voice and the call, made on the recordings themselves. */
export interface Condition {
  name: string;
  /** Changes all clips, those of the baseline as well. */
  all?: Change;
  /** Then changes those that are scored. */
  scored?: Change;
  /** Changes the frames that the baseline is taken from. */
  baseline?(frames: Frame[]): Frame[];
}

/** `index` picks a direction where one is wanted; `others` are all clips as they were. */
type Change = (samples: Float32Array, index: number, others: readonly Float32Array[]) => Float32Array;

/** As a converter would: rounded to 16 bits and cut off at full scale. */
const converted = (samples: Float32Array): Float32Array =>
  samples.map((s) => Math.max(-32768, Math.min(32767, Math.round(s * 32768))) / 32768);
const amplified = (db: number) => (samples: Float32Array) => converted(samples.map((s) => s * 10 ** (db / 20)));

function random(seed: number): () => number {
  let state = (seed * 2654435761 + 1) >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 31 - 1;
  };
}

type Noise = (length: number, seed: number) => Float32Array;
const white: Noise = (length, seed) => {
  const next = random(seed);
  return Float32Array.from({ length }, () => next() + next() + next());
};
/** Falls by 6 dB an octave above 130 Hz, as a fan does. */
const fan: Noise = (length, seed) => {
  let last = 0;
  return white(length, seed).map((x) => {
    last = 0.95 * last + x;
    return last;
  });
};
const hum: Noise = (length, seed) =>
  Float32Array.from({ length }, (_, i) => {
    const t = (2 * Math.PI * 50 * i) / 16000;
    return [1, 2, 3, 4, 5, 6, 7].reduce((sum, k) => sum + Math.sin(k * t + seed + k) / k, 0);
  });
/** A short decaying click six times a second, unevenly. */
const keyboard: Noise = (length, seed) => {
  const next = random(seed);
  const out = new Float32Array(length);
  for (let at = 800; at < length; at += 1600 + Math.floor(1500 * (next() + 1)))
    for (let i = 0; i < 400 && at + i < length; i++) out[at + i] = 8 * next() * Math.exp(-i / 60);
  return out;
};

/** Mean power of the parts within 35 dB of the loudest 10 ms. */
function speechPower(samples: Float32Array): number {
  const powers: number[] = [];
  for (let i = 0; i + 160 <= samples.length; i += 160)
    powers.push(samples.subarray(i, i + 160).reduce((sum, s) => sum + s * s, 0) / 160);
  const loud = powers.filter((p) => p > Math.max(...powers) * 10 ** -3.5);
  return loud.reduce((a, b) => a + b, 0) / loud.length;
}

/** Mixed in so that the speech lies `snrDb` over it; 6 dB of headroom keep the sum from clipping. */
const mixed =
  (noise: Noise, snrDb: number): Change =>
  (samples, index) => {
    const added = noise(samples.length, index + 1);
    const power = added.reduce((sum, s) => sum + s * s, 0) / added.length;
    const gain = Math.sqrt(speechPower(samples) / power) * 10 ** (-snrDb / 20);
    return converted(samples.map((s, i) => 0.5 * (s + gain * (added[i] ?? 0))));
  };

/** Somebody else in the room, or the customer through a headset's leak: an other clip, over and over. */
const secondVoice =
  (db: number): Change =>
  (samples, index, others) => {
    const voice = others[(index * 37 + 11) % others.length] ?? samples;
    return mixed((length) => Float32Array.from({ length }, (_, i) => voice[i % voice.length] ?? 0), db)(
      samples,
      index,
      others,
    );
  };

/** Half a second of quiet room before and after, 40 dB under the voice, with headroom for the gain: what a headset gives. */
const inRoom: Change = (samples, index) => {
  const long = new Float32Array(samples.length + 16000);
  long.set(samples, 8000);
  const air = fan(long.length, index + 1);
  const power = air.reduce((sum, s) => sum + s * s, 0) / air.length;
  const room = Math.sqrt(1e-6 / power);
  const voice = Math.sqrt(1e-2 / speechPower(samples));
  return converted(long.map((s, i) => 0.4 * (voice * s + room * (air[i] ?? 0))));
};

/** The first frames that hold so many seconds louder than 25 dB under the loudest. */
const speechSeconds = (seconds: number) => (frames: Frame[]) => {
  const gate = Math.max(...frames.map((f) => f.levelDbfs)) - 25;
  let left = seconds * 100;
  const end = frames.findIndex((f) => f.levelDbfs >= gate && --left < 0);
  return end < 0 ? frames : frames.slice(0, end);
};

const middle = (seconds: number) => (samples: Float32Array) => {
  const length = Math.min(samples.length, Math.round(seconds * 16000));
  const start = Math.floor((samples.length - length) / 2);
  return samples.slice(start, start + length);
};

const upOrDown: Change = (samples, index) => amplified(index % 2 === 0 ? 12 : -12)(samples);

/** A limiter that holds every second at one level, as the automatic gain of a system does: 300 ms to follow. */
const automaticGain: Change = (samples) => {
  let level = 0.01;
  return converted(
    samples.map((s) => {
      level = Math.max(0.003, level + (Math.abs(s) - level) / (0.3 * 16000));
      return (s * 0.05) / level;
    }),
  );
};

export const conditions: readonly Condition[] = [
  { name: 'as recorded' },
  { name: 'gain +12 dB', scored: amplified(12) },
  { name: 'gain -12 dB', scored: amplified(-12) },
  { name: 'gain +12 or -12 dB', scored: upOrDown },
  { name: 'in a room', all: inRoom },
  { name: 'in a room, gain +12 or -12 dB', all: inRoom, scored: upOrDown },
  { name: 'overloaded, gain +24 dB', scored: amplified(24) },
  { name: 'automatic gain', all: automaticGain },
  { name: 'baseline of 5 s', baseline: speechSeconds(5) },
  { name: 'cut to 1.5 s', scored: middle(1.5) },
  ...[20, 10, 5].flatMap((snr) => [
    { name: `white noise ${snr} dB`, scored: mixed(white, snr) },
    { name: `fan ${snr} dB`, scored: mixed(fan, snr) },
    { name: `hum ${snr} dB`, scored: mixed(hum, snr) },
    { name: `keyboard ${snr} dB`, scored: mixed(keyboard, snr) },
    { name: `second voice ${snr} dB`, scored: secondVoice(snr) },
  ]),
];
