import { apply, clauseAt, type Hit, type Scene } from './rule';

export const feeling =
  '(frustrat\\w+|upset\\w*|annoy\\w+|ang(ry|er)|disappoint\\w+|stress\\w*|worr(y\\w*|ied)|difficult|hard|tough|horrible|awful|dreadful|maddening|infuriat\\w+|cross|fuming|furious|livid|mad|fed up|scar(y|ed)|frighten\\w+|terrif\\w+|exhaust\\w+|distress\\w+|miserable|rotten|rough|unsettling|alarm\\w+|embarrass\\w+|humiliat\\w+|hurt\\w*|galling|nerve ?wracking|wearing|tiring|painful|unfair|sick of|let down|at the end of|had enough|desperate|overwhelm\\w+|nightmare|trying|aggravat\\w+|irritat\\w+|shock\\w*|gutted|wound up|out of patience|lose (your|my|any) \\w+)\\b';
const grasp = '(understand|see|hear|appreciate|imagine|get|know|realise|tell)';

/** The feeling is called understandable. A "but" straight after takes it back, unless a boundary follows. */
export function empathy(scene: Scene): Hit[] {
  const no =
    /do not (see|understand|know|get) (why|how|what)|would be \w+ (though|but)|too if|how angry you are|however/;
  const hits = apply(scene, 'empathise', [
    {
      pattern: new RegExp(
        `\\bi (can |do |could |can certainly |can absolutely |completely |totally |fully |absolutely |really |quite |truly )*${grasp}( exactly| completely| totally| perfectly| just)? (why|how|that|what|it|this)( \\w+){0,6}? ${feeling}`,
      ),
      because: 'Says that the feeling makes sense.',
      unless: no,
      whole: true,
    },
    {
      pattern: new RegExp(
        `\\b(that|this|it|which) (must|has to|had to|would) (have )?(be|been|feel|felt|leave|left|make|made)( \\w+){0,4}? ${feeling}`,
      ),
      because: 'Says how this must feel.',
      whole: true,
    },
    {
      pattern: new RegExp(
        `\\b(i|anyone|anybody|we|most people|who would not|any of us|everyone|everybody|any one) (would|will)( \\w+){0,3}? (be|feel|have been)( \\w+){0,3}? ${feeling}`,
      ),
      because: 'Says that anyone would feel so.',
      unless: /though it is not|if it were mine|too if|if i (thought|was|were)/,
      whole: true,
    },
    {
      pattern:
        /\byou (have|had|have got) (every|all the|a|a perfect|a perfectly good|good) (right|reason|cause) (to|not to|for)/,
      because: 'Says that the feeling is justified.',
      whole: true,
    },
    {
      pattern:
        /\b(no wonder|small wonder|i do not blame you|i can not blame you|can not say i blame you|nobody (could|would|can) blame you)\b/,
      because: 'Says that the feeling is justified.',
      negatable: true,
      whole: true,
    },
    {
      pattern:
        /\b(that|it|this) (is|was) (completely |perfectly |totally |only |entirely |quite |very |so )*(understandable|natural|reasonable|fair) (that you|to (be|feel)|you)/,
      because: 'Calls the feeling understandable.',
      whole: true,
    },
    {
      pattern: new RegExp(
        `\\b(you are|you were|you have been) (quite |absolutely |completely |perfectly )?(right|entitled) to (be|feel) ${feeling}`,
      ),
      because: 'Calls the feeling justified.',
      whole: true,
    },
    {
      pattern: new RegExp(
        `\\b(of course|naturally|sure|i bet|makes sense|it makes sense|understandably)( that)? you (are|feel|would be|must be)( \\w+){0,2}? ${feeling}`,
      ),
      because: 'Calls the feeling natural.',
      whole: true,
    },
    {
      pattern:
        /\bthat (sounds|is|was|feels)( \w+){0,3}? (frustrating|awful|horrible|dreadful|maddening|infuriating|upsetting|so unfair|miserable|exhausting|stressful|terrifying|a nightmare|distressing|rotten)/,
      because: 'Says how this feels.',
      strength: 'likely',
      whole: true,
    },
  ]);
  return hits.filter((h) => !takenBack(scene, h.b));
}

/** "… but" straight after, with no boundary to follow. */
function takenBack(scene: Scene, b: number): boolean {
  const end = clauseAt(scene, b).b;
  const next = scene.clauses.find((c) => c.a > b && c.a <= end + 1);
  if (!next || !/^(but|however|though|although)$/.test(next.joint)) return false;
  const rest = scene.clauses
    .filter((c) => c.a >= next.a)
    .map((c) => c.plain)
    .join(' ');
  return !/\b(sworn|swear\w*|shout\w*|called|names|insult\w*|language|end (the|this) call|hang up|threat\w*|spoken to)\b/.test(
    rest,
  );
}

