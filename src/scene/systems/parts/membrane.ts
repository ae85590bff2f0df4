import copies from '../../../../shaders/parts/ghosts.glsl?raw';
import figures from '../../../../shaders/parts/membrane.glsl?raw';
import shell from '../../../../shaders/parts/shells.glsl?raw';
import sleeper from '../../../../shaders/sleeper.glsl?raw';
import veins from '../../../../shaders/veins.glsl?raw';
import type { Drawing, Making } from '../drawing.ts';
import { pointsOf } from '../points.ts';
import { ownOf, podsInView, type Setting } from '../setting.ts';
import { ghosts } from './membrane/ghosts.ts';
import { joined } from './membrane/joined.ts';
import { adapting, bands } from './membrane/rounds.ts';
import { shells } from './membrane/shells.ts';

/** What a copy is drawn with. */
const WITHIN = `#ifdef GHOSTS\n#ifndef SHAPE\n${veins}\n${sleeper}\n#endif\n#endif`;

/** What is about pods: clear skins, copies in other places, necks between two, bands that follow a rhythm, shells. */
export const membrane: Making = {
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

function skins(setting: Setting): readonly Drawing[] {
  const points = podsInView(setting, 400).map(({ pod, at, radius }) => ({
    at,
    radius: 1.5 * radius,
    nature: [500, 0.7, ownOf(setting, pod, 1), 0] as const,
  }));
  return [pointsOf(points, { front: true })];
}
