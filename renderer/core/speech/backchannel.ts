/** What a listener says without taking the floor (Yngve 1970), also as recognisers spell it. */
const words = new Set(
  'mm mhm mmhm hm hmm um uh huh ah oh yes yeah yep yup right okay ok sure certainly exactly absolutely no really wow gosh'.split(
    ' ',
  ),
);
const phrases = [
  'i see',
  'of course',
  'go on',
  'got it',
  'i understand',
  'i know',
  'i hear you',
  'all right',
  'oh dear',
  'that is right',
  "that's right",
];
/** Longer is an answer, whatever its words. */
const mostWords = 6;

/** Whether words said over somebody only tell them to go on. */
export function isBackchannel(said: readonly string[]): boolean {
  if (said.length > mostWords) return false;
  let text = ` ${said
    .join(' ')
    .toLowerCase()
    .replace(/[^a-z' ]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()} `;
  for (const phrase of phrases) text = text.replaceAll(` ${phrase} `, ' ');
  return text.split(' ').every((w) => w === '' || words.has(w));
}
