import { useMemo } from 'react';
import light from '../../shaders/light.glsl?raw';
import fragment from '../../shaders/solids.frag.glsl?raw';
import vertex from '../../shaders/solids.vert.glsl?raw';
import { Drawn } from './Drawn.tsx';
import { type Heap, solidGeometry } from './heap.ts';
import { material } from './material.ts';
import { ORDER } from './order.ts';
import type { Uniforms } from './uniforms.ts';

/** Stone, earth and walls, lit by the pods alone; one draw call. */
export function Solids({ heap, uniforms }: { heap: Heap; uniforms: Uniforms }) {
  const geometry = useMemo(() => solidGeometry(heap), [heap]);
  const paint = useMemo(
    () => material({ vertex: [vertex], fragment: [light, fragment], uniforms, laying: 'hides' }),
    [uniforms],
  );
  return <Drawn geometry={geometry} paint={paint} order={ORDER.solids} />;
}
