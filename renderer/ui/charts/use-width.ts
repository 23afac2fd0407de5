import { type RefObject, useEffect, useState } from 'react';

/** How wide an element is, in whole pixels; drawings are made to measure, so that their type keeps its size. */
export function useWidth(element: RefObject<HTMLElement | null>, atFirst = 900): number {
  const [width, setWidth] = useState(atFirst);
  useEffect(() => {
    const { current } = element;
    if (!current) return;
    const watching = new ResizeObserver(
      ([entry]) => entry && setWidth(Math.max(280, Math.floor(entry.contentRect.width))),
    );
    watching.observe(current);
    return () => watching.disconnect();
  }, [element]);
  return width;
}
