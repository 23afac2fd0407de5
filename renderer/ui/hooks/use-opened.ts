import { useEffect, useRef, useState } from 'react';

/** Opens something for as long as the screen is up, and stops it with the screen. */
export function useOpened<T extends { stop(): unknown }>(open: () => T): T | null {
  const [opened, setOpened] = useState<T | null>(null);
  const first = useRef(open);
  useEffect(() => {
    const mine = first.current();
    setOpened(mine);
    return () => {
      void mine.stop();
    };
  }, []);
  return opened;
}
