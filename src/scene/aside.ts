import { type WebGLRenderer, WebGLRenderTarget } from 'three';
import { createPasses, type Kit, type Passes, type Size } from './passes.ts';

/** Takes pictures beside the canvas, with targets of its own, so that what is on the canvas stays. */
export interface Aside {
  /** Has `draw` draw into a target and reads it: rows from the top, RGBA. */
  readonly take: (size: Size, draw: (passes: Passes, into: WebGLRenderTarget) => void) => Promise<ImageData>;
  readonly dispose: () => void;
}

/** Makes nothing before the first picture is asked for. */
export function createAside(kit: Kit): Aside {
  let passes: Passes | null = null;
  let target: WebGLRenderTarget | null = null;

  const targetOf = ({ width, height }: Size): WebGLRenderTarget => {
    target ??= new WebGLRenderTarget(width, height, { depthBuffer: false });
    target.setSize(width, height);
    return target;
  };

  return {
    async take(size, draw) {
      passes ??= createPasses(kit);
      const into = targetOf(size);
      draw(passes, into);
      return readTarget(kit.renderer, into);
    },
    dispose() {
      passes?.dispose();
      target?.dispose();
    },
  };
}

/** A target's pixels; WebGL has its first row at the foot, a picture on a page at the top. */
async function readTarget(renderer: WebGLRenderer, target: WebGLRenderTarget): Promise<ImageData> {
  const { width, height } = target;
  const upside = new Uint8Array(width * height * 4);
  await renderer.readRenderTargetPixelsAsync(target, 0, 0, width, height, upside);
  const image = new ImageData(width, height);
  const row = width * 4;
  for (let y = 0; y < height; y++) {
    image.data.set(upside.subarray((height - 1 - y) * row, (height - y) * row), y * row);
  }
  return image;
}
