import type { Report } from '../../core/call/report-types';

const times = (n: number): string => (n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`);

/** What the timeline shows, in words. */
export function timelineSentence({ measures, ribbon, overlaps }: Report): string {
  const share = measures['talkShare'];
  const talk =
    share === null || share === undefined ? '' : `You spoke for ${Math.round(100 * share)} % of the talking. `;
  const cuts = overlaps.filter((o) => o.kind === 'interruption').length;
  const over = cuts === 0 ? 'You never spoke over the customer. ' : `You spoke over the customer ${times(cuts)}. `;
  const told = ribbon.overOwnDb.filter((db): db is number => db !== null);
  if (told.length === 0) return `${talk}${over}How loud you were against your own calm voice can’t be told.`;
  const loud = told.filter((db) => db > ribbon.fineDb).length * ribbon.step;
  const level =
    loud === 0
      ? 'Your loudness stayed in your own band.'
      : `You were above your own band for ${loud.toFixed(0)} s, at most ${Math.max(...told).toFixed(1)} dB over your calm voice.`;
  return `${talk}${over}${level}`;
}
