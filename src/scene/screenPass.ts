import { Camera, type IUniform, Mesh, Scene, type WebGLRenderer, type WebGLRenderTarget } from 'three';
import screen from '../../shaders/screen.vert.glsl?raw';
import { type Laying, material } from './material.ts';
import { screenTriangle } from './quad.ts';

/** A shader run once for every pixel of a target. */
export interface ScreenPass {
  readonly draw: (renderer: WebGLRenderer, target: WebGLRenderTarget | null) => void;
  readonly dispose: () => void;
}

/** A full-screen pass; the caller keeps the uniforms and writes them before each draw. */
export function screenPass(
  fragment: readonly string[],
  uniforms: Readonly<Record<string, IUniform>> | object,
  laying: Laying = 'hides',
): ScreenPass {
  const geometry = screenTriangle();
  const paint = material({ vertex: [screen], fragment, uniforms, laying, depth: false });
  // It lies before all depth, rather than not being tested: the renderer then switches nothing between one pass and the next.
  paint.depthTest = true;
  const mesh = new Mesh(geometry, paint);
  mesh.frustumCulled = false;
  const scene = new Scene();
  scene.add(mesh);
  const camera = new Camera();
  scene.matrixWorldAutoUpdate = camera.matrixWorldAutoUpdate = false;
  return {
    draw(renderer, target) {
      renderer.setRenderTarget(target);
      renderer.render(scene, camera);
    },
    dispose() {
      geometry.dispose();
      paint.dispose();
    },
  };
}
