import packJson from '../../../personas/late-refund/pack.json';
import { type CallEvent, logVersion, turnOptionsSchema } from '../../../renderer/core/call/log';
import { packSchema } from '../../../renderer/core/customer/pack';
import { sampleReplies } from './replies';
import { runSample } from './run';
import { sampleBaseline } from './voice';

export const samplePack = packSchema.parse(packJson);

const start = (startedAt: string, typed = false) => ({
  version: logVersion as 1,
  pack: { id: samplePack.id, version: samplePack.version },
  seed: 1,
  trainee: { id: 'me', name: 'Ade' },
  microphone: { label: 'Sennheiser SC 60', source: typed ? ('typed' as const) : ('headset' as const), refused: [] },
  baseline: typed ? null : sampleBaseline(),
  startedAt,
  coaching: true,
  level: 'usual' as const,
  turns: turnOptionsSchema.parse({}),
  resumed: null,
});

export const mixedCall: CallEvent[] = runSample(samplePack, start('2026-11-24T09:12:00.000Z'), sampleReplies());

/** The same call, cut off after a minute and a half. */
export const cutOffCall: CallEvent[] = mixedCall.filter((e) => e.at < 95);

/** Typed replies: no sound, so nothing of delivery can be told. */
export const typedCall: CallEvent[] = mixedCall.flatMap((e): CallEvent[] => {
  if (e.kind === 'call-started')
    return [{ ...e, microphone: { label: '', source: 'typed', refused: [] }, baseline: null }];
  return e.kind === 'frames' ? [] : [e];
});
