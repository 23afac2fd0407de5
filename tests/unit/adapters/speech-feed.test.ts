import { expect, test } from 'vitest';
import { createSpeechFeed } from '../../../renderer/adapters/speech-feed';

const chunk = 512 / 16000;

/** Feeds a reply whose pause is this long as the ear does, and gives the chunks between one question for words and the next. */
function stretches(pause: number): number[][] {
  const given: number[][] = [[]];
  const feed = createSpeechFeed({
    push: (samples) => given.at(-1)?.push(samples[0] ?? Number.NaN),
    flush: async () => {
      given.push([]);
      return [];
    },
    onPartial: () => undefined,
    behind: () => 0,
    close: () => undefined,
  });
  const [begins, pauses] = [2, 4];
  const events: [at: number, what: () => unknown][] = [
    [begins + 0.12, () => feed.speechStarted()],
    [pauses + 0.2, () => feed.speechEnded(pauses)],
    [pauses + pause + 0.12, () => feed.speechStarted()],
    [pauses + 2, () => feed.speechEnded(pauses + 2)],
    [pauses + 2.5, () => feed.flush()],
  ];
  // Speech that sets in before that is not asked about.
  if (pause + 0.12 > 0.5) events.splice(2, 0, [pauses + 0.5, () => feed.flush()]);
  for (let i = 0; i * chunk < 8; i++) {
    feed.hear(new Float32Array(512).fill(i), i * chunk);
    while (events[0] && events[0][0] <= (i + 1) * chunk) events.shift()?.[1]();
  }
  return given;
}

test.each([0.25, 0.3, 0.37, 0.4, 0.45, 0.49, 0.55, 0.7, 1.5])(
  'whatever the pause (%f s), the recogniser gets each word once, whole, and with what came before it',
  (pause) => {
    const all = stretches(pause);
    const flat = all.flat();
    expect(flat).toEqual([...new Set(flat)].sort((a, b) => a - b));
    const holding = (from: number, to: number) =>
      all.filter((part) => part.some((i) => i * chunk >= from - chunk && i * chunk <= to));
    expect(holding(2, 4)).toHaveLength(1);
    expect(holding(4 + pause, 6)).toHaveLength(1);
  },
);

test('long silences are left out', () => {
  const given = stretches(1.5).flat().length * chunk;
  expect(given).toBeLessThan(5);
});
