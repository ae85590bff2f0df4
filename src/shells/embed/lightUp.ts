import type { Ticker } from '../../play/loop.ts';
import type { Player } from '../../play/player.ts';
import type { Stage, Tier } from '../../scene/stage.ts';
import { canDraw } from './canDraw.ts';

/** `none`: this browser cannot draw; `lost`: the drawing context went and did not come back. */
export interface LightTrouble {
  readonly kind: 'none' | 'lost';
  readonly cause: unknown;
}

export interface LightOptions {
  /** Draws on this tier whatever it costs; without it, what the machine can keep up with. */
  readonly tier?: Tier;
  readonly pods?: number;
  /** The level of quality to begin with (see `QUALITIES`); default the first. */
  readonly level?: number;
  /** Called with the level that the machine keeps up with, whenever it changes. */
  readonly onLevel?: (level: number) => void;
  /** What a hand on the picture moves by; the machine's own clock unless given. */
  readonly now?: () => number;
  /** What drives the loop; null when nothing does, and how long frames take means nothing. */
  readonly ticker?: Ticker | null;
  readonly onTrouble?: (trouble: LightTrouble) => void;
}

export interface Light {
  readonly stage: Promise<Stage | null>;
  readonly dispose: () => void;
}

/** Milliseconds that a lost context is waited for. */
const PATIENCE = 8000;

/** Puts a canvas under the words and draws each of the player's frames on it. A failure is told, never thrown. */
export function lightUp(root: HTMLElement, player: Player, options: LightOptions): Light {
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  root.append(canvas);
  const ends: (() => void)[] = [() => canvas.remove()];
  let gone = false;

  const fail = (kind: LightTrouble['kind'], cause: unknown): null => {
    canvas.remove();
    if (!gone) options.onTrouble?.({ kind, cause });
    return null;
  };

  const light = async (): Promise<Stage | null> => {
    if (!canDraw()) throw new Error('this browser gives no WebGL 2');
    const { createStage, createQuality } = await import('../../scene/createStage.ts');
    const { pods, ticker } = options;
    const quality = createQuality({ ...options, steady: ticker === null });
    const { tier } = quality.now();
    const reduced = matchMedia('(prefers-reduced-motion: reduce)');
    const stage = await createStage(canvas, player.story, {
      tier,
      calm: () => reduced.matches,
      asNeeded: ticker !== null,
      ...(options.now && { now: options.now }),
      ...(pods !== undefined && { pods }),
    });
    if (gone) {
      stage.dispose();
      return null;
    }
    const size = watchSize(canvas);
    const draw = player.subscribe((frame, dissolve) => {
      const { tier, finest } = quality.see(performance.now() / 1000);
      stage.drawFrame(frame, size.now(finest), tier, dissolve);
    });
    const unwatch = watchLoss(canvas, (cause) => {
      draw();
      fail('lost', cause);
    });
    const letGo = stage.hand.attach(canvas);
    ends.push(draw, unwatch, letGo, size.dispose, () => stage.dispose());
    player.step();
    return stage;
  };

  return {
    stage: light().catch((cause: unknown) => fail('none', cause)),
    dispose() {
      gone = true;
      for (const end of ends.reverse()) end();
    },
  };
}

/** A canvas's size in pixels, `finest` the most of them to one of the page's; the layout is asked only when it has changed. */
function watchSize(canvas: HTMLCanvasElement) {
  let box: { readonly width: number; readonly height: number } | null = null;
  const observer = new ResizeObserver(() => {
    box = null;
  });
  observer.observe(canvas);
  return {
    now(finest: number) {
      box ??= { width: canvas.clientWidth, height: canvas.clientHeight };
      const scale = Math.min(globalThis.devicePixelRatio || 1, finest);
      return {
        width: Math.max(1, Math.round(box.width * scale)),
        height: Math.max(1, Math.round(box.height * scale)),
      };
    },
    dispose: () => observer.disconnect(),
  };
}

/** Calls `lose` when the context has been lost and is not given back in time. */
function watchLoss(canvas: HTMLCanvasElement, lose: (cause: unknown) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const lost = (event: Event) => {
    event.preventDefault();
    timer = setTimeout(() => lose(new Error('the drawing context was lost and not restored')), PATIENCE);
  };
  const restored = () => clearTimeout(timer);
  canvas.addEventListener('webglcontextlost', lost);
  canvas.addEventListener('webglcontextrestored', restored);
  return () => {
    clearTimeout(timer);
    canvas.removeEventListener('webglcontextlost', lost);
    canvas.removeEventListener('webglcontextrestored', restored);
  };
}
