import { type RefObject, useLayoutEffect, useState } from 'react';

/** Widths, in CSS pixels, of an element and of the window; kept up to date. */
export function useWidth(element: RefObject<HTMLElement | null>): readonly [element: number, window: number] {
  const [widths, setWidths] = useState<readonly [number, number]>([0, window.innerWidth]);
  useLayoutEffect(() => {
    const box = element.current;
    if (!box) return;
    const measure = () => setWidths([box.clientWidth, window.innerWidth]);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, [element]);
  return widths;
}
