import { useCallback, useEffect, useRef, useState } from 'react';

export interface Loaded<T> {
  value: T | null;
  /** Why it could not be loaded, in a sentence. */
  trouble: string;
  again(): void;
  put(value: T): void;
}

export const sentenceOf = (error: unknown): string =>
  error instanceof Error && error.message ? error.message : 'Something went wrong that the app has no words for.';

/** Loads on arrival and whenever `key` changes; what comes too late is left out. */
export function useLoaded<T>(load: () => Promise<T>, key = ''): Loaded<T> {
  const [value, setValue] = useState<T | null>(null);
  const [trouble, setTrouble] = useState('');
  const [turn, setTurn] = useState(0);
  const latest = useRef(load);
  latest.current = load;
  // biome-ignore lint/correctness/useExhaustiveDependencies: key and turn say when to load anew.
  useEffect(() => {
    let wanted = true;
    latest.current().then(
      (loaded) => {
        if (!wanted) return;
        setValue(loaded);
        setTrouble('');
      },
      (error: unknown) => wanted && setTrouble(sentenceOf(error)),
    );
    return () => {
      wanted = false;
    };
  }, [key, turn]);
  const again = useCallback(() => setTurn((n) => n + 1), []);
  return { value, trouble, again, put: setValue };
}
