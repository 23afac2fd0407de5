import { noise, sum, voice } from '../../unit/sound/signals';

/** Made-up voices over their range of pitch, level, brightness and pace, in a quiet room. */
export function generated(): { name: string; samples: Float32Array }[] {
  return [85, 110, 140, 180, 220, 270, 330].flatMap((hz, i) =>
    [
      { dbfs: -35, tiltDb: 14, syllablesPerSecond: 3 },
      { dbfs: -26, tiltDb: 11, syllablesPerSecond: 4 },
      { dbfs: -16, tiltDb: 7, syllablesPerSecond: 5.5 },
    ].map((how, k) => ({
      name: `${hz}hz-${k}`,
      samples: sum(voice(4, { hz, swing: 1 + 0.5 * k, ...how }), noise(4, -70, i * 3 + k + 1)),
    })),
  );
}
