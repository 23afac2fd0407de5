import { read, type Said } from './text';

/**
 * Where speech without punctuation falls into clauses, and whether it sounds finished. Word classes only: cheap enough
 * to ask for after every partial result.
 */
const goesOn = new Set(
  (
    'and or but so because if the a an to of in on at for with from by about into i we they he she my your our their his its ' +
    'is am are was were be been being will would can could should shall may might must do does did have has had not than as ' +
    'which who when while until unless although though since whether where why how what these those every some any ' +
    'very really just also well um uh er like let going gonna want need try trying make get got give see say tell ' +
    "i'm i'll i've i'd you're you'll you've we're we'll we've they're it's that's there's let's don't can't won't"
  ).split(' '),
);
/** Words of the list above that do end what is said, when these stand before them. */
const endsWell: RegExp[] = [
  /\b(thank you|see you|help you|for you|with you|to you|tell you|call you|ring you|about (it|that|this|you)|like that|of that|after that|on that|with that|for that|do that|is that|all that|at that|hear that|see that|sort that|did that|have that|need that|want that)$/,
  /\b(i (can|will|do|am|would|have|did|could|should)|you (are|can|do|have|did|could|like|want|need|will)|we (can|will|do|are|have)|it (is|does|will|was|did)|they (are|do|did|will|have)|(that|this) (is|was|does|will)|as well|very well|doing this|about this|like this|for this|of this|fix this|sort this|done this|all these|of these|how so|so far so|i think so|hope so|afraid (so|not)|that too|who to|what for|not really|just about)$/,
  /\b(what|where|who|how|why|when|which) (\w+ ){0,4}(is|are|was|were|to|for|from|with|about|at|on|in|of|like|do|did|have|want|need|say|make)$/,
  /\b(sorted|sort|put|send|hold|move|carry|log|logged|signed|dealt|plugged|switched|turned|turn|come|came|look(ed|ing)?|waiting|moving|holding|switch|plug|popping|pop) (\w+ ){0,3}(in|on|with|for|at|by|from|into|about)$/,
  /\b(to do|what .* (to do|do|for|about)|would you like|do you want|you would like|i (don't|do not|didn't|did not)|if (you|i) (can|may|like|want)|try|a try|say|see|yes please|you can get|can i get|what you need|what you want|i see|let me see|you see)$/,
];

export interface Finished {
  finished: boolean;
  because: string;
}

/** Does what was said so far sound like the end of a turn? "and", "because", "if I" do not. */
export function isFinished(wordsSoFar: string): Finished {
  const words = read(wordsSoFar).words;
  const last = words.at(-1);
  if (!last) return { finished: false, because: 'nothing was said yet' };
  if (last.stop) return { finished: true, because: 'the sentence is closed' };
  const tail = words
    .slice(-7)
    .map((w) => w.w)
    .join(' ');
  if (
    /\b(bear|there|bare) with me$/.test(tail) ||
    /\b(one|just a|give me a|half a) (moment|second|minute|sec|tick)$/.test(tail)
  )
    return { finished: false, because: 'a pause was announced' };
  if (goesOn.has(last.w)) {
    const exempt = endsWell.some((p) => p.test(tail)) || /^(yes|no) (i|it|you|we) \w+$/.test(tail);
    if (!exempt) return { finished: false, because: `"${last.w}" leads on to more` };
  }
  if (
    /\b(why|how|that|because|if|when|where|what) (you|they|it|that|this|we) (are|were|is|was|have|had|do|did|will)$/.test(
      tail,
    ) &&
    !/\b(how|what|where) (are|is|was)/.test(tail)
  )
    return { finished: false, because: `"${last.w}" leads on to more` };
  if (
    /(^|\b(and|or|but|so|because|if|when|while|that|until|where|why|how|think|know|see|suppose|guess|say|promise|before|after) )(you|it|that|this)$/.test(
      tail,
    ) &&
    words.length > 1 &&
    !/\b(do|did|see|know|like|heard?|of|say|think) (you|it|that|this)$/.test(tail)
  )
    return { finished: false, because: `"${last.w}" leads on to more` };
  if (words.length > 1 && /\b(if|when|because|while|unless|although) \w+$/.test(tail))
    return { finished: false, because: 'a clause was only just begun' };
  if (/\b(my|your|our|the|a|an|this) (very|own|next|first|last|other|same|whole|best)$/.test(tail))
    return { finished: false, because: `"${last.w}" wants a noun` };
  if (
    /^(so )?(what i can do( for you)?( is)?|the (thing|problem|reason) is|let me just|i just want to|what i am going to do( is)?)$/.test(
      read(wordsSoFar).plain,
    )
  )
    return { finished: false, because: 'an announcement, and what it announces is still to come' };
  return { finished: true, because: 'the clause is whole' };
}

export interface Clause {
  /** Index of its first and last word. */
  a: number;
  b: number;
  /** What joins it to the one before: "but", "if", "because", "." … or ''. */
  joint: string;
  plain: string;
}

const joints = new Set([
  'but',
  'because',
  'if',
  'unless',
  'although',
  'though',
  'however',
  'so',
  'and',
  'when',
  'while',
  'otherwise',
  'or',
]);
const opens = new Set(
  "i i'm i'll i've i'd you you're you'll you've we we're we'll we've they it it's that that's there's let let's what who how would could can does do".split(
    ' ',
  ),
);

/** Clauses: at punctuation where there is some, else at joining words that a subject follows. */
export function clausesOf(said: Said): Clause[] {
  const out: Clause[] = [];
  let a = 0;
  let joint = '';
  const close = (b: number): void => {
    if (b < a) return;
    const from = said.wordAt.indexOf(a);
    const to = said.wordAt.lastIndexOf(b);
    const plain =
      from < 0 || to < 0
        ? said.words
            .slice(a, b + 1)
            .map((w) => w.w)
            .join(' ')
        : said.plain.slice(from, to + 1).trim();
    out.push({ a, b, joint, plain });
  };
  for (const [i, word] of said.words.entries()) {
    const next = said.words[i + 1]?.w ?? '';
    if (
      i > a &&
      joints.has(word.w) &&
      (word.w === 'but' || word.w === 'because' || word.w === 'if' || word.w === 'otherwise' || opens.has(next))
    ) {
      close(i - 1);
      a = i;
      joint = word.w;
    }
    if (word.mark) {
      close(i);
      a = i + 1;
      joint = joints.has(next) ? next : word.stop ? '.' : ',';
    }
  }
  close(said.words.length - 1);
  return out;
}
