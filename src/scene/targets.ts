import { DepthTexture, NearestFilter, UnsignedIntType, type WebGLRenderTarget } from 'three';
import { target } from './target.ts';
import type { TierFacts } from './tiers.ts';

/** A picture under way: what is solid may be drawn with many samples, what is blended over it needs none. */
export interface Canvas {
  /** Resolves into `whole`; null where a pixel is one sample. */
  readonly sampled: WebGLRenderTarget | null;
  readonly whole: WebGLRenderTarget;
}

/** The pictures that the passes draw into; all linear and of half floats. */
export interface Targets {
  readonly scene: Canvas;
  /** Where the picture that a dissolve goes to is drawn. */
  readonly other: Canvas;
  readonly mirror: WebGLRenderTarget;
  /** The scene from another eye. */
  readonly live: WebGLRenderTarget;
  readonly air: readonly [WebGLRenderTarget, WebGLRenderTarget];
}

/** Targets for a picture of `width` by `height` pixels on a tier. */
export function createTargets(width: number, height: number, tier: TierFacts): Targets {
  const [w, h] = [
    Math.max(16, Math.round(width * tier.scale)),
    Math.max(16, Math.round(height * tier.scale)),
  ];
  const part = (by: number, depthBuffer = false) =>
    target(Math.max(2, Math.round(w / by)), Math.max(2, Math.round(h / by)), { depthBuffer });
  return {
    scene: canvas(w, h, tier.samples),
    other: canvas(w, h, tier.samples),
    mirror: part(tier.mirror, true),
    live: part(tier.live, true),
    air: [part(4), part(4)],
  };
}

export function disposeTargets({ scene, other, mirror, live, air }: Targets): void {
  for (const one of [scene.sampled, scene.whole, other.sampled, other.whole, mirror, live, ...air]) {
    one?.depthTexture?.dispose();
    one?.dispose();
  }
}

/** The sampled target has the whole one's textures for its own, so that resolving it fills them. */
function canvas(width: number, height: number, samples: number): Canvas {
  const whole = target(width, height, { depthBuffer: true });
  whole.depthTexture = new DepthTexture(width, height, UnsignedIntType);
  whole.depthTexture.minFilter = whole.depthTexture.magFilter = NearestFilter;
  if (samples === 0) return { sampled: null, whole };
  const sampled = target(width, height, { depthBuffer: true });
  sampled.samples = samples;
  sampled.texture = whole.texture;
  sampled.depthTexture = whole.depthTexture;
  return { sampled, whole };
}
