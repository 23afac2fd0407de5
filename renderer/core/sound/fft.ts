/** Discrete Fourier transform of a real signal: fills `re` and `im` with its bins 0 to size / 2. */
export type RealFft = (signal: Float64Array, re: Float64Array, im: Float64Array) => void;

/** Radix-2 transform of `size` real samples, a power of two, by a complex one of half the size; angles are worked out once. */
export function createRealFft(size: number): RealFft {
  const half = size / 2;
  const complex = createFft(half);
  const cos = Float64Array.from({ length: half + 1 }, (_, k) => Math.cos((2 * Math.PI * k) / size));
  const sin = Float64Array.from({ length: half + 1 }, (_, k) => -Math.sin((2 * Math.PI * k) / size));
  const evens = new Float64Array(half);
  const odds = new Float64Array(half);
  return (signal, re, im) => {
    for (let i = 0; i < half; i++) {
      evens[i] = signal[2 * i] as number;
      odds[i] = signal[2 * i + 1] as number;
    }
    complex(evens, odds);
    for (let k = 0; k <= half; k++) {
      const a = k % half;
      const b = (half - k) % half;
      const aRe = evens[a] as number;
      const aIm = odds[a] as number;
      const bRe = evens[b] as number;
      const bIm = odds[b] as number;
      const oddRe = (aIm + bIm) / 2;
      const oddIm = (bRe - aRe) / 2;
      const c = cos[k] as number;
      const s = sin[k] as number;
      re[k] = (aRe + bRe) / 2 + oddRe * c - oddIm * s;
      im[k] = (aIm - bIm) / 2 + oddRe * s + oddIm * c;
    }
  };
}

/** In place, on arrays of exactly `size`. Plain variables throughout: unpacking arrays here costs half the speed. */
function createFft(size: number): (re: Float64Array, im: Float64Array) => void {
  const bits = Math.log2(size);
  const cos = Float64Array.from({ length: size / 2 }, (_, i) => Math.cos((2 * Math.PI * i) / size));
  const sin = Float64Array.from({ length: size / 2 }, (_, i) => -Math.sin((2 * Math.PI * i) / size));
  const mirrored = Uint32Array.from({ length: size }, (_, i) => {
    let r = 0;
    for (let b = 0; b < bits; b++) r |= ((i >> b) & 1) << (bits - 1 - b);
    return r;
  });
  return (re, im) => {
    for (let i = 0; i < size; i++) {
      const j = mirrored[i] as number;
      if (j <= i) continue;
      const a = re[i] as number;
      const b = im[i] as number;
      re[i] = re[j] as number;
      im[i] = im[j] as number;
      re[j] = a;
      im[j] = b;
    }
    for (let half = 1; half < size; half <<= 1) {
      const stride = size / (2 * half);
      for (let start = 0; start < size; start += 2 * half) {
        for (let k = 0; k < half; k++) {
          const low = start + k;
          const high = low + half;
          const wRe = cos[k * stride] as number;
          const wIm = sin[k * stride] as number;
          const hRe = re[high] as number;
          const hIm = im[high] as number;
          const bRe = hRe * wRe - hIm * wIm;
          const bIm = hRe * wIm + hIm * wRe;
          const aRe = re[low] as number;
          const aIm = im[low] as number;
          re[low] = aRe + bRe;
          im[low] = aIm + bIm;
          re[high] = aRe - bRe;
          im[high] = aIm - bIm;
        }
      }
    }
  };
}
