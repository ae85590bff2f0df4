import shader from '../../../../shaders/parts/frames.glsl?raw';
import stopped from '../../../../shaders/parts/notice.glsl?raw';
import type { Drawing, Making } from '../drawing.ts';
import { OWN } from '../lines.ts';
import { addPanel } from '../panels.ts';
import type { Setting } from '../setting.ts';
import { emptySheets, sheetsOf } from '../sheets.ts';
import { notice } from './frames/notice.ts';

const ASIDE = { aside: 0.85, away: 0.9, higher: 0.16 };

/** Frames that hold the scene again. */
export const frames: Making = {
  later: { notice: 1, screens: 0.6 },
  shader: stopped + shader,
  draw: (setting, kind) => (DRAWS[kind] ?? screens)(setting),
  live: { screens: ASIDE, copies: ASIDE, notice: { aside: 0, away: 1, higher: 0 } },
  deeds: { notice: 6 },
  alone: { notice: 0.03 },
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
