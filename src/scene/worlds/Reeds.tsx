import { useMemo } from 'react';
import light from '../../../shaders/light.glsl?raw';
import pools from '../../../shaders/pools.glsl?raw';
import fragment from '../../../shaders/reeds.frag.glsl?raw';
import vertex from '../../../shaders/reeds.vert.glsl?raw';
import type { Vec3 } from '../../core/formations/plan.ts';
import { Drawn } from '../Drawn.tsx';
import { material } from '../material.ts';
import { ORDER } from '../order.ts';
import { unrolledQuads } from '../quad.ts';
import type { Uniforms } from '../uniforms.ts';

/** A tuft: where it stands, its height and half width in meters, how far it leans, whether it has seed heads. */
export interface Tuft {
  readonly at: Vec3;
  readonly height: number;
  readonly width: number;
  readonly seed: number;
  readonly lean: number;
  readonly heads: boolean;
}

/** Reeds and grass; one draw call. */
export function Reeds({ tufts, uniforms }: { tufts: readonly Tuft[]; uniforms: Uniforms }) {
  const geometry = useMemo(() => tuftGeometry(tufts), [tufts]);
  const paint = useMemo(
    () =>
      material({
        vertex: [light, pools, vertex],
        fragment: [fragment],
        uniforms,
        laying: 'hides',
      }),
    [uniforms],
  );
  return <Drawn geometry={geometry} paint={paint} order={ORDER.solids} mirrored="never" />;
}

function tuftGeometry(tufts: readonly Tuft[]) {
  const root = tufts.flatMap(({ at, height }) => [...at, height]);
  const growth = tufts.flatMap(({ seed, width, lean, heads }) => [seed, width, lean, heads ? 1 : 0]);
  return unrolledQuads(tufts.length, { root: new Float32Array(root), growth: new Float32Array(growth) });
}
