import { useMemo } from 'react';
import { Vector3 } from 'three';
import guilds from '../../../shaders/guilds.glsl?raw';
import fragment from '../../../shaders/skyline.frag.glsl?raw';
import vertex from '../../../shaders/solids.vert.glsl?raw';
import { Drawn } from '../Drawn.tsx';
import { solidGeometry } from '../heap.ts';
import type { Look } from '../look.ts';
import { material } from '../material.ts';
import { ORDER } from '../order.ts';
import type { Uniforms } from '../uniforms.ts';
import { squareTowers } from './squareTowers.ts';

/** Black towers round the plaza, against the painted sky; one draw call. */
export function Skyline({ look, uniforms }: { look: Look; uniforms: Uniforms }) {
  const geometry = useMemo(() => solidGeometry(squareTowers()), []);
  const paint = useMemo(() => {
    const own = { uSkyLow: { value: new Vector3(...look.sky.low) } };
    return material({
      vertex: [vertex],
      fragment: [guilds, fragment],
      uniforms: { ...uniforms, ...own },
      laying: 'hides',
    });
  }, [look, uniforms]);
  return <Drawn geometry={geometry} paint={paint} order={ORDER.solids} />;
}
