import { realpath } from 'node:fs/promises';
import { resolve, sep } from 'node:path';

/** One name in a folder: nothing that could climb out of it, on Windows neither (streams, drives, trailing dots). */
const plainName = /^[A-Za-z0-9_@][A-Za-z0-9_@+.-]{0,199}$/;

export const isPlainName = (name: string): boolean => plainName.test(name) && !name.endsWith('.');

/** The segments of an app:// address, decoded once; null when one of them isn't a plain name. */
export function segmentsOf(pathname: string): string[] | null {
  const raw = pathname.split('/').filter((part, i, all) => !(part === '' && (i === 0 || i === all.length - 1)));
  const segments: string[] = [];
  for (const part of raw) {
    const name = decode(part);
    if (name === null || !isPlainName(name)) return null;
    segments.push(name);
  }
  return segments;
}

function decode(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

/** The path of `segments` under `root`, or null when it would not be inside. Pure: looks at no disk. */
export function pathInside(root: string, segments: string[]): string | null {
  if (!segments.every(isPlainName)) return null;
  const base = resolve(root);
  const path = resolve(base, ...segments);
  return path.startsWith(base.endsWith(sep) ? base : base + sep) ? path : null;
}

/** The same with links followed: null when there is no such file, or a link leads outwards. */
export async function realInside(root: string, segments: string[]): Promise<string | null> {
  const path = pathInside(root, segments);
  if (!path) return null;
  try {
    const [base, real] = await Promise.all([realpath(root), realpath(path)]);
    return real.startsWith(base.endsWith(sep) ? base : base + sep) ? real : null;
  } catch {
    return null;
  }
}
