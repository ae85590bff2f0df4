import { useMemo } from 'react';
import { BufferAttribute, BufferGeometry, InterleavedBuffer, InterleavedBufferAttribute } from 'three';
import guilds from '../../shaders/guilds.glsl?raw';
import light from '../../shaders/light.glsl?raw';
import fragment from '../../shaders/ribbons.frag.glsl?raw';
import vertex from '../../shaders/ribbons.vert.glsl?raw';
import { Drawn } from './Drawn.tsx';
import { material } from './material.ts';
import { ORDER } from './order.ts';
import type { Pieces } from './pieces.ts';
import { QUAD_CORNERS, QUAD_INDEX } from './quad.ts';
import type { Uniforms } from './uniforms.ts';

/** Branches that hide what is behind them, then threads of light alone: all their pieces in one draw call. */
export function Ribbons({
  branches = NONE,
  threads = NONE,
  uniforms,
}: {
  branches?: Pieces;
  threads?: Pieces;
  uniforms: Uniforms;
}) {
  const geometry = useMemo(() => ribbonGeometry(branches, threads), [branches, threads]);
  const paint = useMemo(
    () =>
      material({
        vertex: [guilds, vertex],
        fragment: [light, fragment],
        uniforms,
        laying: 'over',
      }),
    [uniforms],
  );
  const order = branches.length > 0 ? ORDER.branches : ORDER.threads;
  return <Drawn geometry={geometry} paint={paint} order={order} />;
}

/** Unrolled, four corners a piece: many small instances are slow where there is no graphics processor. */
function ribbonGeometry(branches: Pieces, threads: Pieces): BufferGeometry {
  const pieces = [...branches, ...threads];
  const count = pieces.length / PIECE;
  const corners = new Float32Array(8 * count);
  const rows = new Float32Array(4 * pieces.length);
  for (let i = 0; i < count; i++) {
    const piece = pieces.slice(PIECE * i, PIECE * (i + 1));
    if (PIECE * i >= branches.length) piece[KIND] = (piece[KIND] ?? 0) + ADDED;
    for (let corner = 0; corner < 4; corner++) rows.set(piece, PIECE * (4 * i + corner));
    corners.set(QUAD_CORNERS, 8 * i);
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('corner', new BufferAttribute(corners, 2));
  const buffer = new InterleavedBuffer(rows, PIECE);
  ['first', 'second', 'glow', 'course'].forEach((name, i) => {
    geometry.setAttribute(name, new InterleavedBufferAttribute(buffer, 4, 4 * i));
  });
  const index = Uint32Array.from(
    { length: 6 * count },
    (_, i) => 4 * Math.floor(i / 6) + (QUAD_INDEX[i % 6] ?? 0),
  );
  geometry.setIndex(new BufferAttribute(index, 1));
  return geometry;
}

/** Numbers a piece has; which of them says whether it pulses, and what is added to it where light alone is meant. */
const PIECE = 16;
const KIND = 14;
const ADDED = 2;
const NONE: Pieces = [];
