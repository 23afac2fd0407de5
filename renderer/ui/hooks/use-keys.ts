import { useEffect, useRef } from 'react';

/** Whether what has the focus wants the key for itself. */
function isTaken(event: KeyboardEvent): boolean {
  const target = event.target instanceof HTMLElement ? event.target : null;
  if (!target) return false;
  if (target.closest('input, textarea, [contenteditable], [role="listbox"], [role="dialog"]')) return true;
  const acts = target.closest('button, a, summary, [role="switch"], label') !== null;
  return acts && (event.key === ' ' || event.key === 'Enter');
}

/** Keys of a screen, by `event.key` in lower case. Left alone while a field or a button has a use for them. */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTaken(event)) return;
      const act = latest.current[event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
