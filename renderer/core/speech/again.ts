import type { Frame } from '../sound/meter';
import { sceneOf } from '../sound/noise';
import type { Seconds } from '../units';

/** Of the last moments, so much voice may be the beginning of speech. */
const recent: Seconds = 0.15;
const fewestVoiced = 3;

/** Whether a voice seems to have set in just before `now`, though nobody has said yet that it is speech. */
export function soundsAgain(frames: readonly Frame[], now: Seconds): boolean {
  const { gateDbfs } = sceneOf(frames);
  const voiced = frames.filter((f) => f.at > now - recent && f.at <= now && f.f0Hz !== null && f.levelDbfs >= gateDbfs);
  return voiced.length >= fewestVoiced;
}
