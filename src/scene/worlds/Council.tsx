import { useMemo } from 'react';
import valley from '../../../shaders/valley.frag.glsl?raw';
import { kindsOf, type Vec3 } from '../../core/formations/plan.ts';
import { growTree, SANCTUARY, type Tree } from '../../core/formations/tree.ts';
import { councilFloor, councils, gapOf, tierOf, valleyAt } from '../../core/formations/valley.ts';
import type { Pack } from '../../core/pack.ts';
import { TAU } from '../../core/units.ts';
import type { Plane } from '../lightSheet.ts';
import type { Look, PlaceProps } from '../look.ts';
import { addLine, addPiece, type Pieces } from '../pieces.ts';
import { Ribbons } from '../Ribbons.tsx';
import { Solids } from '../Solids.tsx';
import { Water } from '../Water.tsx';
import { Mist } from './Mist.tsx';
import { Reeds } from './Reeds.tsx';
import { valleyLand, valleyMist, valleyTufts } from './valleyLand.ts';

export const look: Look = {
  haze: 0.0042,
  attention: 0.84,
  sparse: 0,
  air: [0.0066, 2.6, 3.2, 420],
  exposure: 2.05,
  bloom: 0.17,
  vignette: 0.6,
  shade: 0.55,
  gain: 1,
  flux: 8,
  sky: { low: [0.0075, 0.05, 0.078], high: [0, 0, 0], ribbons: 0 },
  mirrors: true,
  spread: [2, 0.9, 0.3, 0.12],
};

/** Smaller sanctuaries up the valley. */
const SAPLINGS: readonly Tree[] = [
  { root: [-62, 8, -130], height: 17, width: 0.3, levels: 4, first: 4, spread: 0.6, wild: 1, seed: 5 },
  { root: [74, 8, -150], height: 15, width: 0.3, levels: 4, first: 4, spread: 0.6, wild: 1, seed: 6 },
];

/** Confluence: terraced banks about a river, council rings on their steps, mist, trees of light. */
export function Place({ pack, field, uniforms }: PlaceProps) {
  const { land, tufts, mist } = useMemo(
    () => ({ land: valleyLand(), tufts: valleyTufts(), mist: valleyMist() }),
    [],
  );
  const { branches, threads } = useMemo(() => build(pack), [pack]);
  return (
    <>
      <Solids heap={land} fragment={valley} uniforms={uniforms} />
      <Reeds tufts={tufts} uniforms={uniforms} />
      <Ribbons branches={branches} threads={threads} uniforms={uniforms} />
      <Mist banks={mist} uniforms={uniforms} />
      <Water level={field.ground} ripple={[0.27, 1.2, 0.08]} glow={2.6} uniforms={uniforms} />
    </>
  );
}

/** Pools of light on the ground, seen from above; a pod high over the ground gives it little. */
export const pools: Plane = {
  axes: [0, 2],
  min: [-95, -185],
  max: [105, 25],
  texels: [380, 400],
  pool: [
    [0.5, 0.5],
    [1.1, 1],
    [2.6, 1.1],
    [5.5, 0.9],
    [13, 1.3],
    [30, 0.8],
  ],
  near: (x, y, z) => 1 / (1 + 0.5 * Math.max(0, y - Math.max(0, valleyAt(x, z))) ** 2),
};

function build(pack: Pack) {
  const { common, cold, warm } = kindsOf(pack.guilds);
  const rank = (i: number) => common[Math.min(i, common.length - 1)] ?? 0;
  const branches: Pieces = [];
  const threads: Pieces = [];
  addTree(branches, SANCTUARY, rank(2));
  for (const sapling of SAPLINGS) {
    const [x, , z] = sapling.root;
    addTree(branches, { ...sapling, root: [x, valleyAt(x, z) - 1, z] }, rank(1));
  }
  const artists = warm[0] ?? rank(0);
  const holders = [rank(0), rank(1), rank(1), artists, artists, cold[0] ?? rank(0), rank(2)];
  councils().forEach((council, i) => {
    if (i === 0) return; // the great ring floats free
    const floor = councilFloor(council);
    for (let k = 0; k < council.tiers; k++) {
      const { radius, y } = tierOf(council, k);
      const gap = gapOf(council, k);
      const open = i === 5 ? { at: 0, width: 0 } : gap;
      const points = Array.from({ length: 49 }, (_, s): Vec3 => {
        const angle = open.at + open.width + ((TAU - 2 * open.width) * s) / 48;
        return [council.x + Math.cos(angle) * radius, floor + y, council.z + Math.sin(angle) * radius];
      });
      addLine(threads, points, [0.03, 0.03], { guild: holders[i] ?? 0, emit: i === 5 ? 0.1 : 0.03 });
    }
  });
  return { branches, threads };
}

function addTree(branches: Pieces, tree: Tree, guild: number): void {
  for (const limb of growTree(tree).limbs) {
    const { from, to, thick, along, level } = limb;
    addPiece(
      branches,
      { from, to, thick, along: [along * 2, (along + 0.2) * 2] },
      { guild, emit: 0.5 + 0.14 * level, lit: 3, seed: 0.31, pulse: true, overlap: 0.4 },
    );
  }
}
