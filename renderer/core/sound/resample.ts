/** Taps to each side at the lower of the two rates: stop band about -80 dB with the window below. */
const reach = 24;

/** Windowed-sinc resampling (Blackman window). Same rate in and out gives the samples back. */
export function resample(samples: Float32Array, from: number, to: number): Float32Array {
  if (from === to) return samples;
  const ratio = to / from;
  const cut = Math.min(1, ratio) * 0.95;
  const half = Math.ceil(reach / cut);
  const out = new Float32Array(Math.floor(samples.length * ratio));
  for (let i = 0; i < out.length; i++) {
    const centre = i / ratio;
    const first = Math.max(0, Math.ceil(centre - half));
    const last = Math.min(samples.length - 1, Math.floor(centre + half));
    let sum = 0;
    for (let k = first; k <= last; k++) {
      const x = k - centre;
      const w = 0.42 + 0.5 * Math.cos((Math.PI * x) / half) + 0.08 * Math.cos((2 * Math.PI * x) / half);
      const sinc = x === 0 ? cut : Math.sin(Math.PI * cut * x) / (Math.PI * x);
      sum += (samples[k] as number) * sinc * w;
    }
    out[i] = sum;
  }
  return out;
}
