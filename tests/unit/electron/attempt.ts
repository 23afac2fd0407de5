import type { Attempt } from '../../../renderer/core/call/attempt';

export const attempt = (
  id: string,
  ending: Attempt['ending'] = null,
  startedAt = '2026-01-01T10:00:00.000Z',
): Attempt => ({
  id,
  packId: 'late-refund',
  packTitle: 'The refund that never came',
  customer: 'Marjorie Pike',
  traineeId: 'sam',
  startedAt,
  ending,
  score: ending && 70,
  seconds: ending && 12,
  retryOf: null,
  lost: {},
});
