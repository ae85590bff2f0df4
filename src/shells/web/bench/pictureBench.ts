import { openStory } from '../../../core/openStory.ts';
import type { Score } from '../../../core/score.ts';
import type { Seconds } from '../../../core/units.ts';
import { loadPack } from '../../../play/loadPack.ts';
import { createStage } from '../../../scene/createStage.ts';
import type { Size, Stage, Tier } from '../../../scene/stage.ts';
import { countDraws, type Draws } from './countDraws.ts';
import { createPeer, type Peer } from './createPeer.ts';

/** A duration as `performance.now` has it. */
type Milliseconds = number;

export interface PictureBenchOptions {
  readonly story: string;
  readonly size: Size;
  readonly tiers: readonly Tier[];
}

/** What `?bench=pictures` puts at `window.noctiluca.pictures`: one story at a time beside the peer, whole frames of both. */
export interface PictureBench {
  /** Opens a story with a stage for each tier, and the peer, in place of what was open; answers its score. */
  readonly open: (options: PictureBenchOptions) => Promise<Score>;
  /** Draws a whole frame, until the drawing is finished: the peer's for 0, then the tiers' in their order. */
  readonly frame: (t: Seconds, which: number) => Milliseconds;
  /** Loses one's drawing context; resolves once it has been given back. */
  readonly lose: (which: number) => Promise<void>;
  /** What a picture at t asks of the drawing context on the last tier. */
  readonly draws: (t: Seconds) => Draws;
}

interface Stand {
  readonly gl: WebGL2RenderingContext;
  readonly draw: (t: Seconds) => void;
  readonly dispose: () => void;
}

interface Entry {
  readonly id: string;
  readonly url: string;
}

const ASK_AGAIN: Milliseconds = 2000;

/** Sets `window.noctiluca.pictures`, on these stories, and nothing else. */
export function runPictureBench(entries: readonly Entry[]): void {
  Object.assign(window, { noctiluca: { pictures: createBench(entries) } });
}

function createBench(entries: readonly Entry[]): PictureBench {
  let stands: readonly Stand[] = [];
  const standAt = (which: number): Stand => {
    const stand = stands[which];
    if (!stand) throw new Error('No story has been opened.');
    return stand;
  };
  return {
    async open({ story: id, size, tiers }) {
      const entry = entries.find((one) => one.id === id);
      if (!entry) throw new Error(`There is no story ${id}.`);
      for (const stand of stands) stand.dispose();
      const story = openStory(await loadPack(entry.url));
      const staged = tiers.map(async (tier) =>
        standOf(async (canvas) => {
          const stage = await createStage(canvas, story, { tier });
          return { draw: (t) => stage.renderFrame(t, size, tier), dispose: stage.dispose };
        }),
      );
      const peer = standOf(async (canvas) => createPeer(canvas, size));
      stands = await Promise.all([peer, ...staged]);
      return story.score;
    },
    frame: (t, which) => timed(standAt(which), t),
    lose: (which) => loseAndRestore(standAt(which).gl),
    draws(t) {
      const last = standAt(stands.length - 1);
      return countDraws(last.gl, () => last.draw(t));
    },
  };
}

async function standOf(
  make: (canvas: HTMLCanvasElement) => Promise<Peer | (Pick<Stage, 'dispose'> & Pick<Stand, 'draw'>)>,
): Promise<Stand> {
  const canvas = document.createElement('canvas');
  const { draw, dispose } = await make(canvas);
  const gl = canvas.getContext('webgl2');
  if (!gl) throw new Error('This browser gives no WebGL 2.');
  return { gl, draw, dispose };
}

function timed({ gl, draw }: Stand, t: Seconds): Milliseconds {
  const pixel = new Uint8Array(4);
  const began = performance.now();
  draw(t);
  // Answered only when all that was asked for before it is done.
  gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
  return performance.now() - began;
}

async function loseAndRestore(gl: WebGL2RenderingContext): Promise<void> {
  const loss = gl.getExtension('WEBGL_lose_context');
  if (!loss) throw new Error('This browser cannot lose a context on purpose.');
  const event = (type: string) =>
    new Promise((done) => gl.canvas.addEventListener(type, done, { once: true }));
  const lost = event('webglcontextlost');
  loss.loseContext();
  await lost;
  const restored = event('webglcontextrestored');
  // One that could not be had at the first asking is not given later by itself.
  const asking = setInterval(() => loss.restoreContext(), ASK_AGAIN);
  setTimeout(() => loss.restoreContext());
  await restored;
  clearInterval(asking);
}
