import type { Level } from '../../core/customer/pack';

/** Levels of difficulty, as they are chosen and as a report names them. */
export const levelWords: Readonly<Record<Level, { label: string; inReport: string }>> = {
  gentle: { label: 'Gentle: calms down sooner', inReport: ' · gentle' },
  usual: { label: 'As they are', inReport: '' },
  hard: { label: 'Hard: forgives less', inReport: ' · hard' },
};
