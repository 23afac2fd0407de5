import { threatensToEnd, warnedBefore } from './boundary';
import { apply, clauseAt, type Hit, type Scene } from './rule';
import { has } from './text';

const names =
  '(idiot|moron|imbecile|cretin|fool|stupid|thick|dumb|dimwit|halfwit|pillock|prat|muppet|plonker|numpty|wally|twit|twat|tosser|wanker|bastard|bitch|cow|hag|crank|loser|liar|clown|jerk|arsehole|asshole|dickhead|prick|scum|trash|pig|brat|crybaby|cry baby|baby|nutter|lunatic|psycho|crazy|mental|pathetic|ignorant|moaner|whiner|time ?waster|scrounger|gobshite|eejit|dope|dunce|rude little \\w+|horrible (little )?(man|woman|person)|nasty (old |little |piece)\\w*|waste of space|piece of work|old bag|old bat|half a brain|an? disgrace|slow in the head|bit (slow|dim|thick)|off your head|not very bright)';

/** Putting down the person, at them. */
const insult = (scene: Scene): Hit[] =>
  apply(scene, 'insult', [
    {
      pattern: new RegExp(
        `\\byou (are |really are |sound like |must be |silly |stupid |bloody |fucking |absolute |total |complete |little |old |rude |are just |are being |are such )+(a |an |such |so |being |the |bit of |right |just |some kind of |absolutely |completely |really )*(\\w+ ){0,2}?${names}`,
      ),
      because: 'Insults the customer.',
      unless:
        /(nobody|not|never|no one|without) (saying|calling|thinks?)|not (an? )?(idiot|fool|stupid|liar|crazy)|feel|made you|called you|think you are|(i am|me) (a |an )/,
    },
    {
      pattern:
        /\byou (idiot|moron|imbecile|cretin|stupid|pillock|prat|muppet|bastard|bitch|dickhead|prick|clown|rude|nasty|silly|pathetic|miserable|old|whining|ungrateful|ignorant)( (old|little|man|woman|cow|bag|bat|person|fool|sod|git|so and so|boy))*\b/,
      because: 'Insults the customer.',
      unless: /you old enough|you rude\?|call\w* you/,
      strength: 'likely',
    },
    {
      pattern:
        /\b(are you (really |just |actually )?(stupid|thick|deaf|blind|dumb|slow|dense|mental|crazy|simple|an? (idiot|moron))|shut (up|your (mouth|face|gob|trap))|only (an? )?(idiot|fool|moron)s? (would|buys?|could)|what (kind|sort) of (idiot|moron|fool)|screw you|fuck (off|you)|piss off|go to hell|drop dead)\b/,
      because: 'Insults the customer.',
      unless: /told (you )?to (shut|get)|said/,
    },
  ]);

const threat = (scene: Scene): Hit[] =>
  apply(scene, 'threat', [
    {
      pattern:
        /\b(you will (regret|be sorry|pay for)|i know where you live|i have (got )?your (address|details|number)( right)? here|watch (your|it)|(i|we) will (make sure|see to it)( that)? (you|your|nobody|no one)( \w+){0,4} (never|bottom|regret|lose|stays?|sorry|suffer|pay|goes nowhere|wait|sits?|gets? lost|nothing|again)|(i|we) (will|can|could|might) (also )?(flag|blacklist|black list|ban|report|sue|mark|block|lose|delete|bury|cancel|close|freeze|cut off) (you|your)( \w+){0,4}|(find|think of) a reason to|bottom of the (pile|list|queue)|(hand|send|pass|set) (you|it|this|that) (on |over |off )?(to|on) (the )?(debt collectors|bailiffs|collections|court|fraud))\b/,
      because: 'Threatens the customer.',
      unless:
        /end (the|this) call|cancel (the|your) (fee|fine|charge|late|order|policy|subscription|payment|renewal)|close (the|this) call|flag your (case|claim|complaint)|report your|mark your|block your card|freeze your (card|account)|delete your|if you would like|so (that )?(no|nobody)|for you|lose your/,
    },
  ]).filter(() => !threatensToEnd(scene));

