import type { CalmPart } from './calm';

interface Edges {
  unit: string;
  more: string;
  fine: number;
  red: number;
}

/** A figure as people say it: sign and one decimal; a pace as a ratio. */
export const figure = (value: number, unit: string): string =>
  unit.startsWith('times') ? value.toFixed(2) : `${value >= 0 ? '+' : ''}${value.toFixed(1)}`;

/** Why a part has the score that it has. */
export function reasonOf({ unit, more, fine, red }: Edges, value: number): string {
  const where = value <= fine ? 'within your own band' : value < red ? `${more}, beyond your own band` : `much ${more}`;
  return `${figure(value, unit)} ${unit} against your own calm voice: ${where} (fine to ${fine}, red from ${red}).`;
}

/** Scores under these are told as strained, and as a little strained. */
const strained = 60;
const slight = 80;

/** What was heard, in a sentence: the most strained parts first, then what else the listener should know. */
export function sentenceOf(parts: readonly CalmPart[], notes: readonly string[]): string {
  const worst = parts.filter((p) => p.weight > 0).sort((a, b) => a.score - b.score);
  const say = (p: CalmPart) => `${p.label.toLowerCase()} ${figure(p.value, p.unit)} ${p.unit}`;
  const much = worst.filter((p) => p.score < strained).slice(0, 3);
  const little = worst.filter((p) => p.score < slight).slice(0, 2);
  const main =
    much.length > 0
      ? `Away from your own calm voice: ${much.map(say).join(', ')}`
      : little.length > 0
        ? `Near your own calm voice, with ${little.map(say).join(' and ')}`
        : 'Close to your own calm voice';
  return `${[main, ...notes].join('; ')}.`;
}
