import { useEffect, useMemo } from 'react';
import light from '../../../shaders/light.glsl?raw';
import pools from '../../../shaders/pools.glsl?raw';
import vertex from '../../../shaders/solids.vert.glsl?raw';
import fragment from '../../../shaders/valley.frag.glsl?raw';
import { type Heap, solidGeometry } from '../heap.ts';
import { material } from '../material.ts';
import { ORDER } from '../order.ts';
import type { Uniforms } from '../uniforms.ts';
import type { PoolUniforms } from './poolUniforms.ts';

/** The valley's wet land, lit in pools; one draw call. */
export function Banks({ heap, uniforms, pool }: { heap: Heap; uniforms: Uniforms; pool: PoolUniforms }) {
  const geometry = useMemo(() => solidGeometry(heap), [heap]);
  const paint = useMemo(
    () =>
      material({
        vertex: [vertex],
        fragment: [light, pools, fragment],
        uniforms: { ...uniforms, ...pool },
        laying: 'hides',
      }),
    [uniforms, pool],
  );
  useEffect(() => () => geometry.dispose(), [geometry]);
  useEffect(() => () => paint.dispose(), [paint]);
  return <mesh geometry={geometry} material={paint} renderOrder={ORDER.solids} frustumCulled={false} />;
}
