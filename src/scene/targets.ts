import {
  DepthTexture,
  HalfFloatType,
  LinearFilter,
  NearestFilter,
  RGBAFormat,
  UnsignedIntType,
  WebGLRenderTarget,
} from 'three';
import type { TierFacts } from './tiers.ts';

/** The pictures that the passes draw into; all linear and of half floats. */
export interface Targets {
  readonly scene: WebGLRenderTarget;
  /** Where the picture that a dissolve goes to is drawn. */
  readonly other: WebGLRenderTarget;
  readonly mirror: WebGLRenderTarget;
  readonly air: readonly [WebGLRenderTarget, WebGLRenderTarget];
}

/** Targets for a picture of `width` by `height` pixels on a tier. */
export function createTargets(width: number, height: number, tier: TierFacts): Targets {
  const [w, h] = [
    Math.max(16, Math.round(width * tier.scale)),
    Math.max(16, Math.round(height * tier.scale)),
  ];
  const part = (by: number, depth = false) =>
    target(Math.max(2, Math.round(w / by)), Math.max(2, Math.round(h / by)), { depth });
  return {
    scene: deep(w, h, tier.samples),
    other: deep(w, h, tier.samples),
    mirror: part(tier.mirror, true),
    air: [part(4), part(4)],
  };
}

export function disposeTargets({ scene, other, mirror, air }: Targets): void {
  for (const one of [scene, other, mirror, ...air]) {
    one.depthTexture?.dispose();
    one.dispose();
  }
}

function target(width: number, height: number, { depth }: { depth: boolean }): WebGLRenderTarget {
  return new WebGLRenderTarget(width, height, {
    type: HalfFloatType,
    format: RGBAFormat,
    minFilter: LinearFilter,
    magFilter: LinearFilter,
    depthBuffer: depth,
    stencilBuffer: false,
    generateMipmaps: false,
  });
}

function deep(width: number, height: number, samples: number): WebGLRenderTarget {
  const one = target(width, height, { depth: true });
  one.samples = samples;
  one.depthTexture = new DepthTexture(width, height, UnsignedIntType);
  one.depthTexture.minFilter = one.depthTexture.magFilter = NearestFilter;
  return one;
}
