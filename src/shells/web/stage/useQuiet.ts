import { type RefObject, useEffect, useState } from 'react';

/** Milliseconds after which controls that nobody touches go. */
const WAIT = 3000;
/** While any of these is there, the controls are in use. */
const KEEPING = '.controls :focus-visible, .controls :hover, .controls :popover-open, dialog[open]';
/** A press that moves less than this many pixels is a tap, not a drag of the camera. */
const TAP = 8;

/**
 * Whether the controls should be gone: while `telling`, some seconds after the last movement, key or touch, unless the
 * focus is among them. A tap on the picture (`place`) brings them and sends them away.
 */
export function useQuiet(place: RefObject<HTMLElement | null>, telling: boolean): boolean {
  const [quiet, setQuiet] = useState(false);
  useEffect(() => {
    if (!telling) {
      setQuiet(false);
      return;
    }
    let timer: ReturnType<typeof setTimeout>;
    let pressed: { x: number; y: number; wasQuiet: boolean } | null = null;
    let quietNow = false;
    const be = (next: boolean) => {
      quietNow = next;
      setQuiet(next);
    };
    const hush = () => {
      if (document.querySelector(KEEPING)) wake();
      else be(true);
    };
    const wake = () => {
      clearTimeout(timer);
      timer = setTimeout(hush, WAIT);
      be(false);
    };
    const move = (event: PointerEvent) => event.pointerType === 'mouse' && wake();
    const down = (event: PointerEvent) => {
      const onPicture = event.target instanceof Node && place.current?.contains(event.target);
      pressed = onPicture ? { x: event.clientX, y: event.clientY, wasQuiet: quietNow } : null;
      if (!onPicture) wake();
    };
    const up = (event: PointerEvent) => {
      if (!pressed || Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > TAP) return;
      if (pressed.wasQuiet || event.pointerType === 'mouse') wake();
      else be(true);
    };
    const events = {
      pointermove: move,
      pointerdown: down,
      pointerup: up,
      keydown: wake,
      focusin: wake,
    } as const;
    for (const [type, hear] of Object.entries(events)) window.addEventListener(type, hear as EventListener);
    wake();
    return () => {
      clearTimeout(timer);
      for (const [type, hear] of Object.entries(events))
        window.removeEventListener(type, hear as EventListener);
    };
  }, [place, telling]);
  return quiet;
}
