import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { launch } from './launch';
import { typedCall } from './typed-call';

/**
 * What goes to the loudspeaker, measured in the page itself: everything that is connected to a context's destination is
 * listened to as well. Levels are dBFS of a spectrum's power above 4.2 kHz and of all of it, each 50 ms.
 */
function listen(): void {
  const heard: { all: number; high: number }[] = [];
  Object.assign(globalThis, { heard });
  const { connect } = AudioNode.prototype;
  const ears = new WeakMap<BaseAudioContext, AnalyserNode>();
  const earOf = (context: BaseAudioContext): AnalyserNode => {
    const ear = new AnalyserNode(context, { fftSize: 4096, smoothingTimeConstant: 0 });
    const bins = new Float32Array(ear.frequencyBinCount);
    const from = Math.ceil((4200 / (context.sampleRate / 2)) * bins.length);
    const time = new Float32Array(ear.fftSize);
    const power = (xs: Float32Array) => xs.reduce((sum, x) => sum + 10 ** (x / 10), 0);
    setInterval(() => {
      ear.getFloatFrequencyData(bins);
      ear.getFloatTimeDomainData(time);
      const all = 10 * Math.log10(time.reduce((sum, x) => sum + x * x, 0) / time.length);
      heard.push({ all, high: all + 10 * Math.log10(power(bins.subarray(from)) / power(bins)) });
    }, 50);
    ears.set(context, ear);
    return ear;
  };
  AudioNode.prototype.connect = function (this: AudioNode, to: AudioNode & AudioParam, ...rest: number[]) {
    if (to instanceof AudioDestinationNode)
      connect.call(this, (ears.get(this.context) ?? earOf(this.context)) as never);
    return connect.call(this, to, ...rest) as never;
  } as typeof connect;
}

async function hearFirstLine(phone: boolean): Promise<{ room: number; speech: number; high: number }> {
  const running = await launch();
  const page: Page = await running.app.firstWindow();
  await page.addInitScript(listen);
  await page.reload();
  const { answer, place, write } = typedCall(page);
  if (phone) {
    await place('Settings');
    await page
      .getByText(/telephone/i)
      .first()
      .click();
    await place('Practise');
  }
  await answer();
  await write('Good morning.');
  await page.waitForTimeout(1000);
  const heard = await page.evaluate(() => (globalThis as never as { heard: { all: number; high: number }[] }).heard);
  await running.close();
  const loud = heard.filter((h) => h.all > -35);
  const mean = (xs: number[]) => xs.reduce((a, b) => a + b, 0) / xs.length;
  return {
    // The last second: the customer has said their line, nobody speaks.
    room: mean(heard.slice(-15).map((h) => h.all)),
    speech: mean(loud.map((h) => h.all)),
    high: mean(loud.map((h) => h.high)),
  };
}

test('a room is heard under the pauses, and over the telephone line nothing above its band', async () => {
  const [plain, phone] = [await hearFirstLine(false), await hearFirstLine(true)];
  expect(plain.room).toBeGreaterThan(-66);
  expect(plain.room).toBeLessThan(-58);
  expect(plain.high - plain.speech).toBeGreaterThan(phone.high - phone.speech + 10);
}, 120_000);
