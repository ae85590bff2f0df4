import { cableAt } from '../../../../core/formations/lounge.ts';
import type { Vec3 } from '../../../../core/formations/plan.ts';
import { add } from '../../../camera/vec.ts';
import type { Drawing } from '../../drawing.ts';
import { ownOf, podsInView, type Setting } from '../../setting.ts';
import { addCloth, emptySheets, type SheetPile, sheetsOf } from '../../sheets.ts';
import { placesOf } from '../../strands.ts';

/** Rows of niches about the gap: how far along the cables, how many, how wide. */
const ROWS = [
  { along: 0.08, count: 12, wide: 0.25 },
  { along: 0.24, count: 12, wide: 0.26 },
  { along: 0.42, count: 12, wide: 0.27 },
] as const;
/** Pods of a near picture that lie in a niche. */
const NEAR = 5;

/** Arched niches in rows about the gap, hollow like shells, with pods inside; one behind each large pod of the near views. */
export function alcoves(setting: Setting): readonly Drawing[] {
  const pile = emptySheets();
  for (const [row, { along, count, wide }] of ROWS.entries()) {
    const out = 14.5 + along ** 1.7 * 88;
    for (let i = 0; i < count; i++) {
      const middle = cableAt(((i + 0.5 * row + 0.25) / count) * 2 * Math.PI, along);
      addNiche(pile, { middle, right: [1, 0, 0], wide: out * wide, seed: ownOf(setting, i, row), kind: 0 });
    }
  }
  for (const view of placesOf(setting.views)) {
    if (view.radius === null) continue;
    for (const { at, radius, pod } of podsInView({ field: setting.field, views: [view] }, NEAR)) {
      const middle = add(at, view.toward, -1.1 * radius);
      addNiche(pile, { middle, right: view.right, wide: 2 * radius, seed: ownOf(setting, pod, 9), kind: 1 });
    }
  }
  return [sheetsOf(pile)];
}

interface Niche {
  readonly middle: Vec3;
  readonly right: Vec3;
  /** Half width with the wall about it, meters. */
  readonly wide: number;
  readonly seed: number;
  /** 0 with pods of its own, 1 for a pod that is there. */
  readonly kind: number;
}

/** An upright sheet that a niche is painted on, a little higher than wide. */
function addNiche(pile: SheetPile, { middle, right, wide, seed, kind }: Niche): void {
  const at = (u: number, v: number): Vec3 =>
    add(add(middle, right, (2 * u - 1) * wide), [0, 1, 0], (2 * v - 1) * wide * 1.2);
  addCloth(pile, { across: 1, deep: 1, at, nature: [-1, 1, seed, kind] });
}
