import { listDevices, sentences } from '../adapters/microphone';
import { percentile } from '../core/sound/noise';
import type { HeadsetCheck, HeadsetView, SettingsBox } from '../ui/services';
import { box } from './box';
import { type Listening, levels, listen, silentEvents, targetLevel, troubleOf } from './listening';

const noiseSeconds = 3;
/** A room louder than this next to a voice at -28 dBFS leaves less than 15 dB: words start to be misheard. */
const noisiestDbfs = -45;
/** The test sound is heard when the microphone rises by this over the room. */
const bleedDb = 8;
const bleedHz = [500, 900, 1500];
const bleedSeconds = 1.5;

/** Converters hiss at -90 dBFS or more: under this there is no microphone behind the plug, or it is muted. */
const deadDbfs = -100;

function roomSentence(dbfs: number): string {
  if (dbfs <= deadDbfs)
    return 'The microphone gives no sound at all. Check that it is not muted, or pick another one, and listen again.';
  if (dbfs <= noisiestDbfs) return 'The room is quiet enough.';
  return 'The room is loud next to a voice. Close the door or a window, switch off a fan, or move the microphone nearer.';
}

const wait = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

export function checkHeadset(settings: SettingsBox): HeadsetCheck {
  const { microphoneId, speakerId } = settings.view();
  const view = box<HeadsetView>({
    microphones: [],
    speakers: [],
    microphoneId,
    speakerId,
    deviceLabel: '',
    busy: 'opening',
    noise: null,
    bleed: null,
    refused: [],
    trouble: null,
  });
  const level = levels();
  let open: Listening | null = null;
  let recent: number[] = [];
  let stopped = false;

  async function start(): Promise<void> {
    await open?.close();
    open = null;
    view.set({ busy: 'opening', trouble: null, noise: null, bleed: null });
    try {
      const opened = await listen(view.view().microphoneId, view.view().speakerId, null);
      if (stopped) return void opened.close();
      open = opened;
      opened.ear.listen({
        ...silentEvents,
        frames(frames) {
          recent = [...recent, ...frames.levelDbfs].slice(-500);
          level.tell(frames.levelDbfs);
        },
      });
      opened.microphone.onLost(() => view.set({ trouble: { kind: 'lost', sentence: sentences.lost } }));
      // Ready when it hears: the voice detector takes a moment to load.
      await opened.ear.startedAt;
      view.set({
        ...(await listDevices()),
        deviceLabel: opened.microphone.label,
        refused: opened.microphone.refused,
        busy: null,
      });
    } catch (error) {
      view.set({ busy: null, trouble: troubleOf(error), ...(await listDevices().catch(() => ({}))) });
    }
  }
  const heardDuring = async (seconds: number): Promise<number[]> => {
    recent = [];
    await wait(seconds);
    return recent;
  };
  void start();

  return {
    view: view.view,
    subscribe: view.subscribe,
    onLevel: level.onLevel,
    target: targetLevel,
    async chooseMicrophone(id) {
      view.set({ microphoneId: id });
      await start();
    },
    async chooseSpeaker(id) {
      view.set({ speakerId: id });
      await start();
    },
    async measureNoise() {
      view.set({ busy: 'noise' });
      const dbfs = Math.round(percentile(await heardDuring(noiseSeconds), 0.5));
      const ok = dbfs <= noisiestDbfs && dbfs > deadDbfs;
      const sentence = roomSentence(dbfs);
      view.set({ busy: null, noise: Number.isFinite(dbfs) ? { ok, dbfs, sentence } : null });
    },
    async testBleed() {
      if (!open) return;
      view.set({ busy: 'bleed' });
      const quiet = percentile(await heardDuring(0.7), 0.5);
      playTest(open);
      await wait(0.2);
      const loud = percentile(await heardDuring(bleedSeconds - 0.4), 0.5);
      const ok = loud < quiet + bleedDb;
      view.set({
        busy: null,
        bleed: {
          ok,
          sentence: ok
            ? 'The microphone does not hear the customer.'
            : "The microphone hears the customer. Use a headset, or the customer's voice will count as yours.",
        },
      });
    },
    retry: start,
    async accept() {
      // The system's choice is kept by its own id, so that the next start knows that it was checked.
      const { microphoneId: chosen, speakerId: speaker, microphones, deviceLabel } = view.view();
      const microphone = chosen || microphones.find((m) => m.label === deviceLabel)?.id || microphones[0]?.id || '';
      await settings.change({ microphoneId: microphone, speakerId: speaker });
    },
    async stop() {
      stopped = true;
      await open?.close();
      open = null;
    },
  };
}

/** Three tones as loud as a customer. */
function playTest({ audio: { context } }: Listening): void {
  const gain = new GainNode(context, { gain: 0.08 });
  gain.connect(context.destination);
  for (const frequency of bleedHz) {
    const tone = new OscillatorNode(context, { frequency });
    tone.connect(gain);
    tone.start();
    tone.stop(context.currentTime + bleedSeconds);
  }
}