const sorry = '(i am|i am so|we are|i am very|i am really|i am truly|so|really|truly|terribly|very|ever so|deeply)';

/** Sorry for what it did to the customer: no "if", no "but", no "you feel". */
export function apology(scene: Scene): Hit[] {
  const no =
    /sorry (if|but|you feel|that you feel|to hear|to say|to interrupt|to bother|to ask|to trouble|to tell|to keep asking|i did not catch|what was|which|can you|could you|not sorry)|sorry( \w+){0,10} but |not sorry|apologise (if|but)|would apologise|should be sorry|be sorry (when|if)|you will be sorry|apolog\w+ (for|on) (them|him|her|my colleague)|sorry (madam|sir)? ?(we|i) can ?not|sorry no\b|you might tell|(it|card|script|sign|screen) (says|said)|here to tell you|sorry( \w+){1,8} (only|though) |that is how|for your loss|for the loss of|about your (dad|father|mother|mum|mom|brother|sister|son|daughter|husband|wife|gran|nan)|i suppose|sorry (it is|it sound|that is) (just |only )?(our|the|a|company|policy)/;
  return apply(scene, 'apologise', [
    {
      pattern: new RegExp(
        `\\b${sorry}( \\w+){0,2}? sorry (that|for (the|all|any|your|our|this|what|how|keeping|making|letting|putting|leaving)|about (the|all|your|our|this|what|how|that)|you (have|had|were|got|are|did|lost|could|ended|spent|missed)|we (have|did|let|lost|left|got|made|kept|sent|missed|were|gave|put|charged|told|broke|took|failed)|it (has|took|came|was|is|did|cost|never|left)|this (has|happened|is|was|cost|took|came)|our (\\w+ )?(mistake|driver|system|engineer)|your|to have|i|nobody|no one|the)\\b`,
      ),
      because: 'Is sorry for what it did to the customer.',
      unless: no,
      whole: true,
    },
    {
      pattern:
        /\b(i|we) (do |really |sincerely |truly |deeply |would like to |want to |must |can only |wholeheartedly |fully )*apologise (that|for (the|all|any|your|our|this|what|how|keeping|making|letting|putting|leaving)|to you (for|that))\b/,
      because: 'Apologises for what it did to the customer.',
      unless: no,
      whole: true,
    },
    {
      pattern:
        /\b(my|our|please accept my|please accept our|you have (my|our)) (sincere |deepest |sincerest |full |heartfelt )*(apologies|apology) (that|for|to you)\b/,
      because: 'Apologises for what it did to the customer.',
      unless: no,
      whole: true,
    },
    {
      pattern: /\b(i|we) owe you an apology\b/,
      because: 'Owes an apology, and says so.',
      whole: true,
      strength: 'likely',
    },
    { pattern: new RegExp(`\\b${sorry} sorry\\b`), because: 'Says sorry.', unless: no, whole: true },
  ]);
}

/** Glad that they said it. Thanks in a goodbye are something else. */
export function thanks(scene: Scene): Hit[] {
  const no = /thank you for (the|your) (valuable )?feedback|feedback is important|no thank/;
  const tell =
    '(tell|told|telling|letting|bringing|flagging|raising|pointing|saying|said|reporting|sharing|being (so )?(honest|straight|frank|open|upfront)|putting it|speaking up|spoke up|mention\\w*|raised|flagged|brought|came to us|coming to us|rang|called|let us know|let me know)';
  return apply(scene, 'thank-complaint', [
    {
      pattern: new RegExp(
        `\\b(thank you|thanks|i appreciate you|we appreciate you|grateful( to you)?)( \\w+){0,4}? for ${tell}\\b`,
      ),
      because: 'Thanks the customer for saying it.',
      unless:
        /for (telling|letting) me (your|the) (name|number)|thank you for (calling|ringing) (us |in )?(today|goodbye|bye|take)/,
      whole: true,
    },
    {
      pattern: new RegExp(
        `\\b(i am|we are|i am really|i am very|i am so|i am honestly|really|so)( (?!not|never)\\w+)? glad (that )?you( \\w+)? ${tell}\\b`,
      ),
      because: 'Is glad that the customer said it.',
      whole: true,
    },
    {
      pattern: new RegExp(`\\b(i|we) (really |do |truly |very much )*appreciate you( \\w+)? ${tell}`),
      because: 'Values that the customer said it.',
      whole: true,
    },
    {
      pattern: /\b(thank you|thanks) for your (honesty|frankness|candour)\b/,
      because: 'Thanks the customer for being frank.',
    },
  ]).filter(() => !no.test(scene.said.plain));
}
