import { useEffect, useMemo } from 'react';
import { InstancedInterleavedBuffer, InterleavedBufferAttribute } from 'three';
import guilds from '../../shaders/guilds.glsl?raw';
import light from '../../shaders/light.glsl?raw';
import fragment from '../../shaders/ribbons.frag.glsl?raw';
import vertex from '../../shaders/ribbons.vert.glsl?raw';
import { material } from './material.ts';
import { ORDER } from './order.ts';
import type { Pieces } from './pieces.ts';
import { instancedQuad } from './quad.ts';
import type { Uniforms } from './uniforms.ts';

/** Branches that hide what is behind them, or threads of light alone: all their pieces in one draw call. */
export function Ribbons({
  pieces,
  uniforms,
  added = false,
}: {
  pieces: Pieces;
  uniforms: Uniforms;
  added?: boolean;
}) {
  const geometry = useMemo(() => ribbonGeometry(pieces), [pieces]);
  const paint = useMemo(
    () =>
      material({
        vertex: [guilds, vertex],
        fragment: [light, fragment],
        uniforms: { ...uniforms, uAdded: { value: added ? 1 : 0 } },
        laying: added ? 'adds' : 'over',
      }),
    [uniforms, added],
  );
  useEffect(() => () => geometry.dispose(), [geometry]);
  useEffect(() => () => paint.dispose(), [paint]);
  const order = added ? ORDER.threads : ORDER.branches;
  return <mesh geometry={geometry} material={paint} renderOrder={order} frustumCulled={false} />;
}

function ribbonGeometry(pieces: Pieces) {
  const geometry = instancedQuad(pieces.length / 16);
  const buffer = new InstancedInterleavedBuffer(new Float32Array(pieces), 16);
  ['first', 'second', 'glow', 'course'].forEach((name, i) => {
    geometry.setAttribute(name, new InterleavedBufferAttribute(buffer, 4, 4 * i));
  });
  return geometry;
}
