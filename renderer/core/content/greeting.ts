import { apply, type Hit, type Scene } from './rule';
import { find } from './text';

const hello =
  '(good (morning|afternoon|evening|day)|hello|hi|hiya|hey|morning|afternoon|evening|thank you for (calling|ringing)|welcome to)';

/** A greeting with own name or team, at the start of a reply. */
export function greeting(scene: Scene): Hit[] {
  const hits = apply(scene, 'greet', [
    {
      pattern: new RegExp(
        `${hello} (\\w+ ){0,8}?(you are (now )?(through|speaking|talking|connected) (to|with) \\w+|my name is \\w+|this is \\w+|it is (?!a |the |not |all |just )\\w+|i am (?!sorry|so|just|going|calling|not|very|really|afraid|glad)\\w+|\\w+ speaking|\\w+ here)`,
      ),
      because: 'Opens with a greeting and a name or team.',
      whole: true,
    },
    {
      pattern: new RegExp(
        `${hello} (?!how|what|yes|can|i |there|you|is|one|we|thank)\\w+ (\\w+ )?(in|at|on|from) (the )?\\w+( \\w+)? ?(team|desk|department|section|support|services|billing|branch|office|reception|claims|repairs|complaints|care)?`,
      ),
      because: 'Opens with a greeting, a name and a team.',
    },
    {
      pattern:
        /(^|\b)(you are (now )?(through to|speaking (to|with)|talking to) \w+( (in|at|from|on) (the )?\w+( \w+)?)?)/,
      because: 'Says who is speaking.',
    },
    { pattern: /^(\w+ ){1,4}(speaking)\b/, because: 'Says who is speaking.' },
  ]);
  // Only an opening greets: within the first words, in the call's first replies.
  return hits.filter((h) => h.a <= 4 && scene.context.earlier.length <= 1).slice(0, 1);
}

/** Thanks and good wishes at the end. */
export function closing(scene: Scene): Hit[] {
  const wish =
    '(take (good )?care|have a (really |very )?(good|lovely|great|nice|wonderful|pleasant|safe|better|quiet|restful|peaceful) \\w+|enjoy (the|your) \\w+|all the (very )?best|safe (travels|journey|home)|look after yourself|good luck|wish you \\w+|mind how you go|best of luck)';
  const count = scene.said.words.length;
  return apply(scene, 'close-warmly', [
    {
      pattern: new RegExp(`(thank you|thanks|many thanks|cheers)( \\w+){1,14}? ${wish}`),
      because: 'Ends with thanks and a good wish.',
      whole: true,
      unless: /thank you for the (valuable )?feedback/,
    },
    {
      pattern: new RegExp(wish),
      because: 'Ends with a good wish.',
      strength: 'likely',
      whole: true,
      unless: /do not have to listen|done here|next please|i am off|hang/,
    },
    {
      pattern: /(thank you|thanks) for (calling|ringing|your (time|patience|call)|being so patient|bearing with)/,
      because: 'Ends with thanks.',
      strength: 'likely',
      whole: true,
    },
  ]).filter(
    (h) =>
      h.b >= count - 14 &&
      (count > 3 || scene.context.earlier.length > 0) &&
      find(scene.said, /\b(feedback is important)\b/).length === 0,
  );
}
