/** Transforms `re` and `im` in place; both have the length it was made for. */
export type Fft = (re: Float64Array, im: Float64Array) => void;

/** Radix-2 transform of a fixed length, a power of two; angles and places are worked out once. */
export function createFft(size: number): Fft {
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
      const [a, b] = [re[i] as number, im[i] as number];
      re[i] = re[j] as number;
      im[i] = im[j] as number;
      re[j] = a;
      im[j] = b;
    }
    for (let half = 1; half < size; half <<= 1) {
      const stride = size / (2 * half);
      for (let start = 0; start < size; start += 2 * half) {
        for (let k = 0; k < half; k++) {
          const wRe = cos[k * stride] as number;
          const wIm = sin[k * stride] as number;
          const [low, high] = [start + k, start + k + half];
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
