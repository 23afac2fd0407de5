import { createContext, use } from 'react';
import type { CallWish } from '../services';
import type { Shift } from '../shift/shift';

/** Where the trainee is. `packId` on the way to a call says which one. */
export type Place =
  | { at: 'practise' }
  | { at: 'progress' }
  | { at: 'recover' }
  | { at: 'studio' }
  | { at: 'settings' }
  | { at: 'headset'; packId?: string }
  | { at: 'calm-voice'; packId?: string }
  /** `isBlind`: who rings is not told. */
  | { at: 'brief'; packId: string; voice?: CallWish['voice']; shift?: Shift; isBlind?: boolean }
  | { at: 'call'; wish: CallWish; shift?: Shift | undefined; isBlind?: boolean }
  | { at: 'shift'; shift: Shift }
  | { at: 'report'; attempt: string };

export type Go = (place: Place) => void;

export const GoContext = createContext<Go>(() => undefined);

export const useGo = (): Go => use(GoContext);
