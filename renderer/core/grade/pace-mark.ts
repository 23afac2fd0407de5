import { wordsPerMinute } from '../speech/pace';
import { cannotTell, creditMark, evidence } from './credit-mark';
import type { DeliveryInput } from './delivery-input';
import type { Mark } from './mark';

/** Words per minute that a listener follows with ease, and how far from the own pace is still the own. */
const easy = { from: 110, to: 170 };
const ownShare = 0.15;
/** Beyond the band by this share nothing is left. */
const lost = 0.35;

/** Two-sided: the nearest edge of either band counts, so a quick talker may be as quick as ever. */
export function paceMark({ baseline, turns }: DeliveryInput, of: number): Mark {
  const own = baseline?.paceWpm ?? null;
  const low = Math.min(easy.from, own === null ? easy.from : own * (1 - ownShare));
  const high = Math.max(easy.to, own === null ? easy.to : own * (1 + ownShare));
  const told = turns.flatMap((turn) => {
    const wpm = wordsPerMinute(turn.words);
    if (wpm === null) return [];
    const off = wpm > high ? wpm / high - 1 : wpm < low ? low / wpm - 1 : 0;
    return [{ turn, wpm, off, seconds: turn.to - turn.from }];
  });
  if (told.length === 0) return cannotTell('pace', 'No reply was long enough (eight words) to tell its pace.');
  const all = told.reduce((sum, t) => sum + t.seconds, 0);
  const credit = 1 - told.reduce((sum, t) => sum + Math.min(1, t.off / lost) * t.seconds, 0) / all;
  const mean = told.reduce((sum, t) => sum + t.wpm * t.seconds, 0) / all;
  const worst = told.filter((t) => t.off > 0.05).sort((a, b) => b.off - a.off);
  const shown = worst.length > 0 ? worst : told.slice(0, 1);
  const because =
    credit >= 0.8
      ? `Your pace was easy to follow (${mean.toFixed(0)} words a minute).`
      : `You spoke ${mean > high ? 'faster' : 'slower'} than is easy to follow: ${shown[0]?.wpm.toFixed(0)} words a minute at the most marked moment${own === null ? '' : `, your own calm pace is ${own.toFixed(0)}`}.`;
  return creditMark(
    'pace',
    of,
    credit,
    because,
    shown.map((t) => evidence(t.turn.from, t.turn.to, `${t.wpm.toFixed(0)} words a minute`)),
  );
}
