import { type RefObject, useEffect, useRef } from 'react';
import type { Seconds } from '../../../core/units.ts';
import type { Stage } from '../../../scene/stage.ts';

/** Takes the picture of a story's second; null where there is none to be had. */
export type TakeStill = Stage['still'];

/** Milliseconds that a place is looked at before its picture is made. */
const REST = 60;
/** Finer pixels than this are not worth their making. */
const FINEST = 2;

/** Keeps a canvas showing the picture of t: one at a time, always of the place asked for last. */
export function useStill(canvas: RefObject<HTMLCanvasElement | null>, t: Seconds, take: TakeStill): void {
  const wanted = useRef<Seconds | null>(null);
  const busy = useRef(false);

  useEffect(() => {
    const work = async (): Promise<void> => {
      if (busy.current) return;
      busy.current = true;
      while (wanted.current !== null && canvas.current) {
        const asked = wanted.current;
        wanted.current = null;
        const image = await take(asked, pixelsOf(canvas.current)).catch(() => null);
        if (image && canvas.current) show(canvas.current, image, asked);
      }
      busy.current = false;
    };
    const timer = setTimeout(() => {
      wanted.current = t;
      void work();
    }, REST);
    return () => clearTimeout(timer);
  }, [canvas, t, take]);
}

function pixelsOf(canvas: HTMLCanvasElement): { width: number; height: number } {
  const scale = Math.min(window.devicePixelRatio || 1, FINEST);
  return {
    width: Math.max(2, Math.round(canvas.clientWidth * scale)),
    height: Math.max(2, Math.round(canvas.clientHeight * scale)),
  };
}

function show(canvas: HTMLCanvasElement, image: ImageData, t: Seconds): void {
  canvas.width = image.width;
  canvas.height = image.height;
  canvas.getContext('2d')?.putImageData(image, 0, 0);
  canvas.dataset.t = t.toFixed(2);
}
