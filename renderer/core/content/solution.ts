import { overlap } from './likeness';
import { numbersIn } from './numbers';
import { apply, clauseAt, type Hit, type Scene } from './rule';
import { find } from './text';
import { day, when } from './time';

const act =
  '(refund|send|replace|offer|arrange|book|give|credit|waive|cancel|swap|move|take|put|get|knock|return|reverse|release|exchange|upgrade|deliver|redeliver|collect|rebook|change|open|do|switch|bring|reopen|fix|post|let you|add|extend|restore|pay|cover|cut|set|ship|order|reserve|hold|transfer the|remove|clear)';

/** Something that can be done, in the facts' own words, said as an offer. */
function offer(scene: Scene): Hit[] {
  const no =
    /nothing (that )?(i|we) can|can not|not able|i can (see|hear|understand|only|tell you)|what can i do|i could not|see what|the best i can do is (nothing|tell)|if (i|we) could/;
  const hits = apply(scene, 'offer-solution', [
    {
      pattern: new RegExp(
        `\\b(what (i|we) can do (for you )?(right now |today |here |straight away )?is|there are two (things|ways)|(i|we) (can|could|am able to|are able to) (also |either |certainly |definitely |gladly |still |happily )?${act})\\b`,
      ),
      because: 'Offers something that can be done.',
      unless: no,
      whole: true,
    },
    {
      pattern:
        /\b(would you (like|prefer|rather) (me to|a|an|the|to have|that|it|us to|we)|which (one )?(would you (like|prefer|rather)|suits|works|is better|do you (want|prefer|fancy))|or would you (prefer|rather)|whichever (you|suits)|would you rather)\b/,
      because: 'Gives the customer the choice.',
      strength: 'likely',
      whole: true,
    },
    {
      pattern: new RegExp(
        `\\b(i|we) (am|are|will|am going to|are going to)( just| also| now)? (${act}|refunding|sending|replacing|crediting|booking|waiving|cancelling|giving|putting|releasing|reversing|switching)\\b`,
      ),
      because: 'Says what is being done about it.',
      strength: 'likely',
      whole: true,
    },
  ]);
  const facts = scene.facts.words.map((w) => w.w);
  return hits.filter((h) => {
    const words = scene.said.words.slice(h.a, h.b + 1).map((w) => w.w);
    return facts.length === 0 || overlap(words, facts) > 0;
  });
}

/** An amount, day or time that this matter is about: it stands in the facts or in the customer's words. */
function concrete(scene: Scene): Hit[] {
  const words = scene.said.words.map((w) => w.w);
  const known = [...scene.facts.words, ...scene.customer.words].map((w) => w.w);
  const values = new Set(numbersIn(known).map((n) => n.value));
  const hits: Hit[] = [];
  for (const n of numbersIn(words)) {
    const unit =
      /^(pounds?|dollars?|euros?|quid|bucks|percent|pence|cents|days?|weeks?|months?|hours?|minutes?|nights?|o'clock|calls?|times|years?)$/.test(
        words[n.b + 1] ?? '',
      );
    if (!values.has(n.value) || (!unit && n.value < 13)) continue;
    const c = clauseAt(scene, n.a);
    const a = Math.max(c.a, n.a - (/^(the|your|that|those|at|by|on|for|in)$/.test(words[n.a - 1] ?? '') ? 1 : 0));
    hits.push({
      id: 'concrete',
      a,
      b: unit ? n.b + 1 : n.b,
      because: 'Names an amount or time that belongs to this case.',
      strength: unit ? 'certain' : 'likely',
    });
  }
  for (const m of find(
    scene.said,
    new RegExp(
      `\\b((on|by|this|next|until|for) )?${day}( (morning|afternoon|evening|night|at (half past |quarter (past|to) )?\\w+))?`,
    ),
  ))
    hits.push({
      id: 'concrete',
      a: m.a,
      b: m.b,
      because: 'Names the day.',
      strength: known.includes(words[m.a] ?? '') || known.includes(words[m.b] ?? '') ? 'certain' : 'likely',
    });
  return hits;
}

