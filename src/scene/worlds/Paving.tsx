import { useMemo } from 'react';
import { Path, Shape, ShapeGeometry, Vector2 } from 'three';
import fragment from '../../../shaders/paving.frag.glsl?raw';
import vertex from '../../../shaders/paving.vert.glsl?raw';
import { BOWLS, type Bowl } from '../../core/formations/bowls.ts';
import { TAU } from '../../core/units.ts';
import { Mirror } from '../Mirror.tsx';
import type { Uniforms } from '../uniforms.ts';
import { KERB, SIDES } from './squareTerraces.ts';

/** Half the plaza's width, meters: as far as one sees. */
const REACH = 2300;

/** Neo-Vista's plaza: wet stone with an opening for each bowl. */
export function Paving({ level, uniforms }: { level: number; uniforms: Uniforms }) {
  const geometry = useMemo(plaza, []);
  const own = useMemo(() => ({ uLevel: { value: level } }), [level]);
  return <Mirror geometry={geometry} vertex={vertex} fragment={fragment} own={own} uniforms={uniforms} />;
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
