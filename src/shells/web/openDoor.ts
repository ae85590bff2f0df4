import { frameAt } from '../../core/frame.ts';
import { nowAt } from '../../core/playhead.ts';
import type { Seconds } from '../../core/units.ts';
import { type SteppedClock, steppedClock } from '../../play/clock.ts';
import type { Tier } from '../../scene/stage.ts';
import type { Mounted, MountOptions } from '../embed/mount.ts';
import type { Door } from './door.ts';

/** What an address's search part asks of the page, for tools: `?still`, `?clock=stepped`, `?pods=1024`; and for anyone `?quality=low`. */
export interface Wishes {
  /** Nothing over the picture. */
  readonly still: boolean;
  /** A clock that only the door moves, when time is not to go by itself. */
  readonly clock: SteppedClock | null;
  readonly mount: Omit<MountOptions, 'pack'>;
}

const TIERS: readonly Tier[] = ['high', 'medium', 'low'];

/** Reads the wishes; what it does not know it leaves. */
export function readWishes(search: string): Wishes {
  const params = new URLSearchParams(search);
  const clock = params.get('clock') === 'stepped' ? steppedClock() : null;
  const tier = TIERS.find((each) => each === (params.get('quality') ?? params.get('tier')));
  const pods = Number(params.get('pods'));
  return {
    still: params.has('still'),
    clock,
    mount: {
      ...(clock && { clock, ticker: null }),
      ...(tier && { tier }),
      ...(pods > 0 && { pods }),
    },
  };
}

/** Sets `window.noctiluca`, the tools' way in, once the story's stage is there or is known not to come. */
export async function openDoor(mounted: Mounted, clock: SteppedClock | null): Promise<void> {
  const { story, player } = mounted;
  const stage = await mounted.stage;
  const step = (t: Seconds) => {
    if (!clock) player.seek(t, { dissolve: false });
    else if (t < player.time()) player.seek(t, { dissolve: false });
    else {
      player.play();
      clock.moveTo(Math.max(clock.now(), nowAt(player.playhead(), t)));
    }
    player.step();
  };
  const door: Door = {
    story,
    player,
    frameAt: (t) => frameAt(story, t),
    renderFrame: (t, size, tier) => {
      if (!stage) throw new Error('this browser cannot draw the light');
      stage.renderFrame(t, size, tier);
    },
    pose: () => stage?.pose() ?? null,
    step,
  };
  Object.assign(window, { noctiluca: door });
}
