import type { JudgedTurn } from './judged-turn';
import { type Situational, situational } from './rubric';

/** What the call gave occasion for, beyond what every call does. */
export type Occasions = Readonly<Partial<Record<Situational, boolean>>>;

const abuse =
  /\b(fuck\w*|shit\w*|bloody (idiot|useless|liar|stupid)|bastards?|bitch|idiots?|morons?|stupid|useless|incompetent|liars?|crooks?|clowns?|thie(f|ves)|wankers?|arseholes?|assholes?|shut up|scum|pathetic|cretins?|muppets?|dickheads?|go to hell)\b/i;
const anxiety =
  /\b(scared|afraid|frightened|terrified|panicking|worried sick|so worried|anxious|overwhelmed|can't cope|cannot cope|crying|in tears|shaking|don't know what to do|funeral|passed away|died|all alone|on my own)\b/i;
const higher =
  /\b((a|your|the) (manager|supervisor|boss)|someone (higher|senior|else|in charge)|(speak|talk) to (someone|somebody|a human|your manager))\b/i;

const signs: Readonly<Record<Situational, RegExp>> = {
  boundary: abuse,
  'reassure-anxious': anxiety,
  'escalate-rightly': higher,
};
/** One angry word is no abuse, and one call for a manager no case for one. */
const often: Readonly<Record<Situational, number>> = { boundary: 2, 'reassure-anxious': 1, 'escalate-rightly': 2 };

export const isOccasion = (id: Situational, said: string): boolean => signs[id].test(said);

/** Read from what the customer said, for calls whose pack does not tell. */
export const occasionsIn = (turns: Pick<JudgedTurn, 'said'>[]): Occasions =>
  Object.fromEntries(situational.map((id) => [id, turns.filter((t) => isOccasion(id, t.said)).length >= often[id]]));
