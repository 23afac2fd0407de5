import { expect, test } from 'vitest';
import { decodeWav, WavError } from '../../../renderer/core/sound/wav';

interface Made {
  code?: number;
  channels?: number;
  rate?: number;
  bits?: number;
  data?: number[];
  /** Written in front of the data: chunks that a reader has to step over. */
  before?: number[];
  declared?: number;
}

function wav({
  code = 1,
  channels = 1,
  rate = 16000,
  bits = 16,
  data = [0, 0],
  before = [],
  declared,
}: Made): Uint8Array {
  const bytes = new Uint8Array(44 + before.length + data.length);
  const view = new DataView(bytes.buffer);
  const tag = (at: number, text: string) =>
    bytes.set(
      [...text].map((c) => c.charCodeAt(0)),
      at,
    );
  tag(0, 'RIFF');
  view.setUint32(4, bytes.length - 8, true);
  tag(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, code, true);
  view.setUint16(22, channels, true);
  view.setUint32(24, rate, true);
  view.setUint16(34, bits, true);
  bytes.set(before, 36);
  tag(36 + before.length, 'data');
  view.setUint32(40 + before.length, declared ?? data.length, true);
  bytes.set(data, 44 + before.length);
  return bytes;
}
const list = [...'LIST'].map((c) => c.charCodeAt(0)).concat([4, 0, 0, 0, 1, 2, 3, 4]);

test('16 bit: full scale and half of it', () => {
  expect([...decodeWav(wav({ data: [0, 0x80, 0, 0x40] })).samples]).toEqual([-1, 0.5]);
});
test('24 bit, with its sign', () => {
  expect([...decodeWav(wav({ bits: 24, data: [0, 0, 0x80, 0, 0, 0x40, 0, 0, 0xc0] })).samples]).toEqual([
    -1, 0.5, -0.5,
  ]);
});
test('32 bit float', () => {
  const data = [...new Uint8Array(Float32Array.of(0.25, -0.75).buffer)];
  expect([...decodeWav(wav({ code: 3, bits: 32, data })).samples]).toEqual([0.25, -0.75]);
});
test('stereo is mixed to mono', () => {
  expect([...decodeWav(wav({ channels: 2, data: [0, 0x40, 0, 0, 0, 0x40, 0, 0x40] })).samples]).toEqual([0.25, 0.5]);
});
test('other chunks are stepped over, and the rate is told', () => {
  expect(decodeWav(wav({ rate: 44100, data: [0, 0x40], before: list }))).toEqual({
    samples: Float32Array.of(0.5),
    sampleRate: 44100,
  });
});
test('a recording that was cut off keeps what is there', () => {
  for (const declared of [0, 0xffffffff, 400])
    expect(decodeWav(wav({ data: [0, 0x40, 0, 0x40], declared })).samples.length).toBe(2);
});

test.each([
  ['It is not a WAV file', Uint8Array.of(1, 2, 3)],
  ['It is not plain PCM', wav({ code: 2 })],
  ['It has 8 bits', wav({ bits: 8 })],
  ['It has 3 channels', wav({ channels: 3 })],
  ['Its sample rate is 96000 Hz', wav({ rate: 96000 })],
  ['It holds no sound', wav({ data: [] })],
  ['It holds no sound', wav({}).slice(0, 40)],
])('%s: said so, with what to do', (why, bytes) => {
  expect(() => decodeWav(bytes)).toThrow(WavError);
  expect(() => decodeWav(bytes)).toThrow(`${why}. Save it as WAV, 16 or 24 bit, 8 to 48 kHz, mono or stereo.`);
});
