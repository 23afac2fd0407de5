import { boundary } from './boundary';
import { apply, type Hit, type Scene } from './rule';

/** Faults whose words leave little doubt. Mocking and arguing take many forms: there the encoder leads. */
export function faults(scene: Scene): Hit[] {
  const limit = boundary(scene).length > 0;
  return [
    ...apply(scene, 'tell-to-calm-down', [
      {
        pattern:
          /\b(calm (yourself |it )?down|hum down|please (come|hum|comb) down|(simmer|settle) down|(you need to|just|please|can you|could you|try to|want you to|sir|madam) (just )?(calm down|relax|chill|settle|be calm|come down)|lower your voice|keep your voice down|get a grip|keep your (hair|shirt) on|lower the temperature|do not get (so )?(upset|angry|worked up|excited|hysterical|emotional|in a|your)|(stop|quit) (shouting|yelling|screaming|panicking|being (so )?(hysterical|dramatic|emotional)|raising your voice|getting (angry|upset|worked up))|(cool|dial|take) it (down|a second)|chill out)\b/,
        because: 'Tells the customer to calm down, which makes it worse.',
        negatable: true,
        unless:
          /told (you )?to calm|being told|am calm|i will calm|not (going to|asking|telling you) (tell you )?to|calm down (for|after) you|without calming|(calm|relax)\w*( \w+)? (myself|the)|me who|us (that is )?needing|did not tell|never tell|takes? a while to/,
      },
      {
        pattern:
          /\b(there is )?no need (to|for) (be |get |all )?(the |this |that |so |a )?(shout\w*|yell\w*|scream\w*|raise\w*|rude\w*|angry|anger|upset|aggressive|attitude|tension|drama|hostility|tone|worked up|excited)\b/,
        because: 'Tells the customer how to feel.',
        negatable: true,
      },
      {
        pattern: /^(okay |sir |madam |well |just |right |now )*relax\b|\brelax (sir|madam|please|okay|will you)\b/,
        because: 'Tells the customer to relax.',
      },
    ]),
    ...apply(scene, 'hide-behind-policy', [
      {
        pattern:
          /\b(((it|that|this) is|it sound|it is sound|it is just|that is just|sorry) (just |simply |only |unfortunately )?(our|the|company|store|a|standard|airline|bank|hotel|council) (\w+ )?(policy|procedure|protocol|rules?)|it sound policy|policy is policy|rules are rules|(the|company|our) policy (says|states|is clear|does not allow|will not allow)|per (our |the )?(policy|terms)|against (our |company |the )?(policy|rules))\b/,
        because: 'Hides behind the rule, with no reason given.',
        negatable: true,
        unless:
          /because|here is why|the reason|so that (nobody|no one|you|your)|and (that is )?why|why it is there|that is the reason|so nobody|protects? (you|your)|not (our|the|a) policy|hide behind/,
        whole: false,
      },
      {
        pattern:
          /\b(the (terms|contract|small print|t and c|t's and c's|handbook|listing|agreement)( and conditions)? (say|says|state|states|is|are) (the |what |clear|very|facilities)|i (do not|did not) (make|write) the rules|my hands are tied|(the )?(computer|system) (says no|will not (let|allow)|does not (let|allow)|is the system)|we are not allowed to|i am not allowed to|that is (just )?(how|the way) (it is|things are|it works here|the system works)|it is in the (terms|contract|small print))\b/,
        because: 'Hides behind the rule, with no reason given.',
        negatable: true,
        strength: 'likely',
        unless: /because|here is why|so that (nobody|no one|you|your)/,
      },
    ]),
    ...apply(scene, 'blame-customer', [
      {
        pattern:
          /\byou (really |probably |clearly |maybe )?(should|ought to|could) (not )?(have|of) (?!been\b|had\b|got\b|gotten\b|received\b|heard\b|to\b|your\b|it\b|that\b|a\b|the\b|an\b|my\b|more\b|some\b|all\b|every\b|any\b|one\b|nothing\b|another\b)(\w+ )?\w+/,
        because: 'Puts it on the customer: "you should have".',
        negatable: true,
        unless:
          /(you|nobody|never|not|do not think|no reason) should have to|should have (had|got|been)|you should have (this|yours|another)|like you should have/,
        whole: true,
      },
      {
        pattern:
          /\b(that|this|it|which) is (really |entirely |your own |all )*(your (own )?(fault|doing|responsibility|mistake|lookout|mess)|down to you)\b/,
        because: 'Puts it on the customer.',
        unless: /not (your|down)/,
        whole: true,
      },
      {
        pattern:
          /\b(if (only )?you had (just |only |actually |bothered|read|checked|paid|told|called|listened|looked|filled|followed|done|come|been|kept|asked)( \w+)*|you (clearly|obviously|must have|probably) (did not|forgot|entered|typed|missed|misread|put|gave|pressed|dropped|broke|held|left|lost|ignored|clicked)|you (failed|forgot|neglected) to|whose fault is (it|that)|you (only )?have yourself to blame|why did not you)\b/,
        because: 'Puts it on the customer.',
        negatable: true,
        whole: true,
        unless: /if you had (been told|a |any |the )/,
      },
    ]),
    ...apply(scene, 'blame-others', [
      {
        pattern:
          /\b(not (my|our) (fault|department|problem|doing|mistake)|(it|that|this) (is|was) (the |our |those |all )?(\w+ )?(warehouse|courier|driver|drivers|team|department|shift|depot|office|supplier|contractor|finance|accounts|billing|marketing|bank|guys|lot)('s)? (\w+ )?(fault|mess|mistake|doing))\b/,
        because: 'Puts it on somebody else.',
        negatable: true,
        strength: 'likely',
      },
      {
        pattern:
          /\b(they|he|she|that lot|those (guys|people)|my colleague|the (other|last|previous) (agent|guy|girl|person|clerk)|whoever \w+( \w+){0,3}|(the )?(warehouse|courier|drivers?|billing|accounts|depot|contractors?|night shift|engineers?|sales|marketing|couriers))( \w+){0,3}? (always|never|keeps? (on )?|constantly|again)?( \w+){0,2}? ?(mess\w* (it |this |things |everything )?up|screw\w* (it |this )?up|useless|hopeless|incompetent|clueless|lazy|bone idle|idiots|no idea what (they|he|she)|not (a|got a|have a) (clue|brain)|do not (care|bother)|could not (run|organise|care)|can not be bothered|dropped the ball|a shambles|a joke)\b/,
        because: 'Runs down a colleague or partner.',
        negatable: true,
        whole: true,
      },
    ]),
    ...(limit
      ? []
      : apply(scene, 'take-it-personally', [
          {
            pattern:
              /\b(do not (you )?(talk|speak|shout|yell|swear|raise your voice|take (it|that|this) out)( \w+)? (to|at|on) me\b|how dare you|i (did not|have not) (do|done) (it|this|that|anything)( (to you|wrong))?|it is not my fault|i (only|just) work here|i am (just|only) (doing my job|the messenger)|do not (blame|shoot) (me|the messenger)|i (do not|am not paid (enough )?to) (have to|deserve|need to|get paid( enough)?( to| for)?) ?(take|put up|listen|this|stand)|why are you (shouting|yelling|having a go|attacking) (at )?me|you are (upsetting|hurting|attacking|insulting) me|i am (also |only )?(a )?human( being)?( too)?|i have feelings)\b/,
            because: 'Makes it about oneself.',
            negatable: true,
            whole: true,
          },
        ])),
    ...apply(scene, 'argue', [
      {
        pattern:
          /\b(that is (simply |just |actually )?(not (true|correct|what happened|how it (happened|works)|what (i|we|it) (said|says))|wrong|incorrect|nonsense|rubbish|untrue|impossible)|you are (wrong|mistaken|not listening|exaggerating|overreacting|being (unreasonable|ridiculous|difficult|silly|dramatic))|i think you will find|(with (all )?(due )?|with )respect|no you (did not|are not|were not|have not)|no (it|we|that) (did not|was not|is not|does not|has not|never)|that can not be (right|true))\b/,
        because: 'Argues with the customer.',
        negatable: true,
        strength: 'likely',
        unless: /that is not (true|right) (of|for) us/,
        whole: true,
      },
    ]),
    ...apply(scene, 'dismiss', [
      {
        pattern:
          /\b(not|hardly|is not|it is not) (exactly )?(the end of the world|a (big|huge) deal|that (big a|bad|serious)|such a (big deal|tragedy)|worth (getting|all))\b/,
        because: "Makes light of the customer's trouble.",
        negatable: true,
        unless: /(you are|make you|that is) not/,
        whole: true,
      },
      {
        pattern:
          /\b(nobody (has )?died|no one (has )?died|these things (do )?happen|no big deal|get over it|worse things happen|join the (club|queue)|(everyone|everybody) (has to wait|is in the same boat)|not my problem|you will (live|survive)|(it is|that is) (only|just) (a |an )?(\w+ ){1,4}?(pounds?|dollars?|quid|bucks|euros?|days?|parcel|kettle|hour))\b/,
        because: "Makes light of the customer's trouble.",
        negatable: true,
        unless: /not (just|only) a|it is only (a|the) (question|matter)|only .* (away|left|more|until)/,
        whole: true,
      },
      {
        pattern:
          /\b(((i|we) (really |honestly |just )?(do|could|can) not (really |honestly )?care( less)?|(what do|why (should|would)) (i|we) care)\b(?! (what|who|how long|how much) it)|(not|none of|hardly) (really |exactly |even )?my (problem|department|concern|business|worry)|(tough|hard) luck|suck it up|you will (just )?have to (live with|lump) it|(do not (need|want|have time for)|spare me|save me|without) (the|your) (whole )?life story)\b/,
        because: 'Shows that the matter is of no interest.',
        negatable: true,
        unless:
          /(not|never say|says|said) (tough|hard) luck|care who|not that (i|we) do not|it is not (that|because)|think (i|we) do not|as if (i|we) do not|as though (i|we)/,
        whole: true,
      },
    ]),
    ...apply(scene, 'sarcasm', [
      {
        pattern:
          /\b(alert the media|call the (police|national guard|press|papers|army)|cry me a river|my heart bleeds|boo hoo|(the )?(world's )?(smallest|tiny|tiniest) violin|fetch the violins?|what a (tragedy|catastrophe)|how (ever|on earth) will you (cope|survive|manage)|(well )?are not you (special|having a|the clever|a delight|a ray)|give (the man|the lady|you) a medal|congratulations on|oh (how |you )?poor (you|thing|baby|lamb)|pardon me for breathing|excuse me for (breathing|living)|aw (bless|diddums)|diddums)\b/,
        because: 'Mocks the customer.',
        negatable: true,
        whole: true,
      },
    ]),
    ...jargon(scene),
  ];
}

const usual = new Set(
  'OK UK US USA EU TV PIN ID SMS PDF NHS VAT ATM GP MOT DVD PM AM WIFI AA CD DOB FAQ IT HR AC ASAP SIM CV PC BBC QR USB PO MR MRS DR PS VIP DIY GPS BT'.split(
    ' ',
  ),
);

/** Two or more abbreviations in one reply, unexplained. Only typed text has capitals; in speech the encoder judges. */
function jargon(scene: Scene): Hit[] {
  const text = scene.context.said;
  const at = scene.said.words.flatMap((w, i) => {
    const raw = scene.said.text.slice(w.from, w.to);
    return /^[A-Z]{2,5}\d?s?$/.test(raw) && !usual.has(raw) && !text.includes(raw) ? [i] : [];
  });
  const first = at[0];
  const last = at.at(-1);
  if (first === undefined || last === undefined || at.length < 2 || scene.said.text === scene.said.text.toUpperCase())
    return [];
  if (/\b(means|stands for|that is (the|just)|in other words)\b/.test(scene.said.plain)) return [];
  return [
    {
      id: 'jargon',
      a: first,
      b: last,
      because: 'Uses abbreviations that a customer need not know.',
      strength: 'certain',
    },
  ];
}
