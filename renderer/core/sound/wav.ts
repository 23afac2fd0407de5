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

/** Reads PCM WAV: 16 or 24 bit, 8-48 kHz, mono or stereo (mixed to mono). Throws WavError. */
export function decodeWav(bytes: Uint8Array): Recording {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tag = (at: number) => (at + 4 <= bytes.length ? String.fromCharCode(...bytes.subarray(at, at + 4)) : '');
  if (tag(0) !== 'RIFF' || tag(8) !== 'WAVE') fail('It is not a WAV file');
  let format: { channels: number; sampleRate: number; bits: number } | null = null;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const size = view.getUint32(at + 4, true);
    const body = at + 8;
    if (tag(at) === 'fmt ' && body + 16 <= bytes.length) {
      let code = view.getUint16(body, true);
      // "Extensible" names the real code in its sub-format.
      if (code === 0xfffe && size >= 26) code = view.getUint16(body + 24, true);
      format = { channels: view.getUint16(body + 2, true), sampleRate: view.getUint32(body + 4, true), bits: view.getUint16(body + 14, true) };
      if (code !== 1) fail('It is not plain PCM');
      if (format.bits !== 16 && format.bits !== 24) fail(`It has ${format.bits} bits`);
      if (format.channels < 1 || format.channels > 2) fail(`It has ${format.channels} channels`);
      if (format.sampleRate < 8000 || format.sampleRate > 48000) fail(`Its sample rate is ${format.sampleRate} Hz`);
    }
    if (tag(at) === 'data') {
      if (!format) return fail('Its header is damaged');
      return { samples: mono(view, body, Math.min(size, bytes.length - body), format), sampleRate: format.sampleRate };
    }
    at = body + size + (size % 2);
  }
  return fail('It holds no sound');
}

function mono(view: DataView, from: number, size: number, format: { channels: number; bits: number }): Float32Array {
  const width = format.bits / 8;
  const count = Math.floor(size / (width * format.channels));
  if (count === 0) fail('It holds no sound');
  const sample = (at: number) =>
    width === 2
      ? view.getInt16(at, true) / 32768
      : ((view.getUint8(at) | (view.getUint8(at + 1) << 8) | (view.getInt8(at + 2) << 16)) / 8388608);
  return Float32Array.from({ length: count }, (_, i) => {
    const at = from + i * width * format.channels;
    return format.channels === 1 ? sample(at) : (sample(at) + sample(at + width)) / 2;
  });
}
