import { clippedTooMuch } from '../delivery/abstain';
import { bands, loudnessSpans, spansOver } from '../delivery/bands';
import { cannotTell, creditMark, evidence } from './credit-mark';
import type { DeliveryInput, DeliveryTurn } from './delivery-input';
import type { Mark } from './mark';

const noBaseline = 'There is no calm voice of yours to measure against.';
const signed = (x: number): string => `${x >= 0 ? '+' : ''}${x.toFixed(1)}`;
/** Of the seconds spoken, this share may lie over the fine band: stressed words do in any voice. */
const stressAllowance = 0.12;
/** Red for so many seconds on end is no stressed word: in however long and calm a call, it is partly met at most. */
const shout = 2;
const mostAfterShout = 0.75;

const judged = (input: DeliveryInput) => input.turns.filter((t) => t.voice.relative !== null);
const calmest = (turns: DeliveryTurn[]) => [...turns].sort((a, b) => (b.voice.calm ?? 0) - (a.voice.calm ?? 0))[0];

/** Why nothing was told: the reason most turns gave. */
const reason = (input: DeliveryInput): string =>
  input.baseline === null ? noBaseline : (input.turns[0]?.voice.because ?? 'Nothing was said aloud.');

export function loudnessMark(input: DeliveryInput, of: number): Mark {
  const { baseline } = input;
  const turns = judged(input);
  if (!baseline || turns.length === 0) return cannotTell('loudness', reason(input));
  if (baseline.automaticGain) return cannotTell('loudness', 'The system changes your microphone’s level by itself.');
  const spans = turns.flatMap((t) => loudnessSpans(baseline, t.frames, t.gateDbfs, t.voice.relative?.gainChangeDb));
  if (spans.length === 0) return cannotTell('loudness', 'Your replies were too short to tell their loudness.');
  const red = spansOver(spans, bands.loudnessDb.red);
  const share = (is: (db: number) => boolean) => spans.filter((s) => is(s.overOwnDb)).length / spans.length;
  const redShare = share((db) => db > bands.loudnessDb.red);
  const amberShare = share((db) => db > bands.loudnessDb.fine) - redShare;
  const quietShare = share((db) => db < bands.tooQuietDb);
  const shouted = red.some((s) => s.to - s.from >= shout);
  const whole = 1 - 2.5 * redShare - 0.8 * Math.max(0, amberShare - stressAllowance) - Math.max(0, quietShare - 0.3);
  const credit = Math.min(whole, shouted ? mostAfterShout : 1);
  const worst = (red.length > 0 ? red : spansOver(spans, bands.loudnessDb.fine)).sort(
    (a, b) => b.overOwnDb - a.overOwnDb,
  );
  const places = worst.map((s) => evidence(s.from, s.to, `${signed(s.overOwnDb)} dB`));
  const notes = gainNote(turns) + clippingNote(turns);
  const best = calmest(turns);
  if (credit >= 0.8) {
    const mean = spans.reduce((sum, s) => sum + s.overOwnDb, 0) / spans.length;
    const save = red.length > 0 ? `, but for ${red.length === 1 ? 'one moment' : `${red.length} moments`}` : '';
    const because = `Your loudness stayed near your own calm voice (${signed(mean)} dB on average)${save}.${notes}`;
    const steady = best ? [evidence(best.from, best.to, `${signed(best.voice.relative?.loudnessDb ?? 0)} dB`)] : [];
    return creditMark('loudness', of, credit, because, [...steady, ...(red.length > 0 ? places : [])]);
  }
  if (quietShare > redShare + amberShare) {
    const quiet = [...turns].sort((a, b) => (a.voice.relative?.loudnessDb ?? 0) - (b.voice.relative?.loudnessDb ?? 0));
    const heard = quiet
      .slice(0, 2)
      .map((t) => evidence(t.from, t.to, `${signed(t.voice.relative?.loudnessDb ?? 0)} dB`));
    const because = `You were much quieter than in your calm voice: calm has to be heard, too.${notes}`;
    return creditMark('loudness', of, credit, because, heard);
  }
  const seconds = (spans.length * (redShare + amberShare)) / 2;
  const because = `For about ${seconds.toFixed(0)} s you were louder than your calm voice, at most ${signed(worst[0]?.overOwnDb ?? 0)} dB.${notes} A raised voice is heard as an argument, whatever the words.`;
  return creditMark('loudness', of, credit, because, places);
}

const clippingNote = (turns: DeliveryTurn[]): string =>
  turns.some((t) => t.voice.measures.clippedShare > clippedTooMuch)
    ? ' The microphone was overloaded, so it was at least that.'
    : '';

const gainNote = (turns: DeliveryTurn[]): string => {
  const moved = turns.find((t) => t.voice.relative?.gain === 'moved')?.voice.relative?.gainChangeDb;
  return moved === undefined
    ? ''
    : ` The microphone's level had changed by ${signed(moved)} dB since your calm voice was taken; that is taken out.`;
};

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
