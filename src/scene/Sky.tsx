import { useMemo } from 'react';
import { Vector3 } from 'three';
import fragment from '../../shaders/sky.frag.glsl?raw';
import vertex from '../../shaders/sky.vert.glsl?raw';
import { Drawn } from './Drawn.tsx';
import type { Look } from './look.ts';
import { material } from './material.ts';
import { ORDER } from './order.ts';
import { screenTriangle } from './quad.ts';
import type { Uniforms } from './uniforms.ts';

/** The night behind everything, drawn where nothing solid hides it. */
export function Sky({ look, uniforms }: { look: Look; uniforms: Uniforms }) {
  const geometry = useMemo(screenTriangle, []);
  const paint = useMemo(() => {
    const own = {
      uSkyHigh: { value: new Vector3(...look.sky.high) },
      uRibbons: { value: look.sky.ribbons },
    };
    const paint = material({
      vertex: [vertex],
      fragment: [fragment],
      uniforms: { ...uniforms, ...own },
      laying: 'hides',
    });
    if (look.sky.ribbons > 0) paint.defines = { PAINTED: 1 };
    return paint;
  }, [look, uniforms]);
  return <Drawn geometry={geometry} paint={paint} order={ORDER.sky} />;
}
