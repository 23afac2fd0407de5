/** Seconds as they are read on a clock: 2:05. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const dayAndTime = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});

export const dayOf = (iso: string): string => day.format(new Date(iso));
/** 22 Nov, 10:41 */
export const momentOf = (iso: string): string => dayAndTime.format(new Date(iso));

/** 3 to 5 minutes, as a pack says it. */
export const minutesOf = ([from, to]: readonly [number, number]): string =>
  from === to ? `${from} minutes` : `${from} to ${to} minutes`;

/** Points without a tail: 7, 5.3 */
export const pointsOf = (points: number): string => String(Math.round(points * 10) / 10);

export const signed = (value: number, digits = 1): string =>
  `${value >= 0 ? '+' : '\u2212'}${Math.abs(value).toFixed(digits)}`;
