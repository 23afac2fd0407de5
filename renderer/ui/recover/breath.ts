/** One breath: in by the nose, hold, out by the mouth, longer out than in. Seconds. */
export const phases = [
  { name: 'in', says: 'In through the nose', seconds: 4 },
  { name: 'hold', says: 'Hold', seconds: 2 },
  { name: 'out', says: 'Out by the mouth', seconds: 6 },
] as const;

export type Phase = (typeof phases)[number];
export const breathSeconds = phases.reduce((sum, p) => sum + p.seconds, 0);

export interface BreathNow {
  phase: Phase;
  /** Whole seconds left of the phase. */
  left: number;
  /** How full the lungs are, 0-1. */
  full: number;
  breaths: number;
}

/** Where in the breath one is, so many seconds after the start. */
export function breathAt(elapsed: number): BreathNow {
  const breaths = Math.floor(elapsed / breathSeconds);
  let into = elapsed - breaths * breathSeconds;
  let phase: Phase = phases[0];
  for (phase of phases) {
    if (into < phase.seconds) break;
    into -= phase.seconds;
  }
  const share = Math.min(1, into / phase.seconds);
  const eased = (1 - Math.cos(Math.PI * share)) / 2;
  const full = phase.name === 'in' ? eased : phase.name === 'hold' ? 1 : 1 - eased;
  return { phase, left: Math.ceil(phase.seconds - into), full, breaths };
}
