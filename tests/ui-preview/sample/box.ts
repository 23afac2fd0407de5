/** A value with listeners. */
export function box<T extends object>(initial: T) {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    view: () => value,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    set(change: Partial<T>) {
      value = { ...value, ...change };
      for (const listener of listeners) listener();
    },
  };
}
