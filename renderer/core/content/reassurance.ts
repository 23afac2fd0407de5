import { apply, type Hit, type Scene } from './rule';

const anxious =
  /\b(scared?|afraid|worr(y|ied|ying)|anxious|frighten\w*|panic\w*|terrif\w+|overwhelm\w*|cry\w*|shak(e|ing|y)|alone|funeral|died|death|passed away|lost my|too much|can not cope|can't cope|confus\w*|do not know (what|how|where|if|which)|don't know (what|how|where|if|which)|nervous|desperate|help me|what if|will i (lose|be)|are (they|you) going to|in my head|can not (sleep|think|breathe|understand|follow)|can't (sleep|think|breathe|understand|follow|do this)|hospital|baby|widow\w*|buried|in tears|tears|stressed|dread\w*|lost|so many|forms?|please)\b/;

/** Reassures, one thing at a time, where the customer is anxious, overwhelmed or bereaved rather than angry. */
export function reassurance(scene: Scene): Hit[] {
  if (!anxious.test(scene.context.said.toLowerCase().replace(/’/g, "'"))) return [];
  return apply(scene, 'reassure-anxious', [
    {
      pattern:
        /\b(you are not (alone|on your own|in (any )?trouble|going to lose|too late|bothering)|nobody is going to|nothing (bad |terrible )?(is going to|will|can) happen|no one is going to)\b/,
      because: 'Reassures someone who is anxious.',
      negatable: true,
      whole: true,
    },
    {
      pattern:
        /\b(take (all )?(your|the) time|there is no (rush|hurry)|no (rush|hurry)|(we will|let us|we can) (go|take|do) (it |this |things )?(slow\w*|step by step|one (thing|step|bit) at a time|one at a time|nice and slow)|one (thing|step|bit|wee thing) at a time|step by step|just (the )?one thing)\b/,
      because: 'Slows down: one thing at a time.',
      negatable: true,
      whole: true,
    },
    {
      pattern:
        /\b(i am (right )?(here|with you)|i have got you|i will stay (right here |on the line |on )?with you|you are (safe|in safe hands|in good hands|covered|doing (fine|well|great)|all right))\b/,
      because: 'Reassures someone who is anxious.',
      strength: 'likely',
      whole: true,
    },
    {
      pattern:
        /\b(do not (you )?(worry|be worrying|panic|be (scared|afraid|frightened))|there is nothing to (worry|be afraid|fear)|you do not (have|need) to (do|know|decide|worry|remember|understand))\b/,
      because: 'Reassures someone who is anxious.',
      strength: 'likely',
      negatable: true,
      whole: true,
    },
  ]);
}
