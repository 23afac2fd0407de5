import type { ContentBehaviour } from '../practices';
import { type JudgedTurn, longest } from './judged-turn';
import type { Evidence } from './mark';
import { isOccasion } from './occasions';
import { isSituational } from './rubric';

const afterTheOutburst: ReadonlySet<string> = new Set(['acknowledge', 'empathise', 'apologise', 'thank-complaint']);
const whileListening: ReadonlySet<string> = new Set(['paraphrase', 'open-question', 'ask-resolution']);
const atTheEnd: ReadonlySet<string> = new Set(['confirm', 'follow-up', 'close-warmly']);

/** The reply in which a behaviour that never came was wanted most. */
function turnFor(id: ContentBehaviour, turns: readonly JudgedTurn[]): JudgedTurn | undefined {
  const last = turns.at(-1);
  if (id === 'greet') return turns[0];
  if (atTheEnd.has(id)) return last;
  if (isSituational(id)) return turns.find((t) => isOccasion(id, t.said));
  const asked = turns.find((t) => t.answers?.wants.includes(id));
  const outburst = turns.find((t) => t.answers?.outburst);
  const story = turns.find((t) => t.said !== '') ?? last;
  if (afterTheOutburst.has(id)) return outburst ?? asked ?? story;
  if (whileListening.has(id)) return asked ?? turns.find((t, i) => i > 0 && t.said !== '') ?? story;
  return asked ?? turns[Math.floor((turns.length * 2) / 3)] ?? last;
}

/** Where an occasion was missed: the reply that could have held it, and the customer's line that it answered. */
export function missedAt(id: ContentBehaviour, turns: readonly JudgedTurn[]): Evidence[] {
  const turn = turnFor(id, turns);
  if (!turn || !(turn.to > turn.from)) return [];
  return [{ from: turn.from, to: Math.min(turn.to, turn.from + longest), after: turn.said }];
}
