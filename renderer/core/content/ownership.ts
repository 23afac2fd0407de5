import { apply, type Hit, type Scene } from './rule';

const fix =
  '(sort|sorted|fix|fixed|solve|resolve|mend|right|put right|straightened|dealt with|done|moving|back on track|taken care of)';

/** Takes it on in person. "I'll ring at five" alone is a next step. */
export function ownership(scene: Scene): Hit[] {
  const no =
    /(i|we) will see what (i|we) can|someone will|they will|if (i|we) (can|get)|might|own up|your own|take ownership of your ticket|take care of yourself|take care (now|then|bye)/;
  return apply(scene, 'own-it', [
    { pattern: /\bleave (it|this|that|everything) (with|to) me\b/, because: 'Takes it on: "leave it with me".' },
    {
      pattern:
        /\bi (will|am going to|want to|would like to) (personally |gladly |happily |just |now )*(sort|fix|handle|take care of|deal with|look after|own|see to (it|this) (myself|personally)|take (charge|ownership|responsibility)|chase|put (it|this|that|things) right|straighten|get to the bottom|stick with|make (this|it|that) right|see (this|it) (all the way )?through|take (this|it) (on|over|from here))\b/,
      because: 'Takes it on in person.',
      unless: no,
      whole: true,
    },
    {
      pattern: new RegExp(
        `\\b(i will|i am going to|let me|i am getting|let us) (personally |just )*(get|getting|have) (this|it|that|all this|everything|your \\w+|the \\w+)( all)? ${fix}\\b`,
      ),
      because: 'Takes it on in person.',
      unless: no,
      whole: true,
    },
    {
      pattern:
        /\blet me (personally |please )?(sort|fix|handle|take care of|deal with|own|take ownership|put (this|it|that) right|make (this|it|that) right|take (this|it) (on|over|from here))\b/,
      because: 'Takes it on in person.',
      unless: no,
      whole: true,
    },
    {
      pattern: /\bi (am )?(take|taking|accept) (full |complete |personal )?(responsibility|ownership)\b/,
      because: 'Takes responsibility.',
      unless: no,
      whole: true,
    },
    {
      pattern: /\b(this|it|that) (stops|stays|sits|is) (right here )?with me (now|from here|until|personally)?\b/,
      because: 'Takes it on in person.',
    },
    {
      pattern:
        /\b(this|it|that) (one )?is (now )?(mine|my (job|problem|responsibility|case)|on me)( now| to (fix|sort|solve))?\b/,
      because: 'Makes it own business.',
      whole: true,
    },
    {
      pattern: /\bi will make (sure|certain)( that)? (this|it|that|you|your|the|nobody|we)\b/,
      because: 'Vouches for it in person.',
      strength: 'likely',
      whole: true,
    },
    {
      pattern: /\byou have (got )?me (now|until|for|and)\b/,
      because: 'Takes it on in person.',
      strength: 'likely',
      whole: true,
    },
    {
      pattern:
        /\bi am (doing|sorting|fixing|changing|cancelling|putting|moving|sending|releasing|refunding|booking|reversing|taking) (it|this|that|your|the)( \w+){0,6}? (right )?now\b/,
      because: 'Does it at once, in person.',
      strength: 'likely',
    },
  ]);
}
