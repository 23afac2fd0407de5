/** A value with listeners. */
export interface Box<T> {
  view(): T;
  subscribe(listener: () => void): () => void;
  set(change: Partial<T>): void;
}

export function box<T extends object>(initial: T): Box<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    view: () => value,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    set(change) {
      value = { ...value, ...change };
      for (const listener of listeners) listener();
    },
  };
}
