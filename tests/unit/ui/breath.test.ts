import { expect, it } from 'vitest';
import { breathAt, breathSeconds } from '../../../renderer/ui/recover/breath';

it('breathes in, holds, and breathes out for longer', () => {
  expect(breathAt(0)).toMatchObject({ phase: { name: 'in' }, left: 4, full: 0 });
  expect(breathAt(3.99).full).toBeCloseTo(1, 2);
  expect(breathAt(5)).toMatchObject({ phase: { name: 'hold' }, left: 1, full: 1 });
  expect(breathAt(6.1)).toMatchObject({ phase: { name: 'out' }, left: 6 });
  expect(breathAt(breathSeconds - 0.01).full).toBeCloseTo(0, 2);
  expect(breathAt(breathSeconds + 1)).toMatchObject({ phase: { name: 'in' }, breaths: 1 });
});
