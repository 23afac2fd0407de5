import { handsOverTooEarly, holdsSecret, keepsSecret } from './facts';
import { negatedBefore } from './negation';
import { type ContentId, clauseAt, type Hit, type Scene } from './rule';
import { threatensToEnd, warnedBefore } from './rules';

/** The words of a finding, with the rest of its clause after it. */
const wordsOf = (scene: Scene, f: Hit): { own: string; with: string; at: number } => {
  const from = scene.said.wordAt.indexOf(f.a);
  const end = scene.said.wordAt.lastIndexOf(f.b) + 1;
  const at = from < 0 ? 0 : scene.said.plain[from] === ' ' ? from + 1 : from;
  return { own: scene.said.plain.slice(at, end), with: scene.said.plain.slice(at, end + 24), at };
};

const badSorry =
  /\bsorry (if|but|you feel|that you feel|to hear|to say|to interrupt|to bother|to keep asking|i did not catch|what was|not sorry)\b|\bnot (really |at all |actually )?sorry\b|\bwould apologise\b|\bapologise (if|but)\b|\bshould be sorry\b/;
const nothing =
  /\bnothing (more |else |that )?(i|we) can (do|offer)\b|\b(no|not any) (refund|replacement|compensation|way) (is|for|i|we)\b/;

/** Says that it can't be promised, and what: no label of our data calls that a false promise. */
const declined =
  /\b((i|we) (can|could|would|will|do|am|are) not|nobody can|no one can)( (really|honestly|truly|also|ever|even|want|going|able|to|be))* (promise|guarantee|swear|rule (it|that) out|say for (sure|certain))( (?!(but|so|and|though|what|i|we)\b)\w+)*/g;
const promises = /\b(will|would|going to|guarantee\w*|promise\w*|swear|definitely|certainly|all)\b/;

/** Takes the blame, or the customer's side: neither blames nor argues. */
const oursNotYours =
  /\b((our|my) (own )?(mistake|fault|error|doing|mess)|not (yours|your (fault|doing|mistake))|we (got it wrong|let you down|made (a|the) mistake))\b/;
const onYourSide =
  /\b(i (do )?believe you|nobody should have|you are (quite|absolutely|completely|perfectly) right|you (did|have done) nothing wrong)\b/;

/** The customer is done and says so: a short goodbye then is no hanging up on them. */
const closes =
  /\b(thank you|thanks|cheers|that is (all|everything|great|grand|lovely|fine)|that does it|that will do|bye|brilliant|perfect|wonderful|you have been)\b/;

/** Where the brief marks nothing as private, a disclosure must be as plain as this: garbled names look like one. */
const unmarked = 0.85;

/** What is certain enough to overrule the encoder: polarity, position and the brief. */
export function vetoed(scene: Scene, f: Hit & { share: number }, all: Hit[]): boolean {
  const { own, with: more, at } = wordsOf(scene, f);
  const other = (id: ContentId): boolean => all.some((x) => x.id === id);
  switch (f.id) {
    case 'apologise':
      return (
        badSorry.test(more) ||
        /^(sorry )?(but|if)\b/.test(own) ||
        (/\bsorry\b/.test(own) && negatedBefore(scene.said, at + own.search(/\bsorry\b/)))
      );
    case 'empathise':
      return (
        /\bdo not (see|understand|know|get) (why|how|what)\b/.test(own) ||
        /^i (do |can |quite )?understand( that| this| it)?$/.test(own)
      );
    case 'greet':
      return f.a > 12;
    case 'offer-solution':
      return nothing.test(own);
    case 'reassure-anxious':
    case 'boundary':
      return other('insult') && f.id === 'boundary';
    case 'hang-up-without-warning':
      return warnedBefore(scene) || threatensToEnd(scene) || other('boundary') || closes.test(scene.customer.plain);
    case 'threat':
      return other('boundary') && threatensToEnd(scene);
    case 'blame-customer':
      return oursNotYours.test(own) && !/\byou (should|could|ought)\b/.test(own);
    case 'argue':
      return oursNotYours.test(own) || onYourSide.test(own);
    case 'false-promise':
      return own.search(declined) >= 0 && !promises.test(own.replace(declined, ''));
    case 'take-it-personally':
      return other('boundary');
    case 'disclose-private-data':
      return keepsSecret(scene) || (scene.facts.words.length > 0 && !holdsSecret(scene) && f.share < unmarked);
    case 'close-warmly':
      return clauseAt(scene, f.b).b < scene.said.words.length - 25;
    case 'escalate-rightly':
      return handsOverTooEarly(scene);
    default:
      return false;
  }
}
