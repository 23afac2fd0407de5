/** A WAV of a tone. */
export function wavOf(count: number, { rate = 16000, bits = 16, channels = 1, code = 1 } = {}): Uint8Array {
  const width = bits / 8;
  const data = count * channels * width;
  const bytes = Buffer.alloc(44 + data);
  bytes.write('RIFF', 0, 'latin1');
  bytes.writeUInt32LE(36 + data, 4);
  bytes.write('WAVEfmt ', 8, 'latin1');
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(code, 20);
  bytes.writeUInt16LE(channels, 22);
  bytes.writeUInt32LE(rate, 24);
  bytes.writeUInt32LE(rate * channels * width, 28);
  bytes.writeUInt16LE(channels * width, 32);
  bytes.writeUInt16LE(bits, 34);
  bytes.write('data', 36, 'latin1');
  bytes.writeUInt32LE(data, 40);
  for (let i = 0; i < count * channels; i++)
    bytes.writeIntLE(Math.round(Math.sin(i / 10) * 100), 44 + i * width, width);
  return new Uint8Array(bytes);
}
