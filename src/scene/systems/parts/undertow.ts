import shader from '../../../../shaders/parts/undertow.glsl?raw';
import type { Vec3 } from '../../../core/formations/plan.ts';
import { seenAt } from '../courses.ts';
import type { Drawing, Making } from '../drawing.ts';
import { OWN } from '../lines.ts';
import { type Point, pointsOf } from '../points.ts';
import type { Setting } from '../setting.ts';
import { addCloth, emptySheets, type SheetPile, sheetsOf } from '../sheets.ts';
import type { View } from '../views.ts';

const DRAWS: Readonly<Record<string, (setting: Setting) => readonly Drawing[]>> = { wound, depth };

/** What lies beneath: a torn dark that beats, or layer under layer to go down through. */
export const undertow: Making = {
  later: { wound: 0.7, depth: 1 },
  shader,
  draw: (setting, kind) => (DRAWS[kind] ?? wound)(setting),
};

/** A place in a round sheet: how far out, and which way. */
type Laid = (out: number, turn: number) => Vec3;

/** A sheet of rings about a middle; its u is the turn, its v how far out. */
function addDisc(pile: SheetPile, laid: Laid, nature: readonly [number, number, number, number]): void {
  addCloth(pile, { across: 72, deep: 18, at: (u, v) => laid(v, 2 * Math.PI * u), nature });
}

/** The wound: in the floor of the room that the first view makes, leaning toward the eye; and on the water. */
function wound({ views: [view] }: Setting): readonly Drawing[] {
  const pile = emptySheets();
  const add = (middle: Vec3, size: number, lean: number) =>
    addDisc(
      pile,
      (out, turn) => lying(view, middle, [out * size * Math.cos(turn), out * size * Math.sin(turn), lean]),
      [648, 1, 0.3, 0],
    );
  add(seenAt(view, [view.room * 0.38, -0.5, 0.1]), 1.32 * view.half, 0.42);
  add([0, 0.6, 34], 78, 0);
  return [sheetsOf(pile, { front: true })];
}

/** A place in a plane that lies level, or leans toward the eye by an angle. */
function lying({ right, toward }: View, middle: Vec3, [x, z, lean]: Vec3): Vec3 {
  const [level, up] = [z * Math.cos(lean), -z * Math.sin(lean)];
  return [
    middle[0] + x * right[0] + level * toward[0],
    middle[1] + up,
    middle[2] + x * right[2] + level * toward[2],
  ];
}

const LAYERS = 7;
/** Wavelengths of the layers from the highest down: cold above, light from below. */
const LAYER_LIGHT = [478, 468, 458, 447, 618, 604, 592];

/** Skins one under another, open in their middle, what is feared and what is wished between them: before the eye, wherever it is. */
function depth({ random }: Setting): readonly Drawing[] {
  const pile = emptySheets();
  for (let layer = LAYERS - 1; layer >= 0; layer--) {
    const down = layer / (LAYERS - 1);
    const [x, y] = [0.1 + 0.05 * Math.sin(layer * 2.4), 0.68 - 1.36 * down ** 0.85];
    const size = 1.4 * (1 - 0.52 * down);
    const laid: Laid = (out, turn) => {
      const far = (0.2 + 0.8 * out) * size;
      return [
        x + far * Math.cos(turn),
        y - 0.3 * far * Math.sin(turn),
        0.5 * far * Math.sin(turn) - 0.5 * down,
      ];
    };
    addDisc(pile, laid, [LAYER_LIGHT[layer] ?? OWN, 1, layer / LAYERS, layer]);
  }
  const never = { mirrored: 'never' } as const;
  return [sheetsOf(pile, never), pointsOf(shapes(random), { ...never, front: true })];
}

/** Fears are large, dark and few, at the sides; wishes small, gold and many. */
function shapes(random: () => number): Point[] {
  const fears = Array.from({ length: 5 }, (_, i): Point => {
    const side = i % 2 === 0 ? 1 : -1;
    const at: Vec3 = [0.1 + side * (0.78 + 0.42 * random()), 0.4 - 0.2 * i, 0];
    return { at, radius: 0.22 + 0.3 * random(), nature: [446, 1, random(), 0], other: [i / 5, 0, 0, 0] };
  });
  const wishes = Array.from({ length: 70 }, (_, i): Point => {
    const down = (i + random()) / 70;
    const turn = 2 * Math.PI * random();
    const out = (0.25 + 0.75 * random()) * (1.1 - 0.5 * down);
    const at: Vec3 = [0.1 + out * Math.cos(turn), 0.74 - 1.5 * down + 0.12 * Math.sin(turn), 0];
    return {
      at,
      radius: 0.018 + 0.03 * random() ** 3,
      nature: [582, 1, random(), 1],
      other: [down, 0, 0, 0],
    };
  });
  return [...fears, ...wishes];
}
