/** Zero crossings of the sinc on each side; with a Blackman window the stop band lies about 75 dB down. */
const reach = 24;
/** Of the lower Nyquist frequency: the rest is the filter's slope. */
const passShare = 0.95;

interface Phase {
  /** First tap, in input samples before the output's own place. */
  first: number;
  taps: Float32Array;
}

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));

/**
 * Windowed-sinc resampling of a whole recording (Smith, "Digital audio resampling"). Both rates in Hz, whole numbers;
 * the same rate gives the samples back. The output places repeat after `to / gcd` samples, so each filter is made once.
 */
export function resample(samples: Float32Array, from: number, to: number): Float32Array {
  if (from === to) return samples;
  const common = divisor(from, to);
  const [up, down] = [to / common, from / common];
  const cut = Math.min(1, to / from) * passShare;
  const phases: (Phase | undefined)[] = new Array(up);
  const out = new Float32Array(Math.floor((samples.length * to) / from));
  for (let i = 0; i < out.length; i++) {
    const place = i * down;
    const offset = place % up;
    const phase = phases[offset] ?? phaseAt(offset / up, cut);
    phases[offset] = phase;
    const { first, taps } = phase;
    const start = Math.floor(place / up) + first;
    let sum = 0;
    const begin = Math.max(0, -start);
    const end = Math.min(taps.length, samples.length - start);
    for (let k = begin; k < end; k++) sum += (samples[start + k] as number) * (taps[k] as number);
    out[i] = sum;
  }
  return out;
}

/** The filter for an output that lies `offset` (0-1) after an input sample; its taps add up to one. */
function phaseAt(offset: number, cut: number): Phase {
  const half = Math.ceil(reach / cut);
  const first = 1 - half;
  const taps = Float32Array.from({ length: 2 * half }, (_, k) => {
    const x = first + k - offset;
    const window = 0.42 + 0.5 * Math.cos((Math.PI * x) / half) + 0.08 * Math.cos((2 * Math.PI * x) / half);
    return window * (x === 0 ? cut : Math.sin(Math.PI * cut * x) / (Math.PI * x));
  });
  const sum = taps.reduce((a, b) => a + b, 0);
  return { first, taps: taps.map((t) => t / sum) };
}
