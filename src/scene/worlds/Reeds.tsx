import { useEffect, useMemo } from 'react';
import { InstancedBufferAttribute } from 'three';
import light from '../../../shaders/light.glsl?raw';
import pools from '../../../shaders/pools.glsl?raw';
import fragment from '../../../shaders/reeds.frag.glsl?raw';
import vertex from '../../../shaders/reeds.vert.glsl?raw';
import type { Vec3 } from '../../core/formations/plan.ts';
import { material } from '../material.ts';
import { NOT_MIRRORED, ORDER } from '../order.ts';
import { instancedQuad } from '../quad.ts';
import type { Uniforms } from '../uniforms.ts';
import type { PoolUniforms } from './poolUniforms.ts';

/** A tuft: where it stands, its height and half width in meters, how far it leans, whether it has seed heads. */
export interface Tuft {
  readonly at: Vec3;
  readonly height: number;
  readonly width: number;
  readonly seed: number;
  readonly lean: number;
  readonly heads: boolean;
}

interface Props {
  readonly tufts: readonly Tuft[];
  readonly uniforms: Uniforms;
  readonly pool: PoolUniforms;
  readonly mirrored?: boolean;
}

/** Reeds and grass; one draw call. */
export function Reeds({ tufts, uniforms, pool, mirrored = true }: Props) {
  const geometry = useMemo(() => tuftGeometry(tufts), [tufts]);
  const paint = useMemo(
    () =>
      material({
        vertex: [light, pools, vertex],
        fragment: [fragment],
        uniforms: { ...uniforms, ...pool },
        laying: 'hides',
      }),
    [uniforms, pool],
  );
  useEffect(() => () => geometry.dispose(), [geometry]);
  useEffect(() => () => paint.dispose(), [paint]);
  return (
    <mesh
      geometry={geometry}
      material={paint}
      renderOrder={ORDER.solids}
      frustumCulled={false}
      layers={mirrored ? 0 : NOT_MIRRORED}
    />
  );
}

function tuftGeometry(tufts: readonly Tuft[]) {
  const geometry = instancedQuad(tufts.length);
  const attribute = (of: (tuft: Tuft) => readonly number[]) =>
    new InstancedBufferAttribute(new Float32Array(tufts.flatMap((tuft) => [...of(tuft)])), 4);
  geometry.setAttribute(
    'root',
    attribute(({ at, height }) => [...at, height]),
  );
  geometry.setAttribute(
    'growth',
    attribute(({ seed, width, lean, heads }) => [seed, width, lean, heads ? 1 : 0]),
  );
  return geometry;
}
