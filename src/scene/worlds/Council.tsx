import { useMemo } from 'react';
import { councilFloor, councils, gapOf, tierOf, valleyAt } from '../../core/formations/council.ts';
import { kindsOf, type Vec3 } from '../../core/formations/plan.ts';
import { growTree, SANCTUARY, type Tree } from '../../core/formations/tree.ts';
import type { Pack } from '../../core/pack.ts';
import { TAU } from '../../core/units.ts';
import { addSheet, emptyHeap, type Heap } from '../heap.ts';
import type { Look, PlaceProps } from '../look.ts';
import { addLine, addPiece, type Pieces } from '../pieces.ts';
import { Ribbons } from '../Ribbons.tsx';
import { Solids } from '../Solids.tsx';

export const look: Look = {
  haze: 0.0042,
  air: [0.009, 3.4, 5, 420],
  exposure: 2.05,
  bloom: 0.1,
  vignette: 0.6,
  gain: 1,
  flux: 8,
  sky: { low: [0.002, 0.02, 0.03], high: [0, 0, 0], ribbons: 0 },
  water: { ripple: [0.1, 0.6, 0.12] },
  spread: [2, 0.9, 0.3, 0.12],
};

/** Smaller sanctuaries up the valley. */
const SAPLINGS: readonly Tree[] = [
  { root: [-62, 8, -130], height: 17, width: 0.3, levels: 4, first: 4, spread: 0.6, wild: 1, seed: 5 },
  { root: [74, 8, -150], height: 15, width: 0.3, levels: 4, first: 4, spread: 0.6, wild: 1, seed: 6 },
];

/** Confluence: dark hills about a river, council rings drawn in light, trees of light. */
export function Place({ pack, uniforms }: PlaceProps) {
  const { heap, branches, threads } = useMemo(() => build(pack), [pack]);
  return (
    <>
      <Solids heap={heap} uniforms={uniforms} />
      <Ribbons pieces={branches} uniforms={uniforms} />
      <Ribbons pieces={threads} uniforms={uniforms} added />
    </>
  );
}

function build(pack: Pack) {
  const { common, cold, warm } = kindsOf(pack.guilds);
  const rank = (i: number) => common[Math.min(i, common.length - 1)] ?? 0;
  const heap = emptyHeap();
  const branches: Pieces = [];
  const threads: Pieces = [];
  addValley(heap);
  addTree(branches, SANCTUARY, rank(2));
  for (const sapling of SAPLINGS) {
    const [x, , z] = sapling.root;
    addTree(branches, { ...sapling, root: [x, valleyAt(x, z) - 1, z] }, rank(1));
  }
  const holders = [
    rank(0),
    rank(1),
    rank(1),
    warm[0] ?? rank(0),
    warm[0] ?? rank(0),
    cold[0] ?? rank(0),
    rank(2),
  ];
  councils().forEach((council, i) => {
    const floor = councilFloor(council);
    for (let k = 0; k < council.tiers; k++) {
      const { radius, y } = tierOf(council, k);
      const gap = gapOf(council, k);
      const open = i === 5 ? { at: 0, width: 0 } : gap;
      const points = Array.from({ length: 73 }, (_, s): Vec3 => {
        const angle = open.at + open.width + ((TAU - 2 * open.width) * s) / 72;
        return [council.x + Math.cos(angle) * radius, floor + y, council.z + Math.sin(angle) * radius];
      });
      addLine(threads, points, [0.05, 0.05], { guild: holders[i] ?? 0, emit: 0.16 });
    }
  });
  return { heap, branches, threads };
}

function addValley(heap: Heap): void {
  const at = (u: number, v: number): Vec3 => {
    const x = (u - 0.5) * 460 + 10;
    const z = 30 - v ** 1.6 * 430;
    return [x, valleyAt(x, z), z];
  };
  addSheet(heap, { across: 150, deep: 150, at }, [0.8, 1.3, 0.1, 0]);
}

function addTree(branches: Pieces, tree: Tree, guild: number): void {
  for (const limb of growTree(tree).limbs) {
    const { from, to, thick, along, level } = limb;
    addPiece(
      branches,
      { from, to, thick, along: [along * 2, (along + 0.2) * 2] },
      { guild, emit: 0.2 + 0.12 * level, lit: 3, seed: 0.31, pulse: true, overlap: 0.4 },
    );
  }
}
