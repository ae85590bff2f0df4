import type { Story } from '../core/openStory.ts';
import type { Playhead } from '../core/playhead.ts';
import { type Desk, furnish, seatEngine } from './desk.ts';
import type { Visiting } from './engine/engine.ts';
import type { EngineNode, EngineNodeOptions, Settings } from './live/engineNode.ts';

/** An engine's place at a desk: the engine comes when it can be had, and another where it fails. */
export interface Seat {
  readonly taken: () => boolean;
  readonly follow: (playhead: Playhead) => void;
  /** Goes to a visitor's place. */
  readonly come: (to: Visiting | null) => void;
  readonly set: (settings: Settings) => void;
  readonly dispose: () => void;
}

/** After how many milliseconds it is tried again, the last of them from then on. */
const AGAIN = [4000, 15_000, 60_000] as const;

/** Seats a story's engine, and then builds the room; where the engine cannot be had, says so once and goes on trying. */
export function createSeat(
  desk: Desk,
  story: Story,
  options: Pick<EngineNodeOptions, 'settings' | 'playhead'>,
): Seat {
  let engine: EngineNode | null = null;
  let { settings, playhead } = options;
  let near: Visiting | null = null;
  let failures = 0;
  let again: ReturnType<typeof setTimeout> | undefined;
  let furnished = false;
  let disposed = false;

  const fail = (cause: unknown) => {
    engine?.dispose();
    engine = null;
    if (disposed) return;
    if (failures === 0)
      console.warn(
        'Only the voice is heard: the sound of the place does not play. It is tried again.',
        cause,
      );
    again = setTimeout(() => void take(), AGAIN[Math.min(failures++, AGAIN.length - 1)]);
  };

  const take = async () => {
    const wanted = { ...options, ...(settings && { settings }), ...(playhead && { playhead }) };
    try {
      const made = await seatEngine(desk, story, { ...wanted, onFailed: fail });
      if (disposed) return made.dispose();
      engine = made;
    } catch (cause) {
      return fail(cause);
    }
    if (playhead) engine.follow(playhead);
    if (near !== null) engine.come(near);
    // What was said while it was made; to say the same again would have it made twice.
    if (settings && settings !== wanted.settings) engine.set(settings);
    if (!furnished) await inPieces(furnish(desk, story.pack), () => disposed);
    furnished = true;
  };
  void take();

  return {
    taken: () => engine !== null,
    follow(next) {
      playhead = next;
      engine?.follow(next);
    },
    come(to) {
      near = to;
      engine?.come(to);
    },
    set(next) {
      settings = next;
      engine?.set(next);
    },
    dispose() {
      disposed = true;
      clearTimeout(again);
      engine?.dispose();
      engine = null;
    },
  };
}

/** Runs steps one at a time, with room for a frame between them. */
async function inPieces(steps: Generator<void>, given: () => boolean): Promise<void> {
  while (!given() && !steps.next().done) await new Promise((resolve) => setTimeout(resolve));
}
