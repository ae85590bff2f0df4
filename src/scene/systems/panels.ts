import { placeIn } from './setting.ts';
import { addCloth, type SheetPile } from './sheets.ts';
import type { View } from './views.ts';

/** A flat upright sheet as a picture sees it: middle and half size in half pictures, `turn` in radians. */
export interface Panel {
  readonly middle: readonly [number, number, number];
  readonly size: readonly [wide: number, high: number];
  readonly turn?: number;
  readonly cells?: number;
  /** How far it bows toward the camera at u and v. */
  readonly bow?: (u: number, v: number) => number;
  readonly nature: readonly [color: number, bright: number, seed: number, kind: number];
}

/** Adds a panel that faces the view; u runs to the right, v down. */
export function addPanel(pile: SheetPile, view: View, panel: Panel): void {
  const { middle, size, turn = 0, cells = 1, bow = () => 0, nature } = panel;
  const at = (u: number, v: number) => {
    const x = (2 * u - 1) * size[0];
    const z = middle[2] + x * Math.sin(turn) + bow(u, v);
    return placeIn(view, [middle[0] + x * Math.cos(turn), middle[1] + (1 - 2 * v) * size[1], z]);
  };
  addCloth(pile, { across: cells, deep: cells, at, nature });
}
