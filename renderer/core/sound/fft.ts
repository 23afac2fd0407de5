/** In-place radix-2 transform of `re` and `im`, whose length is a power of two. */
export function fft(re: Float64Array, im: Float64Array): void {
  const n = re.length;
  for (let i = 1, j = 0; i < n; i++) {
    let bit = n >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i < j) {
      [re[i], re[j]] = [re[j] as number, re[i] as number];
      [im[i], im[j]] = [im[j] as number, im[i] as number];
    }
  }
  for (let size = 2; size <= n; size <<= 1) {
    const half = size >> 1;
    const angle = (-2 * Math.PI) / size;
    const stepRe = Math.cos(angle);
    const stepIm = Math.sin(angle);
    for (let start = 0; start < n; start += size) {
      let wRe = 1;
      let wIm = 0;
      for (let k = start; k < start + half; k++) {
        const aRe = re[k] as number;
        const aIm = im[k] as number;
        const bRe = (re[k + half] as number) * wRe - (im[k + half] as number) * wIm;
        const bIm = (re[k + half] as number) * wIm + (im[k + half] as number) * wRe;
        re[k] = aRe + bRe;
        im[k] = aIm + bIm;
        re[k + half] = aRe - bRe;
        im[k + half] = aIm - bIm;
        const next = wRe * stepRe - wIm * stepIm;
        wIm = wRe * stepIm + wIm * stepRe;
        wRe = next;
      }
    }
  }
}
