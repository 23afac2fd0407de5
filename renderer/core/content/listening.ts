import { contentWords, overlap } from './likeness';
import { apply, type Hit, type Scene } from './rule';
import { find } from './text';

const check =
  '(have i (got|understood|heard|missed)( \\w+){0,4}|(is|was) that (right|correct|it|about right|the (size|gist|nub|long and short) of it|how it (is|was))|am i right|did i (get|understand|miss|hear)( \\w+){0,3}|do i have (that|this|it) right|right|correct|yes|would you change( \\w+){0,4}|is that (a )?fair( \\w+){0,3}|tell me if i am wrong|or have i missed( \\w+)?|am i (with you|following|there))';

/** Gives the matter back and checks it: words of the customer's own, then the question. */
function paraphrase(scene: Scene): Hit[] {
  const out: Hit[] = [];
  for (const m of find(scene.said, new RegExp(`\\b${check}`))) {
    const bare = /^(right|correct|yes)$/.test(scene.said.plain.slice(m.at, m.end));
    const asked = scene.said.words[m.b]?.asked || m.b === scene.said.words.length - 1;
    if (bare && !asked) continue;
    const from = scene.clauses.findLast(
      (c) =>
        c.a < m.a - 3 &&
        /^(so|let me|if i|okay so|right so|just (to|so)|i want to|what i am hearing|hearing as|you )/.test(c.plain) &&
        m.a - c.a < 45,
    );
    if (!from || m.a - from.a < 5) continue;
    const words = scene.said.words.slice(from.a, m.a).map((w) => w.w);
    const shared = overlap(
      words,
      scene.customer.words.map((w) => w.w),
    );
    if (shared < 1 || (bare && shared < 2)) continue;
    if (
      /\b(confirm|spell|number|postcode|zip|date of birth|address|name)\b/.test(
        scene.said.plain.slice(scene.said.wordAt.indexOf(from.a), m.at),
      )
    )
      continue;
    out.push({
      id: 'paraphrase',
      a: from.a,
      b: m.b,
      because: "Gives the customer's own matter back and checks it.",
      strength: bare ? 'likely' : 'certain',
    });
  }
  return out.slice(-1);
}

/** A clause that carries this customer's own words, said of them. */
function acknowledge(scene: Scene): Hit[] {
  const theirs = scene.customer.words.map((w) => w.w);
  if (theirs.length < 3) return [];
  return scene.clauses
    .flatMap((c): Hit[] => {
      const words = scene.said.words.slice(c.a, c.b + 1).map((w) => w.w);
      const shared = overlap(words, theirs);
      if (shared < 2 || words.length < 5 || !/\b(you|your|you have)\b/.test(c.plain)) return [];
      if (
        /\b(i will|i can|let me|we can|we will|would you|can you|could you|should have|did you|policy|if you|do you)\b/.test(
          c.plain,
        )
      )
        return [];
      return [
        {
          id: 'acknowledge',
          a: c.a,
          b: c.b,
          because: `Names this customer's own trouble (${contentWords(words)
            .filter((w) => contentWords(theirs).includes(w))
            .slice(0, 3)
            .join(', ')}).`,
          strength: shared >= 3 ? 'certain' : 'likely',
        },
      ];
    })
    .slice(0, 2);
}

const notStory =
  /\b(tell me (your|the|what) (name|number|postcode|address|account|order|date|reference|email)|would you (like|see|regard|call|accept)|like to happen|want to happen|good outcome|put (it|this|that) right)\b/;

