import { useMemo } from 'react';
import light from '../../../shaders/light.glsl?raw';
import pools from '../../../shaders/pools.glsl?raw';
import vertex from '../../../shaders/solids.vert.glsl?raw';
import { Drawn } from '../Drawn.tsx';
import { type Heap, solidGeometry } from '../heap.ts';
import { material } from '../material.ts';
import { ORDER } from '../order.ts';
import type { Uniforms } from '../uniforms.ts';
import type { PoolUniforms } from './poolUniforms.ts';

interface Props {
  readonly heap: Heap;
  /** How it looks: GLSL after light.glsl and pools.glsl. */
  readonly fragment: string;
  readonly uniforms: Uniforms;
  readonly pool: PoolUniforms;
}

/** Land, lit in pools; one draw call. */
export function PooledSolids({ heap, fragment, uniforms, pool }: Props) {
  const geometry = useMemo(() => solidGeometry(heap), [heap]);
  const paint = useMemo(
    () =>
      material({
        vertex: [vertex],
        fragment: [light, pools, fragment],
        uniforms: { ...uniforms, ...pool },
        laying: 'hides',
      }),
    [fragment, uniforms, pool],
  );
  return <Drawn geometry={geometry} paint={paint} order={ORDER.solids} />;
}
