import { type RefObject, useEffect } from 'react';
import type { Picked } from '../../../scene/visit/sight.ts';
import type { Visit } from './useVisit.ts';

/** Radians that a drag over the picture's height turns, and steps that a wheel's notch comes nearer. */
const TURN = 1.4;
const NOTCH = 1 / 120;
/** A press that moves less than this many pixels is a tap. */
const TAP = 8;

/** While looking around: drags turn, wheel and pinch come nearer, a tap chooses a pod, hovering names one. */
export function useDrag(
  place: RefObject<HTMLElement | null>,
  { stage, where }: Visit,
  { onTap, onHover }: { onTap: (picked: Picked) => void; onHover: (hover: Hover | null) => void },
): void {
  const away = where.kind !== 'story';
  useEffect(() => {
    const element = place.current;
    if (!stage || !away || !element) return;
    const gone = new AbortController();
    const on = { signal: gone.signal, capture: true };
    const pointers = new Map<number, { x: number; y: number; moved: number }>();
    const at = ({ clientX, clientY }: MouseEvent) => {
      const box = element.getBoundingClientRect();
      return stage.pick((clientX - box.left) / box.width, (clientY - box.top) / box.height);
    };
    let asked = 0;
    const hover = (event: PointerEvent) => {
      if (event.pointerType !== 'mouse' || event.timeStamp < asked) return;
      asked = event.timeStamp + 100;
      const picked = at(event);
      onHover(picked && { picked, x: event.clientX, y: event.clientY });
    };
    const down = (event: PointerEvent) => {
      event.stopPropagation();
      element.setPointerCapture(event.pointerId);
      pointers.set(event.pointerId, { x: event.clientX, y: event.clientY, moved: 0 });
    };
    const move = (event: PointerEvent) => {
      const last = pointers.get(event.pointerId);
      if (!last) return hover(event);
      event.stopPropagation();
      const [dx, dy] = [event.clientX - last.x, event.clientY - last.y];
      const [other] = [...pointers].filter(([id]) => id !== event.pointerId).map(([, one]) => one);
      if (other) {
        const was = Math.hypot(last.x - other.x, last.y - other.y);
        const is = Math.hypot(event.clientX - other.x, event.clientY - other.y);
        stage.visitor.come((12 * (is - was)) / element.clientHeight);
      } else stage.visitor.turn((-dx / element.clientHeight) * TURN, (dy / element.clientHeight) * TURN);
      Object.assign(last, { x: event.clientX, y: event.clientY, moved: last.moved + Math.hypot(dx, dy) });
    };
    const up = (event: PointerEvent) => {
      const last = pointers.get(event.pointerId);
      pointers.delete(event.pointerId);
      const picked = last && last.moved < TAP && event.type === 'pointerup' ? at(event) : null;
      if (picked) onTap(picked);
    };
    element.addEventListener('pointerdown', down, on);
    element.addEventListener('pointermove', move, on);
    for (const end of ['pointerup', 'pointercancel'] as const) element.addEventListener(end, up, on);
    element.addEventListener(
      'wheel',
      (event) => {
        event.preventDefault();
        event.stopPropagation();
        stage.visitor.come(-event.deltaY * NOTCH);
      },
      { ...on, passive: false },
    );
    return () => gone.abort();
  }, [place, stage, away, onTap, onHover]);
}

/** A pod under the mouse, and where that is on the page. */
export interface Hover {
  readonly picked: Picked;
  readonly x: number;
  readonly y: number;
}
