import { cannotTell, creditMark, evidence } from './credit-mark';
import type { DeliveryInput } from './delivery-input';
import type { Mark } from './mark';
import type { Rubric } from './rubric';

/** What each interruption costs of the part, and one of the first outburst on top. */
const perInterruption = 0.4;
const ofOutburst = 0.3;

/** Who had the floor: the part itself, let-them-vent, and the fault for each interruption. */
export function floorMarks({ overlaps, outbursts, turns }: DeliveryInput, rubric: Rubric): Mark[] {
  const of = rubric.parts.floor;
  if (turns.length === 0)
    return [cannotTell('floor', 'Nothing was said aloud.'), cannotTell('let-them-vent', 'Nothing was said aloud.')];
  const cut = overlaps.filter((o) => o.kind === 'interruption');
  const burst = outbursts.filter((b) => cut.some((o) => o.line === b.line));
  const places = cut.map((o) =>
    evidence(o.from - 1.5, o.to + 0.5, `${(o.to - o.from).toFixed(1)} s over the customer`),
  );
  const heard = outbursts[0];
  const calm = heard
    ? [evidence(Math.max(heard.from, heard.to - 8), heard.to, 'heard out')]
    : turns.slice(0, 1).map((t) => evidence(t.from - 3, t.from + 1, 'waited for the end'));
  const floor = creditMark(
    'floor',
    of,
    1 - perInterruption * cut.length - ofOutburst * burst.length,
    cut.length === 0
      ? 'You let the customer finish every time.'
      : `You spoke over the customer ${cut.length === 1 ? 'once' : `${cut.length} times`}, the longest for ${Math.max(...cut.map((o) => o.to - o.from)).toFixed(1)} s. Let them finish: what they have not said stays between you.`,
    cut.length === 0 ? calm : places,
  );
  const vent: Mark =
    outbursts.length === 0
      ? { ...cannotTell('let-them-vent', 'There was no outburst to hear out.'), verdict: 'not-applicable' }
      : creditMark(
          'let-them-vent',
          0,
          burst.length === 0 ? 1 : 0,
          burst.length === 0 ? 'The outburst was heard out.' : 'The outburst was cut short.',
          burst.length === 0 ? calm : places,
        );
  const cost = rubric.faults.interrupt;
  const faults: Mark[] = cut.map((o, i) => ({
    id: 'interrupt',
    verdict: 'missed',
    points: i === 0 ? -cost : -cost / 2,
    of: 0,
    because: `You spoke over the customer for ${(o.to - o.from).toFixed(1)} s.`,
    evidence: [evidence(o.from - 1.5, o.to + 0.5, `${(o.to - o.from).toFixed(1)} s`)],
  }));
  return [floor, vent, ...faults];
}
