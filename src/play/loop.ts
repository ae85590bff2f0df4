import { emptyFrame, type Frame, frameAt } from '../core/frame.ts';
import type { Story } from '../core/openStory.ts';
import type { Seconds, Unit } from '../core/units.ts';

/** A change of place that is shown as a dissolve: the picture of `from` goes as that of `to` (of now, unless given) comes, mix 0 to 1. */
export interface Dissolve {
  readonly from: Seconds;
  readonly mix: Unit;
  readonly to?: Seconds;
}

/** Calls `tick` again and again until the returned function is called; null for none (a stepped clock). */
export type Ticker = ((tick: () => void) => () => void) | null;

/** Sees each frame, and the dissolve under way, if any. The frame is filled anew each time: copy what you keep. */
export type FrameSubscriber = (frame: Readonly<Frame>, dissolve: Dissolve | null) => void;

export interface Loop {
  readonly subscribe: (see: FrameSubscriber) => () => void;
  readonly step: () => Frame;
  readonly dispose: () => void;
}

/**
 * The one loop: at every tick it reads the playhead, computes what is true, and hands it to whoever has subscribed, in the
 * order of subscribing (a shell registers light before words).
 */
export function createLoop(options: {
  story: Story;
  time: () => Seconds;
  dissolve: () => Dissolve | null;
  before: () => void;
  ticker: Ticker;
}): Loop {
  const { story, time, dissolve, before, ticker } = options;
  const frame = emptyFrame(story);
  const subscribers = new Set<FrameSubscriber>();

  const step = (): Frame => {
    before();
    frameAt(story, time(), frame);
    const over = dissolve();
    for (const see of subscribers) see(frame, over);
    return frame;
  };

  const stop = ticker?.(step);
  return {
    subscribe(see) {
      subscribers.add(see);
      return () => subscribers.delete(see);
    },
    step,
    dispose() {
      stop?.();
      subscribers.clear();
    },
  };
}
