export type Range = { from: number; to: number } | 'all' | 'unsatisfiable';

/** One byte range, ends included, as <audio> asks for it when it seeks. Several ranges at once get the whole file. */
export function parseRange(header: string | null, size: number): Range {
  const match = header?.match(/^bytes=(\d*)-(\d*)$/);
  if (!match) return 'all';
  const [, first = '', last = ''] = match;
  if (first === '' && last === '') return 'all';
  if (first === '') {
    const length = Math.min(Number(last), size);
    return length === 0 ? 'unsatisfiable' : { from: size - length, to: size - 1 };
  }
  const from = Number(first);
  const to = last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (from >= size) return 'unsatisfiable';
  // A range that runs backwards is no range at all (RFC 9110, 14.1.1).
  return to < from ? 'all' : { from, to };
}
