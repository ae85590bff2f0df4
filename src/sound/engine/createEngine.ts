import type { Story } from '../../core/openStory.ts';
import type { Seconds } from '../../core/units.ts';
import { type Cut, copyBlock, createBlock } from './block.ts';
import type { Engine, EngineOptions } from './engine.ts';
import { QUANTUM } from './moment.ts';
import { createOrchestra } from './orchestra.ts';

/** A call within this of where the last one ended goes on from there. */
const SAME: Seconds = 0.002;

/** The engine of a story's sound. */
export function createEngine(story: Story, options: EngineOptions): Engine {
  const { sampleRate } = options;
  const orchestra = createOrchestra(story, options);
  const block = createBlock(QUANTUM, story.pack.guilds.length);
  const cut: Cut = { from: 0, to: 0, frames: 0 };
  let due: Seconds = Number.NaN;
  let pace = Number.NaN;
  let used = QUANTUM;

  /** Goes to t as if it had always played; at its own pace the story is cut into the same quanta wherever it is entered. */
  function enter(t: Seconds, rate: number) {
    const sample = Math.round(t * sampleRate);
    const into = rate === 1 ? ((sample % QUANTUM) + QUANTUM) % QUANTUM : 0;
    orchestra.enter(rate === 1 ? (sample - into) / sampleRate : t, rate);
    used = QUANTUM;
    if (into === 0) return;
    orchestra.render(block);
    used = into;
  }

  return {
    sampleRate,
    render(out, { t, rate, frames }) {
      if (!(Math.abs(t - due) < SAME)) enter(t, rate);
      else if (rate !== pace) orchestra.turn(t + ((QUANTUM - used) * rate) / sampleRate, rate);
      pace = rate;
      due = t + (frames * rate) / sampleRate;
      cut.to = 0;
      while (cut.to < frames) {
        if (used === QUANTUM) {
          orchestra.render(block);
          used = 0;
        }
        cut.from = used;
        cut.frames = Math.min(frames - cut.to, QUANTUM - used);
        copyBlock(block, out, cut);
        cut.to += cut.frames;
        used += cut.frames;
      }
    },
    come: orchestra.come,
  };
}
