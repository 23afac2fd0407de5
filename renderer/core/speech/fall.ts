import type { Frame } from '../sound/meter';
import { mendOctaves } from '../sound/pitch';
import type { Seconds, Semitones } from '../units';

/** The last voiced stretch is the end of the tune, and what lies in the seconds before it is what it falls from. */
const end: Seconds = 0.15;
const tune: Seconds = 3;
/** Statements end by about this much under the middle of their tune (Pierrehumbert 1979; Ladd 2008). */
const fall: Semitones = 3;
/** Fewer voiced frames are no tune. */
const fewestVoiced = 30;

/** Whether F0 fell to the bottom of its tune in the last voiced moments before `to`: how statements close. */
export function fallsAtEnd(frames: readonly Frame[], to: Seconds): boolean {
  const mended = mendOctaves(frames.map((f) => f.f0Hz));
  const voiced = frames.flatMap((f, i) => {
    const hz = mended[i] ?? null;
    return hz !== null && f.at < to && f.at > to - tune ? [{ at: f.at, semitones: 12 * Math.log2(hz) }] : [];
  });
  const last = voiced.at(-1);
  if (!last || voiced.length < fewestVoiced) return false;
  const middle = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
  const closing = voiced.filter((v) => v.at > last.at - end).map((v) => v.semitones);
  return middle(voiced.map((v) => v.semitones)) - middle(closing) >= fall;
}
