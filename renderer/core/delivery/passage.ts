/** Read aloud for the own calm voice: plain matter, all kinds of sounds, about half a minute. */
export const passage: readonly string[] = [
  'The garden behind the library is open from nine until six.',
  'Most people walk in through the small green gate, past the pear tree and the old stone bench.',
  'On a clear morning you can hear the church bell, and somebody usually sits there with a newspaper.',
  'If you follow the path round to the left, it brings you down to the pond.',
  'There are seven ducks this year, and one very quiet heron.',
  'I often take my lunch there, and then I stroll back to the office in good time for the afternoon.',
];
