import { bands, loudnessSpans, spansOver } from '../delivery/bands';
import { cannotTell, creditMark, evidence } from './credit-mark';
import type { DeliveryInput, DeliveryTurn } from './delivery-input';
import type { Mark } from './mark';

const noBaseline = 'There is no calm voice of yours to measure against.';
const signed = (x: number): string => `${x >= 0 ? '+' : ''}${x.toFixed(1)}`;
/** Of the seconds spoken, this share may lie over the fine band: stressed words do in any voice. */
const stressAllowance = 0.12;

const judged = (input: DeliveryInput) => input.turns.filter((t) => t.voice.relative !== null);
const calmest = (turns: DeliveryTurn[]) => [...turns].sort((a, b) => (b.voice.calm ?? 0) - (a.voice.calm ?? 0))[0];

/** Why nothing was told: the reason most turns gave. */
const reason = (input: DeliveryInput): string =>
  input.baseline === null ? noBaseline : (input.turns[0]?.voice.because ?? 'Nothing was said aloud.');

export function loudnessMark(input: DeliveryInput, of: number): Mark {
  const { baseline } = input;
  const turns = judged(input).filter((t) => t.voice.relative?.gainChangeDb === 0);
  if (!baseline || turns.length === 0)
    return cannotTell(
      'loudness',
      judged(input).length > 0 ? 'The microphone level changed since your calm voice was taken.' : reason(input),
    );
  const spans = turns.flatMap((t) => loudnessSpans(baseline, t.frames, t.gateDbfs));
  const all = Math.max(1, spans.length);
  const red = spansOver(spans, bands.loudnessDb.red);
  const share = (limit: number) => spans.filter((s) => s.overOwnDb > limit).length / all;
  const quiet = spans.filter((s) => s.overOwnDb < bands.tooQuietDb).length / all;
  const redShare = share(bands.loudnessDb.red);
  const amberShare = share(bands.loudnessDb.fine) - redShare;
  const credit = 1 - 2.5 * redShare - 0.8 * Math.max(0, amberShare - stressAllowance) - Math.max(0, quiet - 0.3);
  const loud = red.length > 0 ? red : spansOver(spans, bands.loudnessDb.fine);
  const worst = [...loud].sort((a, b) => b.overOwnDb - a.overOwnDb);
  const clipped = turns.some((t) => t.voice.measures.clippedShare > 0.05)
    ? ' The microphone was overloaded, so it was at least that.'
    : '';
  if (credit >= 0.8) {
    const best = calmest(turns);
    const mean = spans.reduce((sum, s) => sum + s.overOwnDb, 0) / all;
    return creditMark(
      'loudness',
      of,
      credit,
      `Your loudness stayed near your own calm voice (${signed(mean)} dB on average).`,
      best ? [evidence(best.from, best.to, `${signed(best.voice.relative?.loudnessDb ?? 0)} dB`)] : [],
    );
  }
  if (worst.length === 0)
    return creditMark(
      'loudness',
      of,
      credit,
      'You were much quieter than in your calm voice: calm has to be heard, too.',
      turns.slice(0, 2).map((t) => evidence(t.from, t.to, `${signed(t.voice.relative?.loudnessDb ?? 0)} dB`)),
    );
  const seconds = spans.filter((s) => s.overOwnDb > bands.loudnessDb.fine).length / 2;
  return creditMark(
    'loudness',
    of,
    credit,
    `For about ${seconds.toFixed(0)} s you were louder than your calm voice, at most ${signed(worst[0]?.overOwnDb ?? 0)} dB.${clipped} A raised voice is heard as an argument, whatever the words.`,
    worst.map((s) => evidence(s.from, s.to, `${signed(s.overOwnDb)} dB`)),
  );
}

export function pitchMark(input: DeliveryInput, of: number): Mark {
  const turns = judged(input);
  const told = turns
    .map((t) => ({ t, f0: t.voice.relative?.f0Semitones ?? null, alpha: t.voice.relative?.alphaRatioDb ?? null }))
    .filter((x) => x.f0 !== null || x.alpha !== null);
  if (told.length === 0) return cannotTell('pitch', reason(input));
  const loss = (x: number | null, { fine, red }: { fine: number; red: number }) =>
    x === null ? 0 : Math.max(0, Math.min(1, (x - fine) / (red - fine)));
  const strained = told.map((x) => ({
    ...x,
    loss: Math.max(loss(x.f0, bands.pitchSemitones), loss(x.alpha, bands.alphaRatioDb)),
    seconds: x.t.to - x.t.from,
  }));
  const all = strained.reduce((sum, x) => sum + x.seconds, 0);
  const credit = 1 - strained.reduce((sum, x) => sum + x.loss * x.seconds, 0) / Math.max(all, 1e-9);
  const worst = [...strained].sort((a, b) => b.loss - a.loss).filter((x) => x.loss > 0.2);
  const say = (x: (typeof strained)[number]) => `${signed(x.f0 ?? 0)} semitones, ${signed(x.alpha ?? 0)} dB brightness`;
  if (credit >= 0.8) {
    const best = calmest(turns);
    return creditMark(
      'pitch',
      of,
      credit,
      'Pitch and tension stayed in your own band.',
      best ? [evidence(best.from, best.to, 'within your own band')] : [],
    );
  }
  return creditMark(
    'pitch',
    of,
    credit,
    `Your voice went higher or tenser than your own calm voice (${worst[0] ? say(worst[0]) : ''}).`,
    worst.map((x) => evidence(x.t.from, x.t.to, say(x))),
  );
}

/** The first reply after a provocation; carries no weight of its own. */
export function stayCalmMark(input: DeliveryInput): Mark {
  const after = judged(input).filter((t) => t.provoked);
  if (after.length === 0)
    return { ...cannotTell('stay-calm', 'Nothing in this call was aimed at you.'), verdict: 'not-applicable' };
  const lost = after.filter((t) => (t.voice.calm ?? 100) < bands.calm.fine);
  const places = (lost.length > 0 ? lost : after).map((t) =>
    evidence(t.from, t.to, `calm ${Math.round(t.voice.calm ?? 0)} of 100`),
  );
  return creditMark(
    'stay-calm',
    0,
    1 - lost.length / after.length,
    lost.length === 0
      ? `After ${after.length === 1 ? 'the provocation' : `all ${after.length} provocations`} your voice stayed your own.`
      : `After ${lost.length} of ${after.length} provocations your voice left your own calm band.`,
    places,
  );
}
