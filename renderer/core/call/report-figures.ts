import { bands, loudnessSpans } from '../delivery/bands';
import type { Baseline } from '../delivery/baseline';
import type { DeliveryInput } from '../grade/delivery-input';
import { percentile } from '../sound/noise';
import { mendOctaves } from '../sound/pitch';
import { semitones } from '../units';
import type { HeardTurn } from './heard-turn';
import type { PitchTrace, Ribbon } from './report-types';
import type { CallState } from './state';
import { between } from './voice';

/** Ten columns a second are more than a screen shows; two are enough and fit the second-long windows. */
const ribbonStep = 0.5;

export function ribbonOf(turns: readonly HeardTurn[], baseline: Baseline | null, seconds: number): Ribbon {
  const overOwnDb: (number | null)[] = Array.from({ length: Math.ceil(seconds / ribbonStep) }, () => null);
  if (baseline && !baseline.automaticGain)
    for (const { reply, sound } of turns) {
      const around = between(sound.frames, reply.from - 0.5, reply.to + 0.5);
      for (const span of loudnessSpans(baseline, around, sound.scene.gateDbfs)) {
        const column = Math.round(span.from / ribbonStep);
        if (column < overOwnDb.length) overOwnDb[column] = Math.round(span.overOwnDb * 10) / 10;
      }
    }
  return { step: ribbonStep, overOwnDb, fineDb: bands.loudnessDb.fine, redDb: bands.loudnessDb.red };
}

/** A syllable's worth of F0. */
const pitchStep = 0.2;

export function pitchOf(turns: readonly HeardTurn[], baseline: Baseline | null, seconds: number): PitchTrace {
  const size = Math.ceil(seconds / pitchStep);
  const columns: number[][] = Array.from({ length: size }, () => []);
  const own = baseline?.f0Hz ?? null;
  if (own !== null)
    for (const { reply, sound } of turns) {
      const spoken = between(sound.frames, reply.from, reply.to);
      mendOctaves(spoken.map((f) => (f.levelDbfs >= sound.scene.gateDbfs ? f.f0Hz : null))).forEach((hz, i) => {
        if (hz !== null) columns[Math.floor((spoken[i]?.at ?? 0) / pitchStep)]?.push(semitones(hz, own));
      });
    }
  const overOwnSemitones = columns.map((c) => (c.length < 3 ? null : Math.round(10 * percentile(c, 0.5)) / 10));
  return { step: pitchStep, overOwnSemitones, fineSemitones: bands.pitchSemitones.fine };
}

/** Figures of the whole call, weighted by how long each turn was. */
export function measuresOf(input: DeliveryInput, state: CallState): Record<string, number | null> {
  const { turns } = input;
  const all = turns.reduce((sum, t) => sum + (t.to - t.from), 0);
  const mean = (value: (t: DeliveryInput['turns'][number]) => number | null | undefined): number | null => {
    const told = turns.flatMap((t) => {
      const v = value(t);
      return v === null || v === undefined ? [] : [{ v, w: t.to - t.from }];
    });
    const weight = told.reduce((sum, x) => sum + x.w, 0);
    return weight > 0 ? Math.round((100 * told.reduce((sum, x) => sum + x.v * x.w, 0)) / weight) / 100 : null;
  };
  const customer = state.lines.reduce((sum, l) => sum + ((l.endedAt ?? l.startedAt) - l.startedAt), 0);
  const gaps = turns.flatMap((t) => (t.lineEndedAt === null ? [] : [Math.max(0, t.from - t.lineEndedAt)]));
  return {
    calm: mean((t) => t.voice.calm),
    loudnessDb: mean((t) => t.voice.relative?.loudnessDb),
    f0Semitones: mean((t) => t.voice.relative?.f0Semitones),
    alphaRatioDb: mean((t) => t.voice.relative?.alphaRatioDb),
    onsetDb: mean((t) => t.voice.relative?.onsetDb),
    riseDb: mean((t) => t.voice.relative?.riseDb),
    paceWpm: mean((t) => t.voice.measures.paceWpm),
    syllableRateRatio: mean((t) => t.voice.relative?.syllableRateRatio),
    responseSeconds: gaps.length > 0 ? Math.round((100 * gaps.reduce((a, b) => a + b, 0)) / gaps.length) / 100 : null,
    interruptions: input.overlaps.filter((o) => o.kind === 'interruption').length,
    backchannels: input.overlaps.filter((o) => o.kind === 'backchannel').length,
    talkShare: all + customer > 0 ? Math.round((100 * all) / (all + customer)) / 100 : null,
  };
}
