import { apply, type Hit, type Scene } from './rule';
import { has } from './text';

const who =
  '(manager|supervisor|specialist|team lead\\w*|boss|duty manager|head of \\w+|director|the \\w+ (team|desk|department)|colleague|officer|expert|engineer|nurse|pharmacist)';
const stays =
  /\b(stay(ing)? on|stay with you|stay here|i am not hanging up|(will|shall|need|do|should|are) not (have to |be )?(repeat\w*|start(ing)? (over|again))|no need to (repeat|start|go over)|need not (repeat|start)|so (that )?you (do not|will not|need not|never)|nobody (asks|makes)|(tell|give|brief|fill|pass|read|explain)( \w+){0,3} (everything|the (lot|whole|full|facts|history|notes|details|story|background)|all of (it|this)|it all|in)|introduce you|warm)\b/;
const reason =
  /\b(because|approve|authori\w+|sign (off|for)|limit|only (they|she|he|one)|decide|tried|past what|over what|above what|can not (do|approve|go|reach)|permission|power to|my (reach|limit|say)|further than|since|needs? (a|her|his|their))\b/;

/** Hands over warmly: why, and staying on or passing the facts. Without that it is a brush-off. */
export function escalation(scene: Scene): Hit[] {
  const hand = apply(scene, 'escalate-rightly', [
    {
      pattern: new RegExp(
        `\\b(i|we) (would like|want|am going|will|am|need|have)( to)?( \\w+){0,3}? (bring|bringing|get|getting|ask|asking|have|hand|handing|involve|pass|passing|put|putting|take|taking|transfer|connect|dial|fetch|escalate)( \\w+){0,5}? ${who}\\b`,
      ),
      because: 'Hands over, says why, and passes the facts.',
      whole: true,
    },
    {
      pattern:
        /\b(put|putting|pass|passing|transfer|transferring|pop|popping|connect|connecting|hand|handing|take|taking|bring|bringing) you (straight |right |directly |over |across )*(through|over|across|onto|on to|to)\b/,
      because: 'Hands over, says why, and passes the facts.',
      whole: true,
    },
  ]);
  const warm = has(scene.said, stays);
  const why = has(scene.said, reason);
  if (warm && (why || hand.length > 0))
    return hand.slice(0, 1).map((h) => ({
      ...h,
      b: Math.max(h.b, Math.min(scene.said.words.length - 1, h.b + 16)),
      strength: warm && why ? 'certain' : 'likely',
    }));
  return apply(scene, 'premature-transfer', [
    {
      pattern:
        /\b(you will (have|need) to|you need to|you will want to|you would have to|you have to|you had better|you should|you could try|you will have to go and) (speak|talk|ring|call|phone|contact|go|try|take (it|that) up|get on to|deal) (to|with|back)?( the| a| our| your)?( \w+){0,3}? ?(someone|somebody|department|team|desk|manager|supervisor|office|line|else|them|finance|billing|support|section|people|branch|courier|bank)\b/,
      because: 'Sends the customer on instead of helping.',
      unless: /not (have|need) to|if you (want|like|ever)/,
      whole: true,
    },
    {
      pattern:
        /\b(i am |i will |let me |i am going to |i will just |just )+(putting|transferring|passing|put|transfer|pop|popping|pass|sling|bounce|connect|connecting|hand|handing|shift|send|sending) you (straight |right |back |on )*(through|over|across|onto|to)\b/,
      because: 'Passes the customer on, without a reason and without staying.',
      whole: true,
    },
    {
      pattern: /\b(transferring you|putting you through)( now)?\b/,
      because: 'Passes the customer on, without a reason and without staying.',
    },
    {
      pattern:
        /\b(that is|this is) (not (my|our) (department|area|team)|(a |one for |for )(the )?(\w+ )?(different |other )?(department|team|desk|billing|finance))\b/,
      because: 'Says that it belongs elsewhere.',
      negatable: true,
      strength: 'likely',
    },
  ]).slice(0, 1);
}
