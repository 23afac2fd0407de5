import { expect, test, vi } from 'vitest';
import { contract } from '../../../electron/contract';
import { answerCall, type Handlers, isOurPage } from '../../../electron/main/ipc';
import { Trouble } from '../../../electron/main/trouble';

const handlers = (some: Partial<Handlers>) => some as Handlers;

test('input is checked and given its defaults', async () => {
  const set = vi.fn(async () => undefined);
  const ask = (input: unknown) => answerCall('settings:set', handlers({ 'settings:set': set }), input, () => undefined);
  expect(await ask({ traineeName: 'Sam' })).toEqual({ ok: true, value: undefined });
  expect(set).toHaveBeenCalledWith(contract['settings:set'].in.parse({ traineeName: 'Sam' }));
  expect(await ask({ theme: 'pink' })).toEqual({
    ok: false,
    sentence: expect.stringContaining('Steadyline was asked "settings:set" in the wrong way: theme: '),
  });
  expect(set).toHaveBeenCalledTimes(1);
});

test.each(['../x', 'A', '', 'a'.repeat(81), '..'])(
  'an attempt by the id %j is refused before anything is touched',
  async (id) => {
    const remove = vi.fn();
    const answer = await answerCall(
      'attempts:delete',
      handlers({ 'attempts:delete': remove }),
      { id },
      () => undefined,
    );
    expect(answer.ok).toBe(false);
    expect(remove).not.toHaveBeenCalled();
  },
);

test('our own sentences go over as they are; faults are told to whoever develops', async () => {
  const fault = vi.fn();
  const fail = (error: Error) =>
    answerCall('attempts:list', handlers({ 'attempts:list': () => Promise.reject(error) }), undefined, fault);
  expect(await fail(new Trouble('The disk is full.'))).toEqual({ ok: false, sentence: 'The disk is full.' });
  expect(fault).not.toHaveBeenCalled();
  expect(await fail(new Error('x is undefined'))).toEqual({
    ok: false,
    sentence: 'Something went wrong inside Steadyline (x is undefined): start it again.',
  });
  expect(fault).toHaveBeenCalledTimes(1);
});

test('a wrong answer of ours is a fault, not an answer', async () => {
  const wrong = handlers({ 'attempts:list': () => [{ id: 'a' }] as never });
  expect((await answerCall('attempts:list', wrong, undefined, () => undefined)).ok).toBe(false);
});

test('only the page of the window may ask, and only while it is ours', () => {
  const frame = { url: 'app://steadyline/' };
  const page = { mainFrame: frame } as never;
  const other = { mainFrame: frame } as never;
  const from = (senderFrame: unknown, sender: unknown = page) => isOurPage({ sender, senderFrame } as never, page);
  expect(from(frame)).toBe(true);
  expect(from({ url: 'app://steadyline/' })).toBe(false);
  expect(from(null)).toBe(false);
  expect(from(frame, other)).toBe(false);
  expect(isOurPage({ sender: page, senderFrame: frame } as never, null)).toBe(false);
  frame.url = 'https://example.com/';
  expect(from(frame)).toBe(false);
});
