import { type PointerEvent, useEffect, useRef, useState } from 'react';
import type { Seconds } from '../../../core/units.ts';
import type { Player } from '../../../play/player.ts';
import type { RibbonScale } from './ribbonScale.ts';

/** Marks the root element while a visitor drags, so that all but the picture and its line can give way. */
const DRAGGING = 'scrubbing';

/**
 * A pointer on the ribbon. Hovering says what is `there`; pressing goes there; dragging takes the playhead along, the
 * telling held meanwhile, with at most one seek a frame.
 */
export function useScrub(player: Player, scale: RibbonScale) {
  const [there, setThere] = useState<Seconds | null>(null);
  const [dragging, setDragging] = useState(false);
  const drag = useRef<{ goOn: boolean; to: Seconds; request: number } | null>(null);

  const timeUnder = (event: PointerEvent<HTMLElement>): Seconds => {
    return scale.tOf(event.clientX - event.currentTarget.getBoundingClientRect().left);
  };
  const seekSoon = (t: Seconds) => {
    const now = drag.current;
    if (!now) return;
    now.to = t;
    now.request ||= requestAnimationFrame(() => {
      now.request = 0;
      player.seek(now.to);
    });
  };
  const end = () => {
    const now = drag.current;
    if (!now) return;
    cancelAnimationFrame(now.request);
    player.seek(now.to);
    if (now.goOn) player.play();
    drag.current = null;
    setDragging(false);
    delete document.documentElement.dataset[DRAGGING];
  };
  useEffect(() => () => void delete document.documentElement.dataset[DRAGGING], []);

  return {
    there,
    dragging,
    handlers: {
      onPointerDown(event: PointerEvent<HTMLElement>) {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        const to = timeUnder(event);
        drag.current = { goOn: !player.facts.getState().paused, to, request: 0 };
        player.pause();
        player.seek(to);
        setDragging(true);
        document.documentElement.dataset[DRAGGING] = '';
      },
      onPointerMove(event: PointerEvent<HTMLElement>) {
        const t = timeUnder(event);
        if (drag.current) seekSoon(t);
        else if (event.pointerType === 'mouse') setThere(t);
      },
      onPointerUp: end,
      onPointerCancel: end,
      onPointerLeave: () => setThere(null),
    },
  };
}
