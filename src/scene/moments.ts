import { emptyFrame, type Frame, frameAt } from '../core/frame.ts';
import type { Story } from '../core/openStory.ts';
import type { Seconds, Unit } from '../core/units.ts';
import type { Pose } from './camera/shotPose.ts';
import type { Mood } from './lightOfFrame.ts';
import type { Shown } from './passes.ts';

/** A second moment that goes as the first comes: its story time, and how much of the first there is already; `to` in the first's place. */
export interface Dissolve {
  readonly from: Seconds;
  readonly mix: Unit;
  readonly to?: Seconds;
}

/** What the passes are to show of a story; `light` lights the scene as a frame has it. */
export function createMoments(story: Story, light: (frame: Readonly<Frame>) => Mood) {
  const then = emptyFrame(story);
  const next = emptyFrame(story);

  const momentOf = (frame: Readonly<Frame>, pose: Pose, opacity: Unit): Shown => {
    return { pose, light: () => light(frame), opacity };
  };

  return {
    momentOf,
    /** A moment, or the two that a dissolve is made of; `seen` says whence each is seen. */
    moments(
      frame: Readonly<Frame>,
      seen: (frame: Readonly<Frame>) => Pose,
      dissolve: Dissolve | null,
    ): Shown[] {
      if (!dissolve) return [momentOf(frame, seen(frame), 1)];
      const { from, mix, to } = dissolve;
      const under = frameAt(story, from, then);
      const over = to === undefined ? frame : frameAt(story, to, next);
      return [momentOf(under, seen(under), 1), momentOf(over, seen(over), mix)];
    },
  };
}
