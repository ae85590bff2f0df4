import { type Texture, Vector2, Vector4, type WebGLRenderer, type WebGLRenderTarget } from 'three';
import airFragment from '../../shaders/air.frag.glsl?raw';
import blurFragment from '../../shaders/blur.frag.glsl?raw';
import copyFragment from '../../shaders/copy.frag.glsl?raw';
import light from '../../shaders/light.glsl?raw';
import { FAR, NEAR } from './camera/view.ts';
import type { Look } from './look.ts';
import { screenPass } from './screenPass.ts';
import { focalOf, SHARED } from './shared.ts';
import type { Targets } from './targets.ts';
import type { TierFacts } from './tiers.ts';
import type { Uniforms } from './uniforms.ts';

interface ScreensKit {
  readonly renderer: WebGLRenderer;
  readonly uniforms: Uniforms;
  readonly look: Look;
}

/** The full-screen passes, each with what it must be told. */
export function createScreens({ renderer, uniforms, look }: ScreensKit) {
  const own = {
    uSource: { value: null as Texture | null },
    uStep: { value: new Vector2() },
    uOpacity: { value: 1 },
    uDepth: { value: null as Texture | null },
    uRange: { value: new Vector2(NEAR, FAR) },
    uAir: { value: new Vector4() },
    uSteps: { value: 16 },
  };
  const all = {
    air: screenPass([light, airFragment], { ...uniforms, ...own }),
    blur: screenPass([blurFragment], own),
    add: screenPass([copyFragment], own, 'adds'),
    over: screenPass([copyFragment], own, 'mixes'),
  };
  const [density, low, height, reach] = look.air;

  return {
    air(
      into: WebGLRenderTarget,
      { air: [a, b] }: Targets,
      factor: number,
      { airSteps, airBlurs }: TierFacts,
    ): void {
      own.uDepth.value = into.depthTexture;
      own.uAir.value.set(density * factor, low, height, reach);
      own.uSteps.value = airSteps;
      const seen = uniforms.uShared.value;
      seen[SHARED.focal] = (focalOf(seen) * a.height) / into.height;
      seen[SHARED.width] = a.width;
      seen[SHARED.height] = a.height;
      all.air.draw(renderer, a);
      for (let i = 0; i < airBlurs; i++) {
        own.uSource.value = a.texture;
        own.uStep.value.set(1 / a.width, 0);
        all.blur.draw(renderer, b);
        own.uSource.value = b.texture;
        own.uStep.value.set(0, 1 / a.height);
        all.blur.draw(renderer, a);
      }
      own.uSource.value = a.texture;
      own.uOpacity.value = 1;
      all.add.draw(renderer, into);
    },
    lay(from: WebGLRenderTarget, into: WebGLRenderTarget, opacity: number): void {
      own.uSource.value = from.texture;
      own.uOpacity.value = opacity;
      all.over.draw(renderer, into);
    },
    dispose(): void {
      for (const pass of Object.values(all)) pass.dispose();
    },
  };
}
