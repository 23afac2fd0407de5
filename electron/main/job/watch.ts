import { Trouble } from '../trouble';

/** The longest call (15 min), the passage before it, loading and grading on a slow machine. */
const longestMs = 20 * 60_000;
/** A call speaks to us several times a second; loading a model may take a minute and a half without a word. */
const longestSilenceMs = 4 * 60_000;

export interface Watch {
  /** The page has said something: it lives. */
  sign(): void;
  stop(): void;
}

/** Gives up on a call that gets nowhere. */
export function watch(giveUp: (why: Trouble) => void, limits = { longestMs, longestSilenceMs }): Watch {
  let silence: NodeJS.Timeout | undefined;
  const end = (why: string) => {
    stop();
    giveUp(new Trouble(why));
  };
  const minutes = (ms: number) => Math.round(ms / 6000) / 10;
  const whole = setTimeout(
    () =>
      end(
        `The call wasn't over after ${minutes(limits.longestMs)} minutes: run it again on a machine with less to do.`,
      ),
    limits.longestMs,
  );
  const sign = () => {
    clearTimeout(silence);
    silence = setTimeout(
      () => end(`Nothing happened in the call for ${minutes(limits.longestSilenceMs)} minutes: run it again.`),
      limits.longestSilenceMs,
    );
  };
  const stop = () => {
    clearTimeout(silence);
    clearTimeout(whole);
  };
  sign();
  return { sign, stop };
}
