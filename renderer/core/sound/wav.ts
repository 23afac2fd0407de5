/** A recording, mixed down to mono. */
export interface Recording {
  samples: Float32Array;
  sampleRate: number;
}

/** Its message says what is wrong with the file and what to do, without the file's name. */
export class WavError extends Error {}

const fail = (why: string): never => {
  throw new WavError(`${why}. Save it as WAV, 16 or 24 bit, 8 to 48 kHz, mono or stereo.`);
};

interface Format {
  channels: number;
  sampleRate: number;
  bits: number;
  float: boolean;
}

/** Reads WAV: 16 or 24 bit (32 bit float as well), 8-48 kHz, mono or stereo (mixed to mono). Throws WavError. */
export function decodeWav(bytes: Uint8Array): Recording {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tag = (at: number) => (at + 4 <= bytes.length ? String.fromCharCode(...bytes.subarray(at, at + 4)) : '');
  if (tag(0) !== 'RIFF' || tag(8) !== 'WAVE') fail('It is not a WAV file');
  let format: Format | null = null;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const size = view.getUint32(at + 4, true);
    const body = at + 8;
    if (tag(at) === 'fmt ' && body + 16 <= bytes.length) format = formatAt(view, body, size);
    if (tag(at) === 'data') {
      if (!format) return fail('Its header is damaged');
      // A recorder that was cut off leaves a size of zero or of all bits: what is there counts.
      const there = bytes.length - body;
      return {
        samples: mono(view, body, size === 0 ? there : Math.min(size, there), format),
        sampleRate: format.sampleRate,
      };
    }
    at = body + size + (size % 2);
  }
  return fail('It holds no sound');
}

function formatAt(view: DataView, at: number, size: number): Format {
  let code = view.getUint16(at, true);
  // "Extensible" names the real code in its sub-format.
  if (code === 0xfffe && size >= 26 && at + 26 <= view.byteLength) code = view.getUint16(at + 24, true);
  const format = {
    channels: view.getUint16(at + 2, true),
    sampleRate: view.getUint32(at + 4, true),
    bits: view.getUint16(at + 14, true),
    float: code === 3,
  };
  if (code !== 1 && code !== 3) fail('It is not plain PCM');
  if (format.float ? format.bits !== 32 : format.bits !== 16 && format.bits !== 24) fail(`It has ${format.bits} bits`);
  if (format.channels < 1 || format.channels > 2) fail(`It has ${format.channels} channels`);
  if (format.sampleRate < 8000 || format.sampleRate > 48000) fail(`Its sample rate is ${format.sampleRate} Hz`);
  return format;
}

function reader(view: DataView, { bits, float }: Format): (at: number) => number {
  if (float) return (at) => view.getFloat32(at, true) || 0;
  if (bits === 16) return (at) => view.getInt16(at, true) / 2 ** 15;
  return (at) => (view.getUint16(at, true) | (view.getInt8(at + 2) << 16)) / 2 ** 23;
}

function mono(view: DataView, from: number, size: number, format: Format): Float32Array {
  const width = format.bits / 8;
  const step = width * format.channels;
  const samples = new Float32Array(Math.floor(size / step));
  if (samples.length === 0) fail('It holds no sound');
  const sample = reader(view, format);
  const stereo = format.channels === 2;
  for (let i = 0, at = from; i < samples.length; i++, at += step)
    samples[i] = stereo ? (sample(at) + sample(at + width)) / 2 : sample(at);
  return samples;
}
