import type { Texture, Vector4 } from 'three';
import type { LightSheet } from '../lightSheet.ts';

/** What pools.glsl reads. */
export interface PoolUniforms {
  readonly uPoolA: { readonly value: Texture };
  readonly uPoolB: { readonly value: Texture };
  readonly uPoolBox: { readonly value: Vector4 };
}

/** A light sheet as uniforms. */
export function poolUniforms({ a, b, box }: LightSheet): PoolUniforms {
  return { uPoolA: { value: a }, uPoolB: { value: b }, uPoolBox: { value: box } };
}
