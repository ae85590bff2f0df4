import shader from '../../../../shaders/parts/frames.glsl?raw';
import type { Vec3 } from '../../../core/formations/plan.ts';
import type { Guild } from '../../../core/pack.ts';
import type { Drawing, Making } from '../drawing.ts';
import { addCourse, type LinePile, linesOf, OWN } from '../lines.ts';
import { addPanel } from '../panels.ts';
import { placeIn, type Setting } from '../setting.ts';
import { addCloth, emptySheets, sheetsOf } from '../sheets.ts';

const ASIDE = { aside: 0.85, away: 0.9, higher: 0.16 };

/** Frames that hold the scene again. */
export const frames: Making = {
  later: { notice: 1, screens: 0.6 },
  shader,
  draw: (setting, kind) => (DRAWS[kind] ?? screens)(setting),
  live: { screens: ASIDE, copies: ASIDE, notice: { aside: -0.16, away: 0.55, higher: 0.03 } },
};

const DRAWS: Readonly<Record<string, (setting: Setting) => readonly Drawing[]>> = { screens, copies, notice };

/** Where screens hang: right toward the room, up, near, half height, turn. */
const SCREENS = [
  [0.62, 0.28, 0, 0.4, -0.18],
  [-0.62, 0.58, -0.3, 0.2, 0.3],
  [1.46, 0.66, -0.2, 0.19, -0.5],
  [1.42, -0.2, 0.1, 0.22, -0.45],
  [-1.3, 0.3, -0.2, 0.24, 0.5],
  [-0.3, 0.02, -0.8, 0.13, 0.1],
] as const;

function screens({ views: [view] }: Setting): readonly Drawing[] {
  const pile = emptySheets();
  SCREENS.forEach(([x, y, z, high, turn], i) => {
    addPanel(pile, view, {
      middle: [x * view.room, y, z],
      size: [high * 1.7, high],
      turn: turn * view.room,
      nature: [OWN, 1, i / SCREENS.length, 1.7],
    });
  });
  return [sheetsOf(pile, { front: true })];
}

/** How far aside feeds begin: what the picture is about stays to be seen. */
const CLEAR = 0.32;

/** One large feed, and copies of it in rows that grow smaller. */
function copies({ views: [view] }: Setting): readonly Drawing[] {
  const pile = emptySheets();
  const add = (x: number, y: number, z: number, high: number, level: number) => {
    if (x - 0.54 * high < CLEAR) return;
    addPanel(pile, view, {
      middle: [x * view.room, y, z],
      size: [high * 0.54, high],
      nature: [OWN, 1, level, 0.54],
    });
  };
  for (let row = 4; row > 0; row--) {
    const high = 0.56 * 0.66 ** row;
    for (let i = 0; i < 3 + 2 * row; i++) {
      const x = 0.95 - (i - 0.5 * (2 + 2 * row)) * high * 1.3;
      add(x, 0.08 + (row % 2 ? 0.5 : -0.42) - 0.03 * row, -0.12 * row, high, row);
    }
  }
  add(0.86, 0.06, 0.1, 0.56, 0);
  add(1.44, 0.02, 0, 0.38, 1);
  return [sheetsOf(pile, { front: true })];
}

const STAVES = 18;

/** A sheet whose places are of the picture itself, x and y to either edge; what was played runs into it and is held. */
function notice({ pack, views: [view], random }: Setting): readonly Drawing[] {
  const pile = emptySheets();
  const at = (u: number, v: number) => [(u * 1.06 - 0.1) * view.room, 0.92 - v * 1.6, 0] as const;
  addCloth(pile, { across: 1, deep: 1, at, nature: [OWN, 1, view.room, 1.18] });
  const lines: LinePile = [];
  const thin = 0.0035 * view.half;
  for (let k = 0; k < STAVES; k++) {
    const seed = random();
    const course = Array.from({ length: 49 }, (_, i): Vec3 => {
      const x = -2.6 + (3.3 * i) / 48;
      const near = 1 - 0.4 * (i / 48);
      const y = (0.09 * (k - 8) + 0.16 * Math.sin(2.1 * x + 0.42 * k) + 0.03 * Math.sin(6 * x + k)) * near;
      return placeIn(view, [x * view.room, y + 0.12, 0.4 * Math.sin(0.9 * k) - 0.7]);
    });
    const { light } = pack.guilds[k % pack.guilds.length] as Guild;
    addCourse(lines, course, { color: light + 14 * (seed - 0.5), bright: 0.9, seed, wide: [thin, thin] });
  }
  return [linesOf(lines), sheetsOf(pile, { front: true, mirrored: 'never' })];
}
