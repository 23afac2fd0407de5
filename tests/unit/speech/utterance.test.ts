import { expect, test } from 'vitest';
import { createMeter } from '../../../renderer/core/sound/meter';
import {
  createUtteranceFinder,
  type SpeechEvent,
  type UtteranceOptions,
} from '../../../renderer/core/speech/utterance';
import { joined, louder, noise, rate, silence, sum, voice } from '../sound/signals';

const chunk = 512;

interface Told extends SpeechEvent {
  told: number;
}

/** Runs the finder as the app does, chunk by chunk; `detector` gives the probability at the end of a chunk. */
function find(
  samples: Float32Array,
  detector: (until: number) => number | null = () => null,
  options: UtteranceOptions & { beside?: boolean } = {},
): Told[] {
  const meter = createMeter(rate);
  const finder = createUtteranceFinder(options);
  finder.customerSpeaks(options.beside ?? false);
  const events: Told[] = [];
  for (let i = 0; i + chunk <= samples.length; i += chunk) {
    for (const frame of meter.push(samples.slice(i, i + chunk))) finder.frame(frame);
    const told = (i + chunk) / rate;
    for (const event of finder.chunk(told, detector(told))) events.push({ ...event, told });
  }
  return events;
}
const kinds = (events: Told[]): string[] => events.map((e) => e.kind);
/** A voice whose first and last moments are audible: it starts in the middle of a syllable. */
const words = (seconds: number) =>
  voice(seconds + 0.125, { syllablesPerSecond: 4 }).slice(0.0625 * rate, -0.0625 * rate);
/** Silero on a good day: sure 48 ms late, lets go 50 ms late. */
const silero = (from: number, to: number) => (until: number) =>
  until > from + 0.048 && until < to + 0.05 ? 0.95 : 0.05;

const [from, to] = [1.013, 2.613];
const spoken = joined(silence(from), words(to - from), silence(1));
const inRoom = sum(spoken, noise(spoken.length / rate, -60));

test.each([
  ['the detector', silero(from, to)],
  ['level alone', () => null],
])('onset and end within 30 ms by %s, told within 150 and 250 ms', (_, detector) => {
  const events = find(inRoom, detector);
  expect(kinds(events)).toEqual(['speech-started', 'speech-ended']);
  const [start, end] = events as [Told, Told];
  expect(Math.abs(start.at - from)).toBeLessThan(0.03);
  expect(Math.abs(end.at - to)).toBeLessThan(0.03);
  expect(start.told - from).toBeLessThan(0.15);
  expect(end.told - to).toBeLessThan(0.25);
});

test('a gap of 150 ms is bridged, one of 300 ms is not', () => {
  const twice = (gap: number) =>
    sum(joined(silence(0.5), words(1), silence(gap), words(1), silence(0.6)), noise(3.1 + gap, -60));
  expect(kinds(find(twice(0.15)))).toEqual(['speech-started', 'speech-ended']);
  expect(kinds(find(twice(0.3)))).toEqual(['speech-started', 'speech-ended', 'speech-started', 'speech-ended']);
});

test('an "s" before the first vowel is part of the word', () => {
  const hiss = noise(0.16, -38, 7);
  const word = joined(silence(1), hiss, words(0.8), silence(0.6));
  const [start] = find(sum(word, noise(word.length / rate, -62)), silero(1.16, 1.96));
  expect(Math.abs((start?.at ?? 0) - 1)).toBeLessThan(0.03);
});

test('clicks and steady noise are no speech', () => {
  const clicks = noise(4, -60);
  for (let at = 0.3; at < 4; at += 0.35) clicks.set(noise(0.01, -15, 3), Math.round(at * rate));
  expect(find(clicks)).toEqual([]);
  expect(find(noise(3, -35))).toEqual([]);
});

test('a breath after the last word is not held for speech by its level', () => {
  const breath = joined(silence(1), words(1), silence(0.05), noise(0.5, -45, 5), silence(0.6));
  const events = find(sum(breath, noise(breath.length / rate, -65)), silero(1, 2));
  expect(Math.abs((events.find((e) => e.kind === 'speech-ended')?.at ?? 0) - 2)).toBeLessThan(0.25);
});

test('a loud voice counts although the detector is deaf to it', () => {
  const events = find(inRoom, () => 0.1);
  expect(kinds(events)).toEqual(['speech-started', 'speech-ended']);
  expect(Math.abs((events[1]?.at ?? 0) - to)).toBeLessThan(0.03);
});

test('a murmur 24 dB under the own voice is heard when the customer is silent', () => {
  const murmur = sum(joined(silence(1), louder(words(2), -24), silence(1)), noise(4, -70));
  expect(kinds(find(murmur, silero(1, 3), { ownDbfs: -28 }))).toEqual(['speech-started', 'speech-ended']);
});

test("the customer's leak, 30 dB under the own voice, is not the trainee", () => {
  const leak = sum(joined(silence(1), louder(words(2), -30), silence(1)), noise(4, -66));
  expect(find(leak, silero(1, 3), { ownDbfs: -28, beside: true })).toEqual([]);
  expect(kinds(find(leak, silero(1, 3)))).toEqual(['speech-started', 'speech-ended']);
});
