import { HalfFloatType, type RenderTargetOptions, Vector4, WebGLRenderTarget } from 'three';

/** The scissor of every target and of the canvas: none is in use, and being one and the same it is never set anew. */
export const SCISSOR = new Vector4(0, 0, 1, 1);

/** What a pass draws into: half floats, filtered, without depth unless told otherwise. */
export function target(width: number, height: number, options?: RenderTargetOptions): WebGLRenderTarget {
  const made = new WebGLRenderTarget(width, height, { type: HalfFloatType, depthBuffer: false, ...options });
  made.scissor.copy(SCISSOR);
  return made;
}
