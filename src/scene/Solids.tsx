import { useMemo } from 'react';
import guilds from '../../shaders/guilds.glsl?raw';
import light from '../../shaders/light.glsl?raw';
import pools from '../../shaders/pools.glsl?raw';
import stone from '../../shaders/solids.frag.glsl?raw';
import vertex from '../../shaders/solids.vert.glsl?raw';
import { Drawn } from './Drawn.tsx';
import { type Heap, solidGeometry } from './heap.ts';
import { material } from './material.ts';
import { type Mirrored, ORDER } from './order.ts';
import { isRough } from './shared.ts';
import type { Uniforms } from './uniforms.ts';

interface Props {
  readonly heap: Heap;
  /** How it looks: GLSL after guilds.glsl, light.glsl and pools.glsl; stone unless given. */
  readonly fragment?: string;
  readonly mirrored?: Mirrored;
  readonly uniforms: Uniforms;
}

/** Stone, earth and walls, lit by the pods alone; one draw call. */
export function Solids({ heap, fragment = stone, mirrored = 'always', uniforms }: Props) {
  const geometry = useMemo(() => solidGeometry(heap), [heap]);
  const paint = useMemo(() => {
    const parts = [guilds, light, pools, fragment];
    return material({ vertex: [vertex], fragment: parts, uniforms, laying: 'hides' });
  }, [fragment, uniforms]);
  const before = () => {
    const rough = isRough(uniforms.uShared.value);
    const { length } = heap.faces;
    if (rough) geometry.setDrawRange(length, heap.rough.length);
    else geometry.setDrawRange(0, length);
  };
  return <Drawn geometry={geometry} paint={paint} order={ORDER.solids} mirrored={mirrored} before={before} />;
}
