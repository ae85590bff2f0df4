import { useMemo } from 'react';
import { Vector3 } from 'three';
import light from '../../shaders/light.glsl?raw';
import fragment from '../../shaders/water.frag.glsl?raw';
import vertex from '../../shaders/water.vert.glsl?raw';
import { Drawn } from './Drawn.tsx';
import type { Look } from './look.ts';
import { material } from './material.ts';
import { ORDER } from './order.ts';
import { quad } from './quad.ts';
import type { Uniforms } from './uniforms.ts';

const REACH = 1500;

/** Black water at the world's ground, which gives back what the mirror's pass has drawn. */
export function Water({ look, level, uniforms }: { look: Look; level: number; uniforms: Uniforms }) {
  const geometry = useMemo(quad, []);
  const paint = useMemo(() => {
    const own = {
      uLevel: { value: level },
      uReach: { value: REACH },
      uEnd: { value: look.water?.end ?? 1e5 },
      uRipple: { value: new Vector3(...(look.water?.ripple ?? [0, 1, 0])) },
    };
    return material({
      vertex: [vertex],
      fragment: [light, fragment],
      uniforms: { ...uniforms, ...own },
      laying: 'hides',
    });
  }, [look, level, uniforms]);
  return <Drawn geometry={geometry} paint={paint} order={ORDER.water} mirrored={false} />;
}
