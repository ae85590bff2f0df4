import { useMemo } from 'react';
import { Path, Shape, ShapeGeometry, Vector2, Vector3 } from 'three';
import light from '../../../shaders/light.glsl?raw';
import fragment from '../../../shaders/paving.frag.glsl?raw';
import vertex from '../../../shaders/paving.vert.glsl?raw';
import { BOWLS, type Bowl } from '../../core/formations/square.ts';
import { TAU } from '../../core/units.ts';
import { Drawn } from '../Drawn.tsx';
import type { Look } from '../look.ts';
import { material } from '../material.ts';
import { ORDER } from '../order.ts';
import type { Uniforms } from '../uniforms.ts';

/** Sides of the polygons that stand for a bowl's circles: the plaza's edge and the terraces' meet. */
export const SIDES = 96;
/** Width of the kerb round a bowl, which belongs to its terraces, meters. */
export const KERB = 0.6;
/** Half the plaza's width, meters: as far as one sees. */
const REACH = 2300;

/** Neo-Vista's plaza: wet stone that gives back what the mirror's pass has drawn, with an opening for each bowl. */
export function Paving({ look, level, uniforms }: { look: Look; level: number; uniforms: Uniforms }) {
  const geometry = useMemo(plaza, []);
  const paint = useMemo(() => {
    const own = { uLevel: { value: level }, uSkyLow: { value: new Vector3(...look.sky.low) } };
    return material({
      vertex: [vertex],
      fragment: [light, fragment],
      uniforms: { ...uniforms, ...own },
      laying: 'hides',
    });
  }, [look, level, uniforms]);
  return <Drawn geometry={geometry} paint={paint} order={ORDER.water} mirrored={false} />;
}

/** Attribute `position`: x and z, and nothing. */
function plaza(): ShapeGeometry {
  const corners = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ] as const;
  const shape = new Shape(corners.map(([x, z]) => new Vector2(x * REACH, z * REACH)));
  shape.holes = BOWLS.map((bowl) => new Path(rim(bowl)));
  return new ShapeGeometry(shape);
}

function rim({ middle, radius }: Bowl): Vector2[] {
  const out = radius + KERB;
  return Array.from({ length: SIDES }, (_, i) => {
    const angle = (i / SIDES) * TAU;
    return new Vector2(middle[0] + out * Math.cos(angle), middle[2] + out * Math.sin(angle));
  });
}
