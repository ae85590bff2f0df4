import {
  BufferGeometry,
  Camera,
  type IUniform,
  Mesh,
  Scene,
  type WebGLRenderer,
  type WebGLRenderTarget,
} from 'three';
import screen from '../../shaders/screen.vert.glsl?raw';
import { type Laying, material } from './material.ts';

/** A shader run once for every pixel of a target. */
export interface ScreenPass {
  /** Draws into a target, or on the canvas; to be asked for in the course of `passing`. */
  readonly draw: (renderer: WebGLRenderer, target: WebGLRenderTarget | null) => void;
  readonly dispose: () => void;
}

/** What all passes draw: a triangle that the shader itself places. */
const NOTHING = new BufferGeometry();
const TRIANGLE = { start: 0, count: 3 };

const camera = new Camera();
const around = new Scene();
camera.matrixWorldAutoUpdate = around.matrixWorldAutoUpdate = false;

/** A full-screen pass; the caller keeps the uniforms and writes them before each draw. */
export function screenPass(
  fragment: readonly string[],
  uniforms: Readonly<Record<string, IUniform>> | object,
  laying: Laying = 'hides',
): ScreenPass {
  const paint = material({ vertex: [screen], fragment, uniforms, laying, depth: false });
  // It lies before all depth, rather than not being tested: the renderer then switches nothing between one pass and the next.
  paint.depthTest = true;
  const mesh = new Mesh(NOTHING, paint);
  return {
    draw(renderer, target) {
      renderer.setRenderTarget(target);
      paint.uniformsNeedUpdate = true;
      renderer.renderBufferDirect(camera, around, NOTHING, paint, mesh, TRIANGLE);
    },
    dispose: () => paint.dispose(),
  };
}

/**
 * Does what draws full-screen passes. Each as a scene of its own would cost this thread more than half as much again as to draw
 * it; three draws one mesh alone only in the course of a render, so this is one, of nothing.
 */
export function passing(renderer: WebGLRenderer, work: () => void): void {
  let failed = false;
  let cause: unknown;
  around.onAfterRender = () => {
    try {
      work();
    } catch (thrown) {
      [failed, cause] = [true, thrown];
    }
  };
  renderer.render(around, camera);
  if (failed) throw cause;
}
