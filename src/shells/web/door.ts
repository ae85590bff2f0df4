import type { Frame } from '../../core/frame.ts';
import type { Story } from '../../core/openStory.ts';
import type { Seconds } from '../../core/units.ts';
import type { Player } from '../../play/player.ts';
import type { Stage, Tier } from '../../scene/stage.ts';

/** What the page sets at `window.noctiluca` once a story's stage is there: the console's and the tools' way in. */
export interface Door {
  readonly story: Story;
  readonly player: Player;
  readonly frameAt: (t: Seconds) => Frame;
  /** Draws the story's picture at t onto the stage's canvas. */
  readonly renderFrame: (
    t: Seconds,
    size: { readonly width: number; readonly height: number },
    tier: Tier,
  ) => unknown;
  /** Whence the last frame was seen, as the story or its visitor has it; null where there is no light. */
  readonly pose: () => ReturnType<Stage['pose']> | null;
  /** With `?clock=stepped`, time goes on to story time t; the frame of it is handed on. */
  readonly step: (t: Seconds) => unknown;
}
