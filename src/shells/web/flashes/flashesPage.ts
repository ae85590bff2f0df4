import { emptyFrame, frameAt } from '../../../core/frame.ts';
import { openStory, type Story } from '../../../core/openStory.ts';
import { DIALS, type Dials, type Pack } from '../../../core/pack.ts';
import { type Random, randomFrom } from '../../../core/random.ts';
import { dialsAt } from '../../../core/score/dialsAt.ts';
import type { Seconds } from '../../../core/units.ts';
import { steppedClock } from '../../../play/clock.ts';
import { loadPack } from '../../../play/loadPack.ts';
import { createPlayer } from '../../../play/player.ts';
import { createStage } from '../../../scene/createStage.ts';
import type { Size, Stage } from '../../../scene/stage.ts';
import { createFlashCounter, type Flashing } from './flashCounter.ts';

/** Where flashes are looked for in a story. */
export interface FlashPlan {
  readonly end: Seconds;
  readonly acts: readonly { readonly start: Seconds; readonly end: Seconds }[];
  readonly cues: readonly Seconds[];
  /** Of each act the moments when its dials turn fastest. */
  readonly fastest: readonly (readonly Seconds[])[];
}

/** What `?flashes` puts at `window.noctiluca.flashes`: a story drawn small, frame by frame, and its flashes counted. */
export interface Flashes {
  /** Opens a story in pictures of so many pixels across, 16:9, with as many pods as its tier has, or so many. */
  readonly open: (story: string, width: number, pods?: number) => Promise<FlashPlan>;
  /** The story as it is told. */
  readonly span: (from: Seconds, to: Seconds) => Flashing;
  /** Dials that chance sets at every line, from a moment of its choosing. */
  readonly script: (seed: number, seconds: Seconds) => Flashing;
  /** A visitor who changes place again and again, as fast as a held key. */
  readonly seeks: (seed: number, seconds: Seconds) => Flashing;
}

interface Opened {
  readonly story: Story;
  readonly stage: Stage;
  readonly size: Size;
  readonly read: () => Uint8Array;
}

const RATE = 15;
const TIER = 'low';
/** How many of an act's fastest moments are looked at, and how far apart they are at least. */
const FASTEST = { most: 3, apart: 5 };

/** Sets `window.noctiluca.flashes` on these stories, and nothing else. */
export function runFlashes(
  element: HTMLElement,
  entries: readonly { readonly id: string; readonly url: string }[],
): void {
  let opened: Opened | null = null;
  const now = () => {
    if (!opened) throw new Error('No story has been opened.');
    return opened;
  };
  const flashes: Flashes = {
    async open(id, width, pods) {
      const entry = entries.find((each) => each.id === id);
      if (!entry) throw new Error(`There is no story ${id}.`);
      opened?.stage.dispose();
      const story = openStory(await loadPack(entry.url));
      const canvas = document.createElement('canvas');
      element.replaceChildren(canvas);
      const stage = await createStage(canvas, story, { tier: TIER, ...(pods !== undefined && { pods }) });
      const size = { width, height: Math.round((width * 9) / 16) };
      opened = { story, stage, size, read: readerOf(canvas, size) };
      return planOf(story);
    },
    span: (from, to) => {
      const { story } = now();
      return drawn(from, to, story);
    },
    script(seed, seconds) {
      const { story } = now();
      const random = randomFrom(seed);
      const from = random() * (story.score.end - seconds);
      return drawn(from, from + seconds, openStory(anyDials(story.pack, random)));
    },
    seeks(seed, seconds) {
      const { story, stage, size, read } = now();
      const random = randomFrom(seed);
      const clock = steppedClock();
      const player = createPlayer({ story, clock });
      const counter = createFlashCounter(size);
      player.subscribe((frame, dissolve) => stage.drawFrame(frame, size, TIER, dissolve));
      player.seek(random() * story.score.end, { dissolve: false });
      player.play();
      let next = 0;
      for (let t = 0; t < seconds; t += 1 / RATE) {
        clock.moveTo(t);
        if (t >= next) {
          player.seek(random() * story.score.end);
          next = t + 0.05 + 0.9 * random() ** 2;
        }
        player.step();
        counter.see(read(), t);
      }
      player.dispose();
      return counter.worst();
    },
  };

  const drawn = (from: Seconds, to: Seconds, story: Story): Flashing => {
    const { stage, size, read } = now();
    const counter = createFlashCounter(size);
    const frame = emptyFrame(story);
    for (let t = Math.max(0, from); t <= Math.min(to, story.score.end); t += 1 / RATE) {
      stage.drawFrame(frameAt(story, t, frame), size, TIER);
      counter.see(read(), t);
    }
    return counter.worst();
  };

  Object.assign(window, { noctiluca: { flashes } });
}

/** Reads what has just been drawn on a canvas. */
function readerOf(canvas: HTMLCanvasElement, { width, height }: Size): () => Uint8Array {
  const pixels = new Uint8Array(4 * width * height);
  return () => {
    const gl = canvas.getContext('webgl2');
    if (!gl) throw new Error('This browser cannot draw the light.');
    gl.bindFramebuffer(gl.READ_FRAMEBUFFER, null);
    gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
    return pixels;
  };
}

/** The same story with dials that chance has set: at either end more often than between. */
function anyDials(pack: Pack, random: Random): Pack {
  const any = (): number => Math.min(1, Math.max(0, 1.8 * random() - 0.4));
  const dials = (): Dials => Object.fromEntries(DIALS.map((dial) => [dial, any()])) as Dials;
  const acts = pack.acts.map((act) => ({
    ...act,
    start: dials(),
    lines: act.lines.map((line) => ({ ...line, set: dials() })),
  }));
  return { ...pack, acts };
}

function planOf({ score }: Story): FlashPlan {
  return {
    end: score.end,
    acts: score.acts.map(({ start, end }) => ({ start, end })),
    cues: [...new Set([...score.cues.map(({ at }) => at), ...score.acts.map(({ start }) => start)])],
    fastest: score.acts.map((act) => {
      const moments: { t: Seconds; change: number }[] = [];
      for (let t = act.start; t < act.end; t += 0.5) {
        const [a, b] = [dialsAt(score, t), dialsAt(score, t + 0.5)];
        moments.push({ t, change: DIALS.reduce((sum, dial) => sum + Math.abs(b[dial] - a[dial]), 0) });
      }
      moments.sort((a, b) => b.change - a.change);
      const found: Seconds[] = [];
      for (const { t } of moments) {
        if (found.length < FASTEST.most && found.every((other) => Math.abs(other - t) > FASTEST.apart))
          found.push(t);
      }
      return found;
    }),
  };
}
