/** Branded numbers: a value can't be passed where another unit is meant. */
declare const unit: unique symbol;
type Branded<Name extends string> = number & { readonly [unit]?: Name };

/** Seconds on the call's sample clock, or a length of time. */
export type Seconds = Branded<'s'>;
/** Level relative to digital full scale, or a difference of levels. */
export type Decibels = Branded<'dB'>;
export type Hertz = Branded<'Hz'>;
/** Difference of pitch: 12 * log2(f / reference). */
export type Semitones = Branded<'st'>;
export type WordsPerMinute = Branded<'wpm'>;

export const decibels = (amplitude: number): Decibels => 20 * Math.log10(Math.max(amplitude, 1e-9));
export const semitones = (f: Hertz, reference: Hertz): Semitones => 12 * Math.log2(f / reference);
