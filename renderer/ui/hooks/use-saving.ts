import { useState } from 'react';
import { sentenceOf } from './use-loaded';

export interface Saving {
  isBusy: boolean;
  /** Why it was not saved; empty when it was, or was not tried. */
  trouble: string;
  /** Does it, then the rest, once at a time. */
  save(what: () => Promise<void>, then: () => void): Promise<void>;
}

/** Something is saved by a press of a button: wait for it, then go on, or say what went wrong and stay. */
export function useSaving(): Saving {
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  return {
    isBusy,
    trouble,
    async save(what, then) {
      if (isBusy) return;
      setBusy(true);
      setTrouble('');
      try {
        await what();
        then();
      } catch (error) {
        setTrouble(sentenceOf(error));
      }
      setBusy(false);
    },
  };
}
