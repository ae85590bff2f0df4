import copies from '../../../../shaders/parts/ghosts.glsl?raw';
import figures from '../../../../shaders/parts/membrane.glsl?raw';
import shell from '../../../../shaders/parts/shells.glsl?raw';
import sleeper from '../../../../shaders/sleeper.glsl?raw';
import veins from '../../../../shaders/veins.glsl?raw';
import type { Drawing, Making } from '../drawing.ts';
import { type Point, pointsOf } from '../points.ts';
import { ownOf, podsInView, type Setting } from '../setting.ts';
import { ghosts } from './membrane/ghosts.ts';
import { joined } from './membrane/joined.ts';
import { adapting, bands } from './membrane/rounds.ts';
import { shells } from './membrane/shells.ts';

/** What a copy is drawn with. */
const WITHIN = `#ifdef GHOSTS\n#ifndef SHAPE\n${veins}\n${sleeper}\n#endif\n#endif`;

/** What is about pods: clear skins, copies in other places, necks between two, bands that follow a rhythm, shells. */
export const membrane: Making = {
  later: { bands: 0.1 },
  shader: [WITHIN, copies, figures, shell].join('\n'),
  draw: (setting, kind) => (DRAWS[kind] ?? skins)(setting),
};

const DRAWS: Readonly<Record<string, (setting: Setting) => readonly Drawing[]>> = {
  ghosts,
  joined,
  adapting,
  bands,
  shells,
};

/** So many pods have a skin, and so much fainter the last of them. */
const SKINS = 34;
const FAINTER = 0.75;

/** A skin about each of the pods that are largest in the picture, but for those behind others. */
function skins(setting: Setting): readonly Drawing[] {
  const [view] = setting.views;
  const shown: { x: number; y: number; size: number }[] = [];
  const points: Point[] = [];
  for (const { pod, at, radius } of podsInView(setting, 10 * SKINS)) {
    const { x, y } = view.see(at);
    const size = view.sizeOf(...at, radius);
    const behind = shown.some((one) => Math.hypot(x - one.x, y - one.y) < 1.5 * one.size);
    if (behind || points.length >= SKINS) continue;
    shown.push({ x, y, size });
    const bright = 0.75 * (1 - (FAINTER * points.length) / SKINS);
    points.push({ at, radius: 1.5 * radius, nature: [500, bright, ownOf(setting, pod, 1), 0] });
  }
  return [pointsOf(points, { front: true })];
}
