import { bands } from './bands';
import type { Relative } from './relative';
import { reasonOf } from './wording';

export type PartId = 'loudness' | 'peaks' | 'brightness' | 'pitch' | 'pitch-rise' | 'pace';

interface PartRule {
  id: PartId;
  label: string;
  unit: string;
  /** What the voice is when there is more of it: "louder". */
  more: string;
  /** Of 100 for all parts together. */
  weight: number;
  value(r: Relative): number | null;
  /** Strain is a fifth at `fine`, one at `red`, and grows by one for each such step beyond. */
  fine: number;
  red: number;
}

const rule = (
  id: PartId,
  [label, more, unit]: [string, string, string],
  weight: number,
  { fine, red }: { fine: number; red: number },
  value: PartRule['value'],
): PartRule => ({ id, label, more, unit, weight, fine, red, value });

const { loudnessDb, alphaRatioDb, pitchSemitones, highSemitones, rateRatio } = bands;

/**
 * What raised effort does to a voice, against the speaker's own: louder first, then brighter, then higher, then quicker
 * (Banse & Scherer 1996; Juslin & Laukka 2003; Goudbeek & Scherer 2010). Edges are the practices' own; the same for all.
 */
export const parts: readonly PartRule[] = [
  rule('loudness', ['Loudness', 'louder', 'dB'], 30, loudnessDb, (r) => r.loudnessDb),
  rule('peaks', ['Loudest moments', 'louder at its loudest', 'dB'], 10, loudnessDb, (r) => r.peakDb),
  rule('brightness', ['Tension', 'tenser', 'dB alpha ratio'], 30, alphaRatioDb, (r) => r.alphaRatioDb),
  rule('pitch', ['Pitch', 'higher', 'semitones'], 15, pitchSemitones, (r) => r.f0Semitones),
  rule(
    'pitch-rise',
    ['Highest pitch', 'higher at its highest', 'semitones'],
    10,
    highSemitones,
    (r) => r.f0HighSemitones,
  ),
  rule('pace', ['Pace', 'quicker', 'times your own'], 5, rateRatio, (r) => r.syllableRateRatio),
];

export const loudnessParts: readonly PartId[] = ['loudness', 'peaks'];
const effortParts: readonly PartId[] = ['brightness', 'pitch', 'pitch-rise'];
/** Of its weight, what loudness keeps when nothing else of the voice has moved with it: the gain seen to be the same, or not. */
const loudnessAlone: Readonly<Record<Relative['gain'], number>> = { same: 0.7, moved: 0.5, unknown: 0.2 };
/** Strain that a calm voice shows by chance in a short clip. */
const chance = 0.3;
/** All parts at their red edge leave 100 / 2^1.5 = 35. */
const halvings = 1.5;
/** How sharply strain sets in at the edge of the fine band. */
const softness = 3;

export interface CalmPart {
  id: PartId;
  label: string;
  unit: string;
  value: number;
  /** 0-100: what this part would leave of 100 if it had all the weight and one step halved it. */
  score: number;
  /** Of 100; loudness has less of it as long as nothing else speaks for a raised voice. */
  weight: number;
  /** "4.2 dB louder than your own calm voice: fine to 3, red from 6." */
  because: string;
}

/** 0 well inside the own band, about 1 at the red edge, then rising steadily: it never saturates, so ranks stay true. */
function strainOf(value: number, { fine, red }: Pick<PartRule, 'fine' | 'red'>): number {
  const over = (value - fine) / (red - fine);
  return Math.log1p(Math.exp(softness * over)) / softness;
}

/**
 * Calm 0-100 from the parts that can be told; null when none can. `without` leaves parts out, and the others share
 * their weight. Strain adds up over the parts and nothing takes it back: a shout that is quiet on a distant microphone
 * is still high and bright.
 */
export function calmScore(r: Relative, without: readonly PartId[] = []): { calm: number | null; parts: CalmPart[] } {
  const told = parts.flatMap((rule) => {
    const value = rule.value(r);
    return value === null || without.includes(rule.id) ? [] : [{ rule, value, strain: strainOf(value, rule) }];
  });
  const all = told.reduce((sum, p) => sum + p.rule.weight, 0);
  if (all === 0) return { calm: null, parts: [] };
  const share = loudnessShare(
    told.map((p) => ({ id: p.rule.id, strain: p.strain })),
    r.gain,
  );
  const weighed = told.map(({ rule, value, strain }) => ({
    id: rule.id,
    label: rule.label,
    unit: rule.unit,
    because: reasonOf(rule, value),
    value,
    strain,
    score: 100 * 2 ** -strain,
    weight: (100 * rule.weight * (loudnessParts.includes(rule.id) ? share : 1)) / all,
  }));
  const total = weighed.reduce((sum, p) => sum + (p.weight / 100) * p.strain, 0);
  return { calm: 100 * 2 ** (-halvings * total), parts: weighed.map(({ strain: _, ...part }) => part) };
}

/**
 * A voice that is raised gets brighter and higher as it gets louder (Traunmueller & Eriksson 2000); a microphone that
 * moved nearer, or a gain turned up, makes it louder alone. So loudness counts in full as far as the rest agrees.
 */
function loudnessShare(told: readonly { id: PartId; strain: number }[], gain: Relative['gain']): number {
  const effort = Math.max(
    0,
    ...told.filter((p) => effortParts.includes(p.id)).map((p) => (Math.min(1, p.strain) - chance) / (1 - chance)),
  );
  return loudnessAlone[gain] + (1 - loudnessAlone[gain]) * effort;
}