export function listening(scene: Scene): Hit[] {
  return [
    ...paraphrase(scene),
    ...acknowledge(scene),
    ...apply(scene, 'open-question', [
      {
        pattern:
          /\b(can|could|would|will) you (please )?(tell|talk|walk|take|run) me (a bit |a little |some |through )?(more|about|through|what (happened|has happened|went|has been|is been|is going)|how (this|it|that)|everything|from the)\b/,
        because: 'Invites the customer to tell it.',
        unless: notStory,
        whole: true,
      },
      {
        pattern:
          /\b(please )?(tell|talk|walk|take|run) me (a bit more|a little more|more about|more|all about|everything|the whole (story|thing)|through (what|it|the|how|your)|what (happened|has happened|went wrong|has been (going|happening)|is been (going|happening)|is going on|is happening)|how (it|this) (all )?(happened|came about|started)|from the (start|beginning|top))\b/,
        because: 'Invites the customer to tell it.',
        unless: notStory,
        whole: true,
      },
      {
        pattern:
          /\bwhat (exactly |actually )?(happened|has happened|has been happening|has been going on|went wrong|is been going on|is been happening)\b/,
        because: 'Asks an open question about what happened.',
        unless:
          /not what happened|that is what happened|see what happened|look at what happened|know what happened|check what happened|find out what|explain what|knows what|sorry (for|about) what|(why|about|and|is|for|to) what happened/,
        whole: true,
      },
      {
        pattern:
          /\bhow (has|did|is|have) (this|it|that|all this) (\w+ )?(affect\w*|come about|happen\w*|start\w*|left|been for you|impact\w*|hit you)\b/,
        because: 'Asks how it came about, or what it did to them.',
        whole: true,
      },
      { pattern: /\bin your own words\b/, because: 'Invites the customer to tell it.', strength: 'likely' },
    ]),
    ...apply(scene, 'ask-resolution', [
      {
        pattern:
          /\b(what|why|which|how) (else )?would (be|feel|make|put|help|you (like|want|need|consider|regard|see|call)|work|sort|get|count|it take|seem)( \w+){0,3}? (right|outcome|result|resolution|solution|fair|better|good|happen|do|see|ending|help|best|settle|satisf\w+|happy|work|from (me|us|this)|things right|up to you)\b/,
        because: 'Asks what would put it right for the customer.',
        unless: /what do you want me to do|what would you like to (tell|talk)/,
        whole: true,
      },
      {
        pattern: /\bwhat can (i|we) do (to|that would) (make|put|set|get|help)( \w+){0,3} (right|better|up to you)\b/,
        because: 'Asks what would put it right for the customer.',
        whole: true,
      },
      {
        pattern: /\b(what|how) (would|are|were) you (hoping|looking|wanting|after)( \w+){0,6}/,
        because: 'Asks what the customer hopes for.',
        whole: true,
        unless: /looking at (now|on)/,
      },
      {
        pattern: /\bwhat would (fix|solve|settle|sort|mend|resolve) (it|this|that|things)( best)? for you\b/,
        because: 'Asks what would put it right for the customer.',
      },
      {
        pattern: /\bhow would you like (me|us|this|it) to\b/,
        because: 'Asks how the customer would like it.',
        whole: true,
        unless: /pay|sign|receive it/,
      },
    ]),
    ...apply(scene, 'confirm', [
      {
        pattern:
          /\b(does|will|would|has) (that|this|it) (all )?(sort|settle|solve|fix|cover|clear|take care|resolve|answer|put (it|that|things) right|do it|make (it|that|things) (right|square)|feel (right|fair|settled|better)|square|sit)( \w+){0,4} ?(you|it|that|up|everything|right|things)?\b/,
        because: 'Checks that it is settled for the customer.',
        whole: true,
      },
      {
        pattern:
          /\b(are|would) you( be)? (happy|comfortable|satisfied|content|all right|okay|at ease) (with (that|this|how|it|the)|leaving|to leave|now)\b/,
        because: 'Checks that the customer is content.',
        unless: /happy to (hold|wait)|so far/,
        whole: true,
      },
      {
        pattern:
          /\bis (that|everything|it|this) (all )?(sorted|settled|resolved|fixed|as it should be|put right|how you want(ed)? it)( \w+){0,3}/,
        because: 'Checks that it is settled for the customer.',
        unless: /i take it|that is everything|so that is/,
      },
      {
        pattern: /\b(does|is|would) (that|this) (not )?(work|okay|all right|good|sound|suit|help)( \w+){0,4}/,
        because: 'Checks whether it suits the customer.',
        strength: 'likely',
        negatable: true,
      },
    ]),
  ];
}
