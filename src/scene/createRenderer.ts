import { WebGLRenderer } from 'three';
import { SCISSOR } from './target.ts';

/** The renderer of a canvas; `preserve` keeps its picture readable after it was shown. Throws where WebGL 2 is not to be had. */
export function createRenderer(canvas: HTMLCanvasElement, preserve: boolean): WebGLRenderer {
  const renderer = new WebGLRenderer({
    canvas,
    antialias: false,
    alpha: false,
    depth: false,
    stencil: false,
    powerPreference: 'high-performance',
    preserveDrawingBuffer: preserve,
  });
  renderer.autoClear = false;
  renderer.info.autoReset = false;
  renderer.setScissor(SCISSOR);
  renderer.setClearColor(0x000000, 1);
  return renderer;
}
