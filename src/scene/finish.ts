import { type Texture, UnsignedByteType, Vector4, type WebGLRenderer, type WebGLRenderTarget } from 'three';
import bloomDown from '../../shaders/bloomDown.frag.glsl?raw';
import bloomUp from '../../shaders/bloomUp.frag.glsl?raw';
import copyFragment from '../../shaders/copy.frag.glsl?raw';
import finishFragment from '../../shaders/finish.frag.glsl?raw';
import type { Unit } from '../core/units.ts';
import { screenPass } from './screenPass.ts';
import { target } from './target.ts';

/** How a linear picture is toned. */
export interface Finishing {
  readonly exposure: number;
  readonly bloom: number;
  readonly deepening: number;
  readonly vignette: Unit;
}

export interface Where {
  /** Its size over that of its first bloom, each way; 2 unless given. */
  readonly bloom?: number;
  /** How many blooms, each half the one before; 4 unless given. */
  readonly mips?: number;
  /** The canvas unless given. */
  readonly into?: WebGLRenderTarget | null;
  /** Whether it is toned in its own size and then stretched: less work where it is smaller than the canvas. */
  readonly small?: boolean;
}

export interface Finish {
  /** Blooms a picture and draws it, toned and dithered. */
  readonly draw: (picture: WebGLRenderTarget, how: Finishing, where?: Where) => void;
  readonly dispose: () => void;
}

/** Bloom, tone curve and dither: the last passes of every picture, on a stage as on the way in. */
export function createFinish(renderer: WebGLRenderer): Finish {
  const own = {
    uSource: { value: null as Texture | null },
    uFirst: { value: 0 },
    uScene: { value: null as Texture | null },
    uBloom: { value: null as Texture | null },
    uFinish: { value: new Vector4() },
  };
  const stretched = {
    uSource: { value: null as Texture | null },
    uOpacity: { value: 1 },
  };
  const down = screenPass([bloomDown], own);
  const up = screenPass([bloomUp], own, 'adds');
  const last = screenPass([finishFragment], own);
  const stretch = screenPass([copyFragment], stretched);
  let toned: WebGLRenderTarget | null = null;
  let chain: WebGLRenderTarget[] = [];

  const chainFor = (
    { width, height }: WebGLRenderTarget,
    first: number,
    mips: number,
  ): readonly WebGLRenderTarget[] => {
    const part = (size: number, by: number) => Math.max(2, Math.round(size / by));
    if (
      chain.length === mips &&
      chain[0]?.width === part(width, first) &&
      chain[0].height === part(height, first)
    )
      return chain;
    for (const mip of chain) mip.dispose();
    chain = Array.from({ length: mips }, (_, i) => {
      const by = first * 2 ** i;
      return target(part(width, by), part(height, by));
    });
    return chain;
  };

  const bloom = (picture: WebGLRenderTarget, mips: readonly WebGLRenderTarget[]): void => {
    let from = picture;
    for (const mip of mips) {
      own.uSource.value = from.texture;
      own.uFirst.value = from === picture ? 1 : 0;
      down.draw(renderer, mip);
      from = mip;
    }
    for (let i = mips.length - 1; i > 0; i--) {
      const [small, large] = [mips[i], mips[i - 1]];
      if (!small || !large) continue;
      own.uSource.value = small.texture;
      up.draw(renderer, large);
    }
  };

  const tonedFor = ({ width, height }: WebGLRenderTarget): WebGLRenderTarget => {
    if (toned?.width === width && toned.height === height) return toned;
    toned?.dispose();
    toned = target(width, height, { type: UnsignedByteType });
    return toned;
  };

  return {
    draw(
      picture,
      { exposure, bloom: strength, deepening, vignette },
      { bloom: part = 2, mips = 4, into = null, small: smaller = false } = {},
    ) {
      const bloomed = chainFor(picture, part, mips);
      bloom(picture, bloomed);
      own.uScene.value = picture.texture;
      own.uBloom.value = bloomed[0]?.texture ?? picture.texture;
      own.uFinish.value.set(exposure, strength, vignette, deepening);
      if (!smaller) {
        last.draw(renderer, into);
        return;
      }
      const small = tonedFor(picture);
      last.draw(renderer, small);
      stretched.uSource.value = small.texture;
      stretch.draw(renderer, into);
    },
    dispose() {
      for (const mip of chain) mip.dispose();
      toned?.dispose();
      for (const pass of [down, up, last, stretch]) pass.dispose();
    },
  };
}
