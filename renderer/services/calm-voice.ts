import { bridge } from '../adapters/bridge';
import { sentences } from '../adapters/microphone';
import { passage } from '../core/delivery/passage';
import type { TimedWord } from '../core/speech/words';
import type { HeardFrames } from '../ports';
import type { CalmVoiceTaking, CalmVoiceView, SettingsBox } from '../ui/services';
import { takeBaseline } from './baseline';
import { box } from './box';
import type { Engines } from './engines';
import { type Listening, levels, listen, silentEvents, targetLevel, troubleOf } from './listening';

/** A word may be misheard and the reader still be there. */
const lookAhead = 6;
const plain = (word: string) => word.toLowerCase().replace(/[^a-z']/g, '');

/** How far into the passage these words have come. */
export function wordsReached(words: readonly string[], heard: readonly string[]): number {
  let reached = 0;
  for (const word of heard) {
    const at = words.slice(reached, reached + lookAhead).findIndex((w) => plain(w) === plain(word));
    if (at >= 0) reached += at + 1;
  }
  return reached;
}

export function takeCalmVoice(settings: SettingsBox, engines: Engines): CalmVoiceTaking {
  const view = box<CalmVoiceView>({ phase: 'preparing', wordsHeard: 0, elapsed: 0, result: null, trouble: null });
  const level = levels();
  const passageWords = passage.join(' ').split(/\s+/);
  let open: Listening | null = null;
  let heard: HeardFrames[] = [];
  let words: TimedWord[] = [];
  let begunAt = 0;

  async function begin(): Promise<void> {
    heard = [];
    words = [];
    view.set({ phase: 'preparing', wordsHeard: 0, elapsed: 0, result: null, trouble: null });
    try {
      const { microphoneId, speakerId } = settings.view();
      const opened = await listen(microphoneId, speakerId, await engines.vosk);
      open = opened;
      opened.ear.listen({
        ...silentEvents,
        frames(frames) {
          heard.push(frames);
          level.tell(frames.levelDbfs);
          view.set({ elapsed: opened.audio.clock.now() - begunAt });
        },
        speechEnded: () => void opened.ear.flush().then((more) => words.push(...more)),
        partial: (text) =>
          view.set({ wordsHeard: wordsReached(passageWords, [...words.map((w) => w.text), ...text.split(' ')]) }),
      });
      opened.microphone.onLost(() => view.set({ trouble: { kind: 'lost', sentence: sentences.lost } }));
      await opened.ear.startedAt;
      begunAt = opened.audio.clock.now();
      view.set({ phase: 'reading' });
    } catch (error) {
      view.set({ trouble: troubleOf(error) });
    }
  }
  async function stop(): Promise<void> {
    await open?.close();
    open = null;
  }

  return {
    view: view.view,
    subscribe: view.subscribe,
    onLevel: level.onLevel,
    target: targetLevel,
    passage,
    begin,
    async finish() {
      if (!open) return;
      view.set({ phase: 'measuring' });
      words.push(...(await open.ear.flush()));
      const { label } = open.microphone;
      await stop();
      const { baseline, quality, sentence } = takeBaseline(heard, words);
      const kept = quality === 'fine' && baseline !== null;
      if (kept)
        await bridge.call('calm-voice:set', {
          deviceLabel: label,
          takenAt: new Date().toISOString(),
          baseline,
          words: words.length,
        });
      view.set({ phase: 'done', result: { kept, sentence } });
    },
    async again() {
      await stop();
      await begin();
    },
    stop,
  };
}
