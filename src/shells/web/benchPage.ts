import type { Pack } from '../../core/pack.ts';
import { fullestAt } from '../../core/score/fullestAt.ts';
import type { Seconds } from '../../core/units.ts';
import { steppedClock } from '../../play/clock.ts';
import { loadPack } from '../../play/loadPack.ts';
import type { Stage, Tier } from '../../scene/stage.ts';
import { type Mounted, mount } from '../embed/mount.ts';

/** A duration as `performance.now` has it. */
type Milliseconds = number;

/**
 * What `?bench` puts at `window.noctiluca.bench`: one story, told with any number of pods. Their data lie with the graphics
 * processor in full and every call is made, but draws ask for no triangle, or for one on one pixel: what is measured is the work
 * of this thread, and software that draws takes the processor from it.
 */
export interface Bench {
  /** Mounts the story with so many pods on a tier in 1280 x 720 pixels, and lets go of the one before. */
  readonly prepare: (pods: number, tier: Tier) => Promise<void>;
  /**
   * Work of this thread for each of so many frames of what is mounted, from where most systems stand, 1/60 s apart, with those
   * systems or as if there were none, and one triangle of each draw or none; the drawing of each frame is waited for, not counted.
   */
  readonly frames: (count: number, systems: boolean, triangles: 0 | 1) => Milliseconds[];
  /** Work of this thread for going to story time t and handing on its frame. */
  readonly seek: (t: Seconds) => Milliseconds;
  /** Story time of the last frame. */
  readonly end: Seconds;
}

interface Stand {
  readonly mounted: Mounted;
  readonly stage: Stage;
  readonly frame: () => void;
  readonly settle: () => void;
}

/** Frames until all parts of a moment stand. */
const READIED = 60;
const SIZE = 'position: relative; width: 1280px; height: 720px; overflow: hidden';

/** Sets `window.noctiluca.bench`, on the first of these stories, and nothing else. */
export async function runBench(
  element: HTMLElement,
  entries: readonly { readonly url: string }[],
): Promise<void> {
  const [entry] = entries;
  if (!entry) throw new Error('There is no story to measure with.');
  const bench = createBench(element, await loadPack(entry.url));
  Object.assign(window, { noctiluca: { bench } });
}

function createBench(element: HTMLElement, pack: Pack): Bench {
  const drawing = drawLittle();
  let current: Stand | null = null;
  const stand = (): Stand => {
    if (!current) throw new Error('No story has been prepared.');
    return current;
  };
  return {
    get end() {
      return stand().mounted.story.score.end;
    },
    async prepare(pods, tier) {
      current?.mounted.dispose();
      current = null;
      current = await createStand(element, pack, pods, tier);
    },
    frames(count, systems, triangles) {
      const { frame, settle, stage } = stand();
      drawing.triangles = triangles;
      stage.choose(systems ? null : () => false);
      return Array.from({ length: count }, () => timed(frame, settle));
    },
    seek(t) {
      const { mounted, settle } = stand();
      return timed(() => {
        mounted.player.seek(t, { dissolve: false });
        mounted.player.step();
      }, settle);
    },
  };
}

async function createStand(element: HTMLElement, pack: Pack, pods: number, tier: Tier): Promise<Stand> {
  const place = document.createElement('div');
  place.style.cssText = SIZE;
  element.append(place);
  const clock = steppedClock();
  const mounted = mount(place, { pack, clock, ticker: () => () => {}, tier, pods });
  const stage = await mounted.stage;
  if (!stage) throw new Error('This browser cannot draw the light.');
  const { score } = mounted.story;
  mounted.player.seek(fullestAt(score, 0, score.end), { dissolve: false });
  mounted.player.play();
  const stand = {
    mounted,
    stage,
    frame: () => {
      clock.moveTo(clock.now() + 1 / 60);
      mounted.player.step();
    },
    settle: () => finishDrawing(place),
  };
  // As for a visitor, parts are loaded as they are needed and made ready one a frame: until all are there.
  for (let i = 0; i < READIED; i++) {
    stand.frame();
    stand.settle();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return stand;
}

function timed(work: () => void, settle: () => void): Milliseconds {
  const began = performance.now();
  work();
  const took = performance.now() - began;
  settle();
  return took;
}

/** Has every draw of the page ask for so many triangles of one instance, on one pixel; nothing is cleared or copied. */
function drawLittle(): { triangles: 0 | 1 } {
  const drawing: { triangles: 0 | 1 } = { triangles: 1 };
  const few = (count: number) => Math.min(count, 3 * drawing.triangles);
  const { prototype } = WebGL2RenderingContext;
  const { viewport, clear, blitFramebuffer } = prototype;
  const { drawElements, drawArrays, drawElementsInstanced, drawArraysInstanced } = prototype;
  prototype.viewport = function (x, y) {
    viewport.call(this, x, y, 1, 1);
  };
  prototype.clear = function () {
    clear.call(this, 0);
  };
  prototype.blitFramebuffer = function () {
    blitFramebuffer.call(this, 0, 0, 1, 1, 0, 0, 1, 1, 0, this.NEAREST);
  };
  prototype.drawElements = function (mode, count, type, offset) {
    drawElements.call(this, mode, few(count), type, offset);
  };
  prototype.drawArrays = function (mode, first, count) {
    drawArrays.call(this, mode, first, few(count));
  };
  prototype.drawElementsInstanced = function (mode, count, type, offset) {
    drawElementsInstanced.call(this, mode, few(count), type, offset, 1);
  };
  prototype.drawArraysInstanced = function (mode, first, count) {
    drawArraysInstanced.call(this, mode, first, few(count), 1);
  };
  return drawing;
}

/** Waits until all that has been asked of the drawing context is done. */
function finishDrawing(place: HTMLElement) {
  const gl = place.querySelector('canvas')?.getContext('webgl2');
  gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
}
