import type { DeliveryInput } from './delivery-input';
import { floorMarks } from './floor-marks';
import type { Mark } from './mark';
import { paceMark } from './pace-mark';
import { responseMarks } from './response-marks';
import type { Rubric } from './rubric';
import { loudnessMark, pitchMark, stayCalmMark } from './voice-marks';

/** All marks of delivery: the five parts of the rubric, then what they rest on. Pure. */
export function deliveryMarks(input: DeliveryInput, rubric: Rubric): Mark[] {
  const { parts } = rubric;
  return [
    loudnessMark(input, parts.loudness),
    ...floorMarks(input, rubric),
    paceMark(input, parts.pace),
    ...responseMarks(input, rubric),
    pitchMark(input, parts.pitch),
    stayCalmMark(input),
  ];
}
