import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import type { z } from 'zod';
import { type Channel, type Contract, contract, type Out } from '../contract';
import { isOwn } from './protocol/csp';
import { sentenceOf, Trouble } from './trouble';

/** What each entry of the contract does. Inputs come checked, with their defaults. */
export type Handlers = {
  [C in Channel]: [Out<C>] extends [undefined]
    ? (input: Checked<C>) => Promise<void>
    : (input: Checked<C>) => Out<C> | Promise<Out<C>>;
};
type Checked<C extends Channel> = z.output<Contract[C]['in']>;

/** Errors go over in the answer, since Electron would wrap their words in its own. */
export type Answer = { ok: true; value: unknown } | { ok: false; sentence: string };

type Sender = Pick<IpcMainInvokeEvent, 'senderFrame' | 'sender'>;

/** Only the window's own page may ask: no frame in it, and no page of another address. */
export const isOurPage = (event: Sender, page: WebContents | null): boolean =>
  page !== null && event.sender === page && event.senderFrame === page.mainFrame && isOwn(event.senderFrame?.url ?? '');

/** One channel of the contract: input and output are what the contract says, or it is a fault. */
export async function answerCall<C extends Channel>(
  channel: C,
  handlers: Handlers,
  given: unknown,
  fault: (error: unknown) => void,
): Promise<Answer> {
  const { in: wanted, out } = contract[channel];
  const input = wanted.safeParse(given);
  if (!input.success)
    return { ok: false, sentence: `Steadyline was asked "${channel}" in the wrong way: ${faultOf(input.error)}.` };
  try {
    const handler = handlers[channel] as (input: unknown) => unknown;
    const output = out.safeParse(await handler(input.data));
    if (output.success) return { ok: true, value: output.data };
    throw new Error(`"${channel}" gave a wrong answer: ${faultOf(output.error)}`);
  } catch (error) {
    if (!(error instanceof Trouble)) fault(error);
    return { ok: false, sentence: sentenceOf(error) };
  }
}

const faultOf = (error: z.ZodError): string =>
  error.issues
    .slice(0, 3)
    .map((issue) => `${issue.path.map(String).join('.') || 'input'}: ${issue.message}`)
    .join('; ');

export interface Listening {
  page(): WebContents | null;
  /** Called before each answer. */
  onCall(channel: Channel): void;
  /** Something went wrong that is no trouble of the person's. */
  onFault(error: unknown): void;
}

export function listen(ipc: IpcMain, handlers: Handlers, { page, onCall, onFault }: Listening): void {
  for (const channel of Object.keys(contract) as Channel[])
    ipc.handle(channel, async (event, input: unknown): Promise<Answer> => {
      if (!isOurPage(event, page())) return { ok: false, sentence: 'Only the app itself may ask this.' };
      onCall(channel);
      return answerCall(channel, handlers, input, onFault);
    });
}
