import type { Frame } from '../sound/meter';
import { percentile, type Scene } from '../sound/noise';
import type { Decibels } from '../units';

/** Effort shows in the loud vowels, and there the room covers it least. */
const loudRangeDb: Decibels = 15;
/** What is left of a band's power at least when the room's share is taken out: the rest is guesswork. */
const leastLeft = 0.25;

/** Power below and above 1 kHz from a level and its alpha ratio. */
function split(levelDbfs: Decibels, alphaDb: Decibels): { below: number; above: number } {
  const ratio = 10 ** (alphaDb / 10);
  const below = 10 ** (levelDbfs / 10) / (1 + ratio);
  return { below, above: below * ratio };
}

/**
 * Alpha ratio of a stretch: the mean over its loud voiced frames, with the room taken out of both bands (spectral
 * subtraction, Boll 1979). Hiss alone has +6 dB, a calm vowel about -15: at 10 dB over the room this halves the error.
 * @param speech Frames above the gate. @returns dB, or null without a voiced frame.
 */
export function alphaOf(speech: readonly Frame[], scene: Scene): Decibels | null {
  const voiced = speech.filter((f) => f.f0Hz !== null && f.alphaRatioDb !== null);
  if (voiced.length === 0) return null;
  const top = percentile(
    voiced.map((f) => f.levelDbfs),
    0.95,
  );
  const loud = voiced.filter((f) => f.levelDbfs >= top - loudRangeDb);
  const room =
    scene.noiseAlphaDb === null ? { below: 0, above: 0 } : split(scene.roomDbfs ?? scene.noiseDbfs, scene.noiseAlphaDb);
  const clean = loud.map((f) => {
    const { below, above } = split(f.levelDbfs, f.alphaRatioDb as Decibels);
    return (
      10 * Math.log10(Math.max(above - room.above, above * leastLeft) / Math.max(below - room.below, below * leastLeft))
    );
  });
  return clean.reduce((a, b) => a + b, 0) / clean.length;
}
