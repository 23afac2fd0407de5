import type { Relative } from './relative';

export type PartId = 'loudness' | 'peaks' | 'brightness' | 'pitch' | 'pitch-rise' | 'pitch-range' | 'pace';

interface PartRule {
  id: PartId;
  label: string;
  unit: string;
  /** Percent of the score that this part alone can take away. */
  weight: number;
  value(r: Relative): number | null;
  /** Half of the part's credit is gone here, and a quarter more or less one `slope` away. */
  half: number;
  slope: number;
}

/**
 * What raised effort does to a voice, against the speaker's own: louder first, then brighter, then higher (Banse &
 * Scherer 1996; Juslin & Laukka 2003; Goudbeek & Scherer 2010). Loudness is red above +6 dB, pitch above +4 semitones;
 * the steps to half are at or under these, and the same for everybody.
 */
export const parts: readonly PartRule[] = [
  { id: 'loudness', label: 'Loudness', unit: 'dB over your own', weight: 60, value: (r) => r.loudnessDb, half: 6, slope: 2 },
  { id: 'peaks', label: 'Loudest moments', unit: 'dB over your own', weight: 25, value: (r) => r.peakDb, half: 6, slope: 2 },
  { id: 'brightness', label: 'Tension in the voice', unit: 'dB alpha ratio over your own', weight: 45, value: (r) => r.alphaRatioDb, half: 5, slope: 2 },
  { id: 'pitch', label: 'Pitch', unit: 'semitones over your own', weight: 35, value: (r) => r.f0Semitones, half: 4, slope: 1.3 },
  { id: 'pitch-rise', label: 'Highest pitch', unit: 'semitones over your own', weight: 35, value: (r) => r.f0HighSemitones, half: 4.5, slope: 1.5 },
  { id: 'pitch-range', label: 'Swing of the pitch', unit: 'semitones wider than your own', weight: 10, value: (r) => r.f0RangeSemitones, half: 5, slope: 2 },
  { id: 'pace', label: 'Pace', unit: 'times your own', weight: 10, value: (r) => r.syllableRateRatio, half: 1.4, slope: 0.15 },
];

export const loudnessParts: readonly PartId[] = ['loudness', 'peaks'];
const effortParts: readonly PartId[] = ['brightness', 'pitch', 'pitch-rise'];
/** Of the weight of loudness that it keeps when nothing else of the voice has moved with it. */
const loudnessAlone = 0.35;

export interface CalmPart {
  id: PartId;
  label: string;
  unit: string;
  value: number;
  /** 0-100. */
  score: number;
  weight: number;
}

/** What is left of the credit at `value`: 1 well inside the own band, a half at `half`, towards 0 beyond. */
function credit(value: number, { half, slope }: PartRule): number {
  return 1 / (1 + Math.exp((value - half) / slope));
}

/**
 * A voice that is raised gets brighter and higher as it gets louder (Traunmueller & Eriksson 2000); a microphone that
 * moved nearer, or a gain turned up, makes it louder alone. So loudness counts in full as far as the rest agrees.
 */
function loudnessShare(told: CalmPart[]): number {
  const effort = Math.max(0, ...told.filter((p) => effortParts.includes(p.id)).map((p) => 1 - p.score / 100));
  return loudnessAlone + (1 - loudnessAlone) * effort;
}

/**
 * Calm 0-100 from the parts that can be told; null when none can. `without` leaves parts out. Each part takes its share
 * of what the others left, so one strained part shows and several add up: a shout that is quiet on a distant
 * microphone is still high and bright.
 */
export function calmScore(r: Relative, without: readonly PartId[] = []): { calm: number | null; parts: CalmPart[] } {
  const told = parts.flatMap((rule) => {
    const value = rule.value(r);
    if (value === null || without.includes(rule.id)) return [];
    const { id, label, unit, weight } = rule;
    return [{ id, label, unit, value, weight, score: 100 * credit(value, rule) }];
  });
  if (told.length === 0) return { calm: null, parts: [] };
  const share = loudnessShare(told);
  const weighed = told.map((p) => (loudnessParts.includes(p.id) ? { ...p, weight: p.weight * share } : p));
  return { calm: weighed.reduce((left, p) => left * (1 - (p.weight / 100) * (1 - p.score / 100)), 100), parts: weighed };
}

