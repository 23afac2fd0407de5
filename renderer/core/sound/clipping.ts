/** Full scale as converters give it, with what a resampler's ripple takes off. */
const clipLevel = 0.98;
/** So many samples of ten milliseconds up there are a flat top; one or two are the peak of a loud voice. */
const flatTop = 3;

export interface Clipping {
  push(samples: Float32Array): void;
  /** Whether the next frame of `hop` samples was cut off by the converter; call it once a frame. */
  next(): boolean;
}

/** Looks for flat tops in frames of `hop` samples, before any filter rounds them off. */
export function createClipping(hop: number): Clipping {
  const found: boolean[] = [];
  let seen = 0;
  let high = 0;
  return {
    push(samples) {
      for (const s of samples) {
        if (s >= clipLevel || s <= -clipLevel) high += 1;
        seen += 1;
        if (seen < hop) continue;
        found.push(high >= flatTop);
        seen = 0;
        high = 0;
      }
    },
    next: () => found.shift() ?? false,
  };
}
