import { refusesToTell } from './fatal';
import { overlap } from './likeness';
import { numbersIn } from './numbers';
import { clauseAt, type Hit, type Scene } from './rule';
import { find, has } from './text';

const unit = /^(pounds?|dollars?|euros?|quid|bucks|percent|grand|pence|cents|rand|rupees|pesos)$/;
const giving =
  /\b(refund\w*|credit\w*|give|giving|get|have|offer\w*|pay\w*|send\w*|discount|off|back|compensat\w*|knock\w*|add\w*|put\w*|take|waive\w*|cover\w*|free)\b/;
const promising =
  /\b(i (can )?(promise|guarantee|swear|vow)|(you have|that is) (my word|a promise)|guaranteed|(a )?(hundred|hundred and ten) percent|no question|on my life|hand on heart|definitely|without fail|for sure|you bet|count on it|never (happen )?again|locked in|for life|for ever|forever)\b/;

/** Promises beyond the brief: an amount that it does not hold, or certainty that it rules out. */
export function falsePromise(scene: Scene): Hit[] {
  if (scene.facts.words.length < 3) return [];
  const words = scene.said.words.map((w) => w.w);
  const given = [
    ...scene.facts.words,
    ...scene.customer.words,
    ...scene.context.earlier.slice(0, -1).flatMap((t) =>
      t.said
        .toLowerCase()
        .split(/[^a-z]+/)
        .map((w) => ({ w })),
    ),
  ].map((w) => w.w);
  const known = numbersIn(given).map((n) => n.value);
  const sums = numbersIn(scene.facts.words.map((w) => w.w)).map((n) => n.value);
  const top = Math.max(0, ...known);
  const hits: Hit[] = [];
  for (const n of numbersIn(words)) {
    if (!unit.test(words[n.b + 1] ?? '') || known.includes(n.value)) continue;
    const c = clauseAt(scene, n.a);
    if (
      !giving.test(c.plain) ||
      !/\b(i|we|you)\b/.test(c.plain) ||
      /\b(not|if|was|were|paid|charged|lost|only|up to|cost|costs|owe|bill)\b/.test(c.plain)
    )
      continue;
    // Two facts may add up, or one be split: only a sum above all that is known is beyond the brief.
    if (n.value <= top || sums.some((x) => sums.some((y) => x + y === n.value || x * y === n.value))) continue;
    hits.push({
      id: 'false-promise',
      a: c.a,
      b: c.b,
      because: `Promises ${n.value}, which the brief does not allow.`,
      strength: sums.length > 0 ? 'certain' : 'likely',
    });
  }
  const unsure = has(
    scene.facts,
    /\b(not (guaranteed|known|certain|sure|decided|allowed|possible)|unknown|no (refund\w*|promise|guarantee|date|free|refunds|exceptions?|compensation)|can not|must not|may not|never|undecided|depends|only|cannot|no)\b/,
  );
  if (
    unsure &&
    !has(
      scene.said,
      /\b(can not|will not|not able to|could not|would not|do not want to|promise nothing)\b( \w+){0,3} (promise|guarantee|say)/,
    )
  )
    for (const m of find(scene.said, promising)) {
      const c = clauseAt(scene, m.a);
      hits.push({
        id: 'false-promise',
        a: c.a,
        b: c.b,
        because: 'Promises for certain what the brief leaves open.',
        // A long brief holds a "not" or an "only" somewhere: no proof that it is about this.
        strength: scene.facts.words.length > 40 ? 'likely' : 'certain',
      });
    }
  return hits.slice(0, 1);
}

const secret =
  /\b(private|confidential\w*|privacy|(not|never|nothing|no) (\w+ ){0,4}(told|given|give|disclose\w*|shared?|said|say|information|details)|(must|may|can|do|does|should|to) ?not (be )?(name|tell|reveal|confirm|discuss|comment|read out|read further)\w*|names not|nothing about (\w+ ){1,6}told|(neighbour|neighbor|guest|tenant|patient|owner|rider|driver)'?s (data|details|address|number|name)|no release|third party|data breach|failed (\w+ )?(security|verification)|no (authority|consent|permission|right)|not (authori\w+|the account holder|on the account)|consent|only (with|to)|sole account|someone else|other (customer|family|guest|patient|tenant)\w*|\w+ only)\b/;

/** Does the brief mark something as private? */
export const holdsSecret = (scene: Scene): boolean => has(scene.facts, secret);

export const keepsSecret = (scene: Scene): boolean => refusesToTell(scene);

/** The brief's own secret words, said aloud. */
export function disclosure(scene: Scene): Hit[] {
  if (!holdsSecret(scene) || keepsSecret(scene)) return [];
  const parts = scene.context.facts.split(/[;.]/).filter((p) => secret.test(p.toLowerCase()));
  const words = scene.said.words.map((w) => w.w);
  for (const part of parts) {
    const shared = overlap(
      words,
      part
        .toLowerCase()
        .replace(secret, '')
        .split(/[^a-z']+/),
    );
    if (shared >= 2) {
      const c = scene.clauses.find(
        (x) =>
          overlap(
            scene.said.words.slice(x.a, x.b + 1).map((w) => w.w),
            part.toLowerCase().split(/[^a-z']+/),
          ) > 0,
      );
      if (c)
        return [
          {
            id: 'disclose-private-data',
            a: c.a,
            b: c.b,
            because: 'Tells what the brief keeps private.',
            strength: 'likely',
          },
        ];
    }
  }
  return [];
}

/** The brief leaves it to the agent, or nothing was tried yet: then a hand-over comes too early, however warm. */
export const handsOverTooEarly = (scene: Scene): boolean =>
  has(
    scene.facts,
    /\b((agent|she|he|you) (may|can) (\w+ ){0,8}(herself|himself|yourself|alone|themselves)|no manager needed|no need to transfer|(not|nothing) (yet )?tried|not tried anything)\b/,
  ) &&
  !has(scene.said, /\b(i have tried|i tried|will not let me)\b/) &&
  !scene.context.earlier.some((t) => t.findings.some((f) => f.id === 'offer-solution' || f.id === 'own-it'));