/** Ends the call on the customer. After a warning earlier in the call it is the announced consequence instead. */
function hangUp(scene: Scene): Hit[] {
  if (
    warnedBefore(scene) ||
    has(scene.said, /\b(i did say|as i (said|warned)|i have (asked|warned)|i (said|warned) (you )?(that )?i)\b/)
  )
    return [];
  return apply(scene, 'hang-up-without-warning', [
    {
      pattern:
        /\b(i am (hanging up|disconnecting|ending (this|the) call|putting the phone down|done (here|with (this|you)|talking)|off|gone)( now)?|(this|the) (call|conversation) is (over|finished|done)|conversation (over|finished)|we are done( here)?|i do not have to (listen|take|put up)( \w+){0,3}|goodbye and good luck|pulling the plug|have a nice life|that is me done)\b/,
      because: 'Ends the call without a warning.',
      negatable: true,
      unless:
        /\b(if|otherwise|once more|until|before i|not hanging up|would have to|when (we|i) are done|thank you|i did say|as i (said|warned)|i (said|warned|asked) |i have (asked|warned)|call back|ring back|typing)\b/,
    },
    {
      pattern:
        /^(okay |right |well |no |fine |and |that is it |then )*(goodbye|bye|bye then|good day( to you)?|right bye)\b$/,
      because: 'Ends the call without a warning.',
      strength: 'likely',
      negatable: true,
    },
  ]).map((h) => ({ ...h, b: Math.max(h.b, Math.min(clauseAt(scene, h.b).b, h.b + 4)) }));
}

const discriminate = (scene: Scene): Hit[] =>
  apply(scene, 'discriminate', [
    {
      pattern:
        /\b(you people|people like you|your (kind|sort|type|lot)( of (people|person|families|customers))?|(that|those) (kind|sort|type|lot) of (people|person|families|customers)|go back to (your|where)|(in|from) (your|that) country|(speak|learn|with) (proper |better |some |plain )?english|for (a|an) (woman|girl|foreigner|immigrant|old|pensioner|lady|blonde)|(women|men|foreigners|immigrants|old people|pensioners|single mothers|gypsies|muslims|jews|blacks|asians) (like you|always|can not|never|should|drivers|are all)|(at|people) your age|where you come from|you (lot|foreigners|women|immigrants|pensioners|millennials|boomers)|on benefits|not from (here|round here|around here))\b/,
      because: 'Judges the person by a group they belong to.',
      negatable: true,
      unless:
        /your (kind|sort) (of )?(help|words|patience|offer|note)|that (kind|sort|type) of|where you come from (on|with)|(not|never) (about|because of) (your|where)|your lot number|those lot|your type of (policy|account|ticket|card)/,
      whole: true,
    },
    {
      pattern:
        /\b(you people|people like you|go back to (your|where)|your (kind|sort|lot) (of people |always |never |are )|learn (some |to speak )?english)\b/,
      because: 'Judges the person by a group they belong to.',
      negatable: true,
      unless: /so many|how (many|do)|help people like you/,
      whole: true,
    },
  ]);

export const fatals = (scene: Scene): Hit[] => [
  ...insult(scene),
  ...threat(scene),
  ...hangUp(scene),
  ...discriminate(scene),
];

export const refusesToTell = (scene: Scene): boolean =>
  has(
    scene.said,
    /\b(can not|will not|not able to|not allowed to|could not|unable to|would never|not going to|not mine to|do not|nor|never)( \w+){0,4} (tell|give|say|share|read|discuss|pass|hand|open|disclose|go into|talk|see|show|confirm)\b|\b(private|confidential|consent|permission|only (tell|speak))\b/,
  );
