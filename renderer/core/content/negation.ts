import type { Said } from './text';

/** Forms that turn a phrase into its opposite, or into somebody else's. All look at `plain`. */
const negators =
  /\b(not|never|no|nobody|none|nothing|without|hardly|scarcely|neither|nor|stop|refuse to|instead of|rather than|anything but|far from|no need to|as if|as though|pretend to|supposed to)( \w+){0,3} ?$/;
/** "not only", "no, I am sorry", "nothing but", "why don't I", "not just": no negation of what follows. */
const harmless =
  /\b(not only|not just|nothing but|no doubt|no wonder|why do not|do not worry|no problem|not (a problem|at all)|never mind|if not|can not (tell you|say|stress|help but)|could not (agree|be) more|no (i|we|it|you|that|madam|sir|mr|mrs|miss)|or not|not to worry|not (your|my|our) fault)( \w+){0,3} ?$/;

/** Speech has no full stops: "nobody rang i am" begins anew, "nobody said i am" does not. */
const afresh =
  /^.*(?<!\b(say|says|said|saying|tell|tells|telling|told|claim|mean|think|feel|pretend|believe|that|if|whether|because|why|how|as|than|like)( (me|you|us|him|her|them))?) (?=(i|we) (am|are|do|will|would|can)\b)/;

/** Does a "not" within reach turn what follows round? */
export function negatedBefore(said: Said, at: number): boolean {
  const ahead = said.plain.slice(at, at + 8);
  const clause = (sameClause(said, at) + ahead).replace(afresh, '');
  const before = clause.slice(0, Math.max(0, clause.length - ahead.length));
  return negators.test(before) && !harmless.test(before);
}

/** The last words before a place, back to the last punctuation or contrast. */
export function sameClause(said: Said, at: number): string {
  const start = Math.max(0, at - 60);
  let from = start;
  for (let k = at - 1; k >= start; k--) {
    const word = said.words[said.wordAt[k] ?? 0];
    const ends = said.wordAt[k] !== said.wordAt[k + 1];
    if (ends && word?.mark) {
      from = k + 1;
      break;
    }
  }
  const text = said.plain.slice(from, at);
  const contrast = Math.max(text.lastIndexOf(' but '), text.lastIndexOf(' because '), text.lastIndexOf(' and i '));
  return contrast >= 0 ? text.slice(contrast) : text;
}

/** Somebody else's words: reported, read from a script, or what others would say. */
const reported =
  /\b((he|she|they|somebody|someone|who|people|everybody|everyone|colleague|agent|clerk|man|woman|lady|nobody|anyone) (\w+ ){0,2}(said|says|say|told|tell|tells|telling|called|calls|saying)|(told|asked|ordered|made) (you|me|us|them) (to|that|not to)|being (told|called|asked) (to )?|(supposed|meant|expected|obliged|trained|paid|made|have) to (say|tell you|read)|(the|my|this|our) script (says|said|is|has)|(word|words|phrase|line)) (\w+ ){0,3}$/;

export const isQuoted = (said: Said, at: number): boolean => reported.test(said.plain.slice(Math.max(0, at - 60), at));

/** Function words: real speech can't do without them, a list of keywords can. */
const small = new Set(
  'i you he she it we they me him her us them my your his our their a an the this that these those is are am was were be been have has had do does did will would can could shall should may might must to of in on at for with from by about as if so and or but not no yes what who how when where why there here up out off over let get got just now then'.split(
    ' ',
  ),
);
const keywords =
  /^(sorry|absolutely|apolog\w*|understand\w*|frustrat\w*|resol\w*|polic\w*|empath\w*|sympath\w*|solution\w*|help\w*|appreciat\w*|refund\w*|listen\w*|patien\w*|thank\w*|calm\w*|acknowledg\w*|owner\w*|own|respons\w*|compensat\w*|escalat\w*|manager|promise\w*|concern\w*|upset|angry|sincer\w*|deeply|very|really|inconvenien\w*|issue\w*|problem\w*|follow|next|step\w*|greeting\w*|hello|satisf\w*|confirm\w*|reassur\w*|discount\w*|replace\w*|feedback|complain\w*|customer\w*|service|assist\w*|fix\w*|immediate\w*|please|welcome|goodbye|care|bye|paraphras\w*|boundar\w*|explain\w*|open|question\w*)$/;

/** A row of keywords said one after another, with nothing that makes a sentence of them. */
export function isList(said: Said, a: number, b: number): boolean {
  const words = said.words.map((w) => w.w);
  const isKey = words.map((w) => keywords.test(w));
  // Grow over neighbours that are keywords, then ask how much else is in there.
  let from = a;
  let to = b;
  while (from > 0 && isKey[from - 1]) from--;
  while (to < words.length - 1 && isKey[to + 1]) to++;
  const run = words.slice(from, to + 1);
  const keys = isKey.slice(from, to + 1).filter(Boolean).length;
  if (keys >= 3 && run.filter((w) => small.has(w)).length <= Math.floor(run.length / 6)) return true;
  // A stock phrase in the middle of such a row is part of it.
  const near = isKey.slice(Math.max(0, a - 6), b + 7);
  const rest = words
    .slice(Math.max(0, a - 6), b + 7)
    .filter((_, i, all) => i < Math.min(6, a) || i >= all.length - Math.min(6, words.length - 1 - b));
  if (
    b - a < 6 &&
    near.filter(Boolean).length >= 5 &&
    rest.filter((w) => small.has(w)).length <= Math.floor(rest.length / 4)
  )
    return true;
  return words.length >= 5 && words.filter((w) => small.has(w)).length === 0 && isKey.filter(Boolean).length >= 3;
}