const explain = (scene: Scene): Hit[] =>
  apply(scene, 'explain-openly', [
    {
      pattern: /\b(the way (it|this|that) works|how (it|this|that) works) is\b/,
      because: 'Says how it works.',
      whole: true,
    },
    {
      pattern:
        /\b(the|your) (bank|system|courier|warehouse|card company|supplier|engineer|refund|transfer|payment|money|part) (then )?(takes?|needs?|will take|can take)( \w+){0,3} (days?|hours?|weeks?|minutes?|month)\b/,
      because: 'Says how long it takes, and why.',
      whole: true,
    },
    {
      pattern:
        /\b(the reason( \w+){0,5}? (is|was)|here is (why|what happened)|what happened is|what has happened is|what that means is|that is because|it is because|it was because)\b/,
      because: 'Gives the reason.',
      whole: true,
      unless: /the reason is (policy|that is the policy)/,
    },
    {
      pattern:
        /\b(i would rather|i want to|let me|i will|i have to|i should|i must|i need to) (be|tell you|say|you (knew|know|hear|heard))( \w+){0,3}? (straight|honest|open|upfront|up front|plain|plainly|clear|now|early|at the outset|from the start|frank)\b/,
      because: 'Says the limits openly.',
      whole: true,
    },
    {
      pattern:
        /\b(so it does not|so that it does not|so you are not|i do not want (it|this) to|before it) (surprise\w*|catch\w*|come as)\b/,
      because: 'Says it before it surprises.',
      strength: 'likely',
      whole: true,
    },
    {
      pattern: /\bbecause (the|your|our|it|they|we|there|of|a|an)\b/,
      because: 'Gives the reason.',
      strength: 'likely',
      whole: true,
    },
  ]);

const doers = '(i|we|you|he|she|they|the \\w+|an? \\w+|my \\w+|our \\w+|it|that)';
const tell =
  '(ring|call|phone|email|text|message|write to|send you|post you|let you know|update you|get an email|have an email|receive)';
const steps =
  '(ring|call|phone|email|text|send|release|book|post|put|get|have|receive|come|arrive|deliver|message|write|refund|process|raise|check|speak|go|be|land|let you know|update|chase|order|arrange|reverse|credit|cancel|collect|confirm|open|pass|hand|give|bring|see)';

/** Who does what by when. */
function nextStep(scene: Scene): Hit[] {
  const no =
    /\b(in touch|someone will|should be|hopefully|might|end (this|the) call|bring this call|ring off|to (see|check|ask|hear)|and (see|check|ask|tell)|my word|guarantee\w*|promise|as soon as (possible|we can)|when (i|we) can|if)\b/;
  return apply(scene, 'next-step', [
    {
      pattern: new RegExp(
        `\\b(i|we|you) (will|shall|am going to|are going to)( also| then| just| now| personally)? ${tell}( \\w+){0,9}? ${when}`,
      ),
      because: 'Says who does what by when.',
      unless: no,
    },
    {
      pattern: new RegExp(
        `\\b(i|we|you) (will|shall|am going to|are going to)( also| then| just| now| personally)? ${steps}( \\w+){0,9}? ${when}`,
      ),
      because: 'Says who does what by when.',
      unless: no,
      strength: 'likely',
    },
    {
      pattern: new RegExp(
        `\\b${doers} (will|is going to|goes|is|are|comes?|leaves?|arrives?|lands?|ships?)( \\w+){0,6}? ${when}`,
      ),
      because: 'Says what happens when.',
      strength: 'likely',
      unless: no,
    },
    {
      pattern:
        /\bi am (\w+ing)( \w+){0,8}? (right now|now|today|tonight|this minute|before we hang up|while you wait|while we talk)\b/,
      because: 'Says what is being done now.',
      strength: 'likely',
    },
  ]);
}

/** A check after the fix, or asking for feedback. */
const followUp = (scene: Scene): Hit[] =>
  apply(scene, 'follow-up', [
    {
      pattern:
        /\bi will( also| then| personally)? (ring|call|phone|text|email|message|give you a (ring|call|bell)|check( back)?( in)?|pop|drop|come|be on)( \w+){0,9}? (to (check|see|make sure|hear|find out|ask)|and (check|see|ask|make sure)|how (it|you|things|that)|that (it|you|everything) (has|have|is|are|got|came|arrived))\b/,
      because: 'Promises to check afterwards.',
      whole: true,
    },
    {
      pattern: /\b(check (back|in|up)( in)? (with|on) you|see how (you|it|things) (are|is|has|have|went|goes|got))\b/,
      because: 'Promises to check afterwards.',
      whole: true,
      strength: 'likely',
    },
    {
      pattern:
        /\b(how (did|have) (i|we) (do|done)|anything (i|we) (could|should|can) (have )?(done|do|did) (better|differently)|what (could|should|can) (i|we) (have )?(done|do|did)? ?(better|differently)|(a|the|our) (short |quick |little )?(survey|questionnaire)|how (you|we) (felt|found|did) (today|with|about))\b/,
      because: 'Asks for feedback.',
      whole: true,
    },
  ]);

export const solution = (scene: Scene): Hit[] => [
  ...offer(scene),
  ...concrete(scene),
  ...explain(scene),
  ...nextStep(scene),
  ...followUp(scene),
];
