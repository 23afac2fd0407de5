import type { Bridge } from '../../electron/contract';

declare global {
  interface Window {
    /** Put there by the preload script; errors carry one sentence to show. */
    steadyline?: { call(channel: string, input: unknown): Promise<unknown> };
  }
}

/** Main, typed by the contract. Rejects with an Error whose message can be shown as it is. */
export const bridge: Bridge = {
  call(channel, input) {
    if (!window.steadyline) throw new Error('This page only works inside the Steadyline app.');
    // Main has checked input and output against the contract's schemas.
    return window.steadyline.call(channel, input) as never;
  },
};
