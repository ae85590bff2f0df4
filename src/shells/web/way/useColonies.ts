import { type RefObject, useEffect, useRef } from 'react';
import { smoothstep } from '../../../core/ease.ts';
import type { Seconds, Unit } from '../../../core/units.ts';
import type { Colonies } from '../../../scene/createColonies.ts';
import type { CatalogEntry } from '../catalog.ts';

interface Options {
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  /** The list whose `.light` boxes say where each colony stands. */
  readonly list: RefObject<HTMLOListElement | null>;
  readonly entries: readonly CatalogEntry[];
  readonly chosen: number;
}

/** Seconds in which a chosen colony's light rises, and the others' sink. */
const RISE = 0.9;
/** The mark at which the first pods of a visit have been drawn. */
const FIRST_LIGHT = 'first-light';
/** With reduced motion the colonies stand still, at a moment when all of them are seen. */
const STILL = 4;

/** Draws the colonies behind the way in, after its words have been painted, for as long as it is shown. */
export function useColonies({ canvas, list, entries, chosen }: Options): void {
  const choice = useRef<Choice>({ chosen, before: chosen, at: Number.NEGATIVE_INFINITY });
  if (choice.current.chosen !== chosen) {
    choice.current = { chosen, before: choice.current.chosen, at: performance.now() / 1000 };
  }

  useEffect(() => {
    const gone = new AbortController();
    const light = async () => {
      const { createColonies } = await import('../../../scene/createColonies.ts');
      const element = canvas.current;
      if (gone.signal.aborted || !element) return;
      const colonies = createColonies(element, entries);
      const stop = everyFrame(
        () => {
          const boxes = boxesIn(list.current, element);
          return { boxes, choice: choice.current };
        },
        colonies,
        element,
      );
      gone.signal.addEventListener('abort', () => {
        stop();
        colonies.dispose();
      });
    };
    light().catch((cause: unknown) => console.warn('The colonies cannot be drawn.', cause));
    return () => gone.abort();
  }, [canvas, list, entries]);
}

/** Draws the colonies as they are seen, until the returned function is called; with reduced motion only what changed. */
function everyFrame(
  seen: () => { boxes: readonly DOMRect[]; choice: Choice },
  colonies: Colonies,
  canvas: HTMLCanvasElement,
): () => void {
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  let drawn = '';
  let request = requestAnimationFrame(draw);
  function draw(ms: number) {
    request = requestAnimationFrame(draw);
    const { boxes, choice } = seen();
    const now = calm.matches ? Number.POSITIVE_INFINITY : ms / 1000;
    const emphasis = emphasisAt(choice, boxes.length, now);
    const picture = calm.matches ? JSON.stringify([boxes, emphasis]) : '';
    if (calm.matches && picture === drawn) return;
    drawn = picture;
    colonies.draw(calm.matches ? STILL : now, boxes, emphasis);
    if (canvas.classList.contains('lit')) return;
    canvas.classList.add('lit');
    performance.mark(FIRST_LIGHT);
  }
  return () => cancelAnimationFrame(request);
}

interface Choice {
  readonly chosen: number;
  readonly before: number;
  /** When it was chosen. */
  readonly at: Seconds;
}

function emphasisAt({ chosen, before, at }: Choice, count: number, now: Seconds): Unit[] {
  const risen = smoothstep(at, at + RISE, now);
  return Array.from({ length: count }, (_, i) => (i === chosen ? risen : i === before ? 1 - risen : 0));
}

function boxesIn(list: HTMLElement | null, canvas: HTMLElement): DOMRect[] {
  const origin = canvas.getBoundingClientRect();
  return Array.from(list?.querySelectorAll('.light') ?? [], (light) => {
    const box = light.getBoundingClientRect();
    return new DOMRect(box.x - origin.x, box.y - origin.y, box.width, box.height);
  });
}
