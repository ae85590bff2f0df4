import { BOWLS, type Bowl, STAGE, terraceOf } from '../../core/formations/bowls.ts';
import type { Vec3 } from '../../core/formations/plan.ts';
import { TAU } from '../../core/units.ts';
import { addCorners, emptyHeap, type Heap } from '../heap.ts';

/** Sides of the polygons that stand for a bowl's circles: the plaza's edge and the terraces' meet. */
export const SIDES = 96;
/** Width of the kerb round a bowl, which belongs to its terraces, meters. */
export const KERB = 0.6;
/** In place of 1 for a riser and 0 for a tread: a stage. */
const STAGED = -1;
/** A ring of stone: radius and height of its inner or lower edge, and of the other. */
type Ring = readonly [from: number, low: number, to: number, high: number];

/** The bowls' stone, from the plaza's level down to the stages: rings as terraces.frag.glsl reads them. */
export function squareTerraces(): Heap {
  const heap = emptyHeap();
  for (const bowl of BOWLS) {
    const stage = bowl.radius * STAGE;
    const bottom = bowl.middle[1] - bowl.rise;
    for (const part of [0, 1, 2])
      addRing(heap, bowl, [(part * stage) / 3, bottom, ((part + 1) * stage) / 3, bottom], STAGED);
    for (let tier = 0; tier < bowl.tiers; tier++) {
      const { inner, outer, y } = terraceOf(bowl, tier);
      addRing(heap, bowl, [inner, y - bowl.rise, inner, y]);
      addRing(heap, bowl, [inner, y, outer, y]);
    }
    addRing(heap, bowl, [bowl.radius, -bowl.rise, bowl.radius, 0]);
    addRing(heap, bowl, [bowl.radius, 0, bowl.radius + KERB, 0]);
  }
  return heap;
}

function addRing(
  heap: Heap,
  { middle }: Bowl,
  [from, low, to, high]: Ring,
  kind = from === to ? 1 : 0,
): void {
  const riser = from === to;
  const wide = riser ? high - low : to - from;
  for (let i = 0; i < SIDES; i++) {
    const corner = (side: number, outer: boolean) => {
      const angle = (side / SIDES) * TAU;
      const radius = outer ? to : from;
      const at: Vec3 = [
        middle[0] + radius * Math.cos(angle),
        outer ? high : low,
        middle[2] + radius * Math.sin(angle),
      ];
      const normal: Vec3 = riser ? [-Math.cos(angle), 0, -Math.sin(angle)] : [0, 1, 0];
      return { at, normal, stuff: [(angle * (from + to)) / 2, outer ? 1 : 0, wide, kind] } as const;
    };
    addCorners(heap, [corner(i, false), corner(i + 1, false), corner(i + 1, true), corner(i, true)]);
  }
}
