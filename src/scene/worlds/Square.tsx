import { useMemo } from 'react';
import skyline from '../../../shaders/skyline.frag.glsl?raw';
import stone from '../../../shaders/terraces.frag.glsl?raw';
import { CIRCLES, RINGS } from '../../core/formations/bowls.ts';
import { kindsOf, type Vec3 } from '../../core/formations/plan.ts';
import type { Pack } from '../../core/pack.ts';
import { randomFrom } from '../../core/random.ts';
import { TAU } from '../../core/units.ts';
import type { Look, PlaceProps } from '../look.ts';
import { addLine, circle, hung, type Pieces } from '../pieces.ts';
import { Ribbons } from '../Ribbons.tsx';
import { Solids } from '../Solids.tsx';
import { Paving } from './Paving.tsx';
import { squareTerraces } from './squareTerraces.ts';
import { squareTowers } from './squareTowers.ts';

export const look: Look = {
  haze: 0.0024,
  attention: 0,
  sparse: 0,
  air: [0.0017, 2.2, 9, 520],
  exposure: 2.05,
  bloom: 0.12,
  vignette: 0.55,
  shade: 0.75,
  gain: 0.72,
  flux: 3.2,
  sky: { low: [0.002, 0.03, 0.05], high: [0.031, 0.011, 0.085], ribbons: 2.7 },
  mirrors: true,
  spread: [1.9, 1.1, 0.6, 0.4],
};

/** Neo-Vista: bowls of terraces sunk in wet paving, black towers against a sky of painted glass, Luna's circles. */
export function Place({ pack, field, uniforms }: PlaceProps) {
  const { terraces, towers } = useMemo(() => ({ terraces: squareTerraces(), towers: squareTowers() }), []);
  const threads = useMemo(() => circles(pack), [pack]);
  return (
    <>
      <Solids heap={terraces} fragment={stone} mirrored="never" uniforms={uniforms} />
      <Solids heap={towers} fragment={skyline} uniforms={uniforms} />
      <Paving level={field.ground} uniforms={uniforms} />
      <Ribbons threads={threads} uniforms={uniforms} />
    </>
  );
}

/** Threads that knit each circle: three rings, and ropes across with light going to and fro in them. */
function circles(pack: Pack): Pieces {
  const threads: Pieces = [];
  const random = randomFrom(5);
  const { warm, common } = kindsOf(pack.guilds);
  const guild = warm[0] ?? common[0] ?? 0;
  for (const [x, z] of CIRCLES) {
    for (const [radius, emit] of [
      [RINGS[0], 0.2],
      [RINGS[1], 0.12],
      [RINGS[2], 0.07],
    ] as const)
      addLine(threads, circle([x, 0.3, z], radius, 40), [0.022, 0.022], { guild, emit, seed: random() });
    for (let k = 0; k < 3; k++) {
      const [a, b] = [random() * TAU, random() * TAU];
      const from: Vec3 = [x + RINGS[1] * Math.cos(a), 0.7, z + RINGS[1] * Math.sin(a)];
      const to: Vec3 = [x + RINGS[1] * Math.cos(b), 0.7, z + RINGS[1] * Math.sin(b)];
      addLine(threads, hung(from, to, 0.3, 14), [0.016, 0.016], {
        guild,
        emit: 0.25,
        seed: random(),
        pulse: true,
      });
    }
  }
  return threads;
}
