import { useMemo } from 'react';
import { InstancedBufferAttribute } from 'three';
import guilds from '../../../shaders/guilds.glsl?raw';
import light from '../../../shaders/light.glsl?raw';
import fragment from '../../../shaders/towers.frag.glsl?raw';
import vertex from '../../../shaders/towers.vert.glsl?raw';
import type { Tower } from '../../core/formations/undercityTowers.ts';
import { unitOf } from '../../core/random.ts';
import { Drawn } from '../Drawn.tsx';
import { material } from '../material.ts';
import { ORDER } from '../order.ts';
import { instancedQuad } from '../quad.ts';
import type { Uniforms } from '../uniforms.ts';

export interface Lit extends Tower {
  readonly guild: number;
  readonly bright: number;
}

/** Towers of glass with bodies of light in them, far ones first: one draw call. */
export function Towers({ towers, uniforms }: { towers: readonly Lit[]; uniforms: Uniforms }) {
  const geometry = useMemo(() => towerGeometry(towers), [towers]);
  const paint = useMemo(
    () => material({ vertex: [guilds, vertex], fragment: [light, fragment], uniforms, laying: 'over' }),
    [uniforms],
  );
  return <Drawn geometry={geometry} paint={paint} order={ORDER.glass} />;
}

function towerGeometry(towers: readonly Lit[]) {
  const sorted = [...towers].sort((a, b) => a.foot[2] - b.foot[2]);
  const geometry = instancedQuad(sorted.length);
  const attribute = (size: number, of: (tower: Lit, index: number) => readonly number[]) =>
    new InstancedBufferAttribute(new Float32Array(sorted.flatMap((tower, i) => [...of(tower, i)])), size);
  geometry.setAttribute(
    'foot',
    attribute(4, ({ foot, width }) => [...foot, width]),
  );
  geometry.setAttribute(
    'form',
    attribute(4, ({ height, kind }, i) => [height, kind, unitOf(0x70, i), Math.round(height * 0.9)]),
  );
  geometry.setAttribute(
    'holder',
    attribute(2, ({ guild, bright }) => [guild, bright]),
  );
  return geometry;
}
