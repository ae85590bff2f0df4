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
  shader,
  draw: (setting, kind) => (DRAWS[kind] ?? wound)(setting),
};

/** A place in a round sheet: how far out, and which way. */
type Laid = (out: number, turn: number) => Vec3;

/** A sheet of rings about a middle; its u is the turn, its v how far out. */
function addDisc(pile: SheetPile, laid: Laid, nature: readonly [number, number, number, number]): void {
  addCloth(pile, { across: 72, deep: 18, at: (u, v) => laid(v, 2 * Math.PI * u), nature });
}

/** The wound: in the floor of the room that each view makes, leaning toward the eye; on the water where nobody is near. */
function wound({ views }: Setting): readonly Drawing[] {
  const pile = emptySheets();
  const far = views.find(({ radius }) => radius === null);
  const [first] = views;
  const second = views.find(({ at, radius }) => radius !== null && at !== first.at);
  for (const view of new Set([first, second, far])) {
    if (!view) continue;
    const near = view.radius !== null;
    const middle = near ? seenAt(view, [view.room * 0.38, -0.5, 0.1]) : ([0, 0.6, 34] as const);
    const size = near ? 1.32 * view.half : 78;
    const lean = near ? 0.42 : 0;
    addDisc(
      pile,
      (out, turn) => lying(view, middle, [out * size * Math.cos(turn), out * size * Math.sin(turn), lean]),
      [648, near ? 1 : 1.4, 0.3, 0],
    );
  }
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
const LAYER_LIGHT = [478, 468, 458, 447, 612, 596, 584];

/** Skins one under another, open in their middle, what is feared and what is wished between them. */
function depth({ views, random }: Setting): readonly Drawing[] {
  const pile = emptySheets();
  const between: Point[] = [];
  const seen: View[] = [];
  for (const view of views)
    if (!seen.some(({ at }) => Math.hypot(at[0] - view.at[0], at[1] - view.at[1]) < 4)) seen.push(view);
  for (const view of seen.slice(0, 4)) {
    const x = view.radius === null ? 0.06 : view.room * 0.55;
    for (let layer = LAYERS - 1; layer >= 0; layer--) {
      const down = layer / (LAYERS - 1);
      const middle = seenAt(view, [
        x + 0.05 * Math.sin(layer * 2.4),
        0.72 - 1.32 * down ** 0.85,
        -0.5 * down,
      ]);
      const size = (view.radius === null ? 1.45 : 1.05) * view.half * (1 - 0.52 * down);
      const nature = [LAYER_LIGHT[layer] ?? OWN, 1, layer / LAYERS, layer] as const;
      addDisc(
        pile,
        (out, turn) => {
          const o = (0.2 + 0.8 * out) * size;
          return lying(view, middle, [o * Math.cos(turn), 0.8 * o * Math.sin(turn), 0.2]);
        },
        nature,
      );
    }
    between.push(...shapes(view, x, random));
  }
  return [sheetsOf(pile), pointsOf(between, { front: true })];
}

/** Fears are large, dark and few; wishes small, gold and many. */
function shapes(view: View, x: number, random: () => number): Point[] {
  const fears = Array.from({ length: 6 }, (_, i): Point => {
    const side = i % 2 === 0 ? 1 : -1;
    const place: Vec3 = [x + side * (0.5 + 0.4 * random()), 0.5 - 1.05 * (i / 5), -0.2];
    const radius = view.half * (0.26 + 0.1 * random());
    return { at: seenAt(view, place), radius, nature: [446, 1, random(), 0], other: [i / 6, 0, 0, 0] };
  });
  const wishes = Array.from({ length: 70 }, (_, i): Point => {
    const down = (i + random()) / 70;
    const turn = 2 * Math.PI * random();
    const out = (0.25 + 0.75 * random()) * (1.1 - 0.5 * down);
    const place: Vec3 = [x + out * Math.cos(turn), 0.78 - 1.55 * down + 0.12 * Math.sin(turn), 0];
    const radius = view.half * (0.018 + 0.03 * random() ** 3);
    return { at: seenAt(view, place), radius, nature: [582, 1, random(), 1], other: [down, 0, 0, 0] };
  });
  return [...fears, ...wishes];
}
