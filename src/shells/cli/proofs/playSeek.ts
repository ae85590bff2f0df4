import type { Story } from '../../../core/openStory.ts';
import type { Playhead } from '../../../core/playhead.ts';
import type { Hertz, Seconds } from '../../../core/units.ts';
import { copyBlock, createBlock, type Whole } from '../../../sound/engine/block.ts';
import { createEngine } from '../../../sound/engine/createEngine.ts';
import { createHead } from '../../../sound/live/createHead.ts';
import { BLOCK } from './play.ts';

/** A seek while a story is told: from where to where, and how long it is listened to before and after. */
export interface Seek {
  readonly from: Seconds;
  readonly to: Seconds;
  readonly before: Seconds;
  readonly after: Seconds;
  readonly rate: Hertz;
}

/** Samples of a block that are asked for at a time, about as many milliseconds as a browser asks for. */
const PIECE = 60;

/** Plays what a page plays of a seek: the engine behind its door. Shows each block, its first sample's place and its length. */
export function playSeek(
  story: Story,
  { from, to, before, after, rate }: Seek,
  see: (block: Whole, at: number, count: number) => void,
): void {
  const guilds = story.pack.guilds.length;
  const head = createHead(createEngine(story, { sampleRate: rate }));
  const frames = Math.round(BLOCK * rate);
  const piece = createBlock(PIECE, guilds);
  const block = createBlock(frames, guilds);
  const sought = Math.round(before / BLOCK);
  for (let b = 0; b < Math.round((before + after) / BLOCK); b++) {
    if (b === 0) head.follow(telling(from, 0));
    if (b === sought) head.follow(telling(to, before));
    for (let at = 0; at < frames; at += PIECE) {
      head.fill(piece, (b * frames + at) / rate, PIECE);
      copyBlock(piece, block, { from: 0, to: at, frames: PIECE });
    }
    see(block, b * frames, frames);
  }
}

function telling(anchorT: Seconds, anchorNow: Seconds): Playhead {
  return { anchorT, anchorNow, rate: 1, paused: false };
}
