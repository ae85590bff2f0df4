import type { System } from '../../pack.ts';
import { buildOf, isPart } from '../../systems.ts';
import type { SystemSound } from './sound.ts';
import { soundOfPart } from './soundOfPart.ts';
import { SOUNDS_OF_DOME } from './soundsOfDome.ts';
import { SOUNDS_OF_LOUNGE } from './soundsOfLounge.ts';
import { SOUNDS_OF_SQUARE } from './soundsOfSquare.ts';
import { SOUNDS_OF_UNDERCITY } from './soundsOfUndercity.ts';
import { SOUNDS_OF_VALLEY } from './soundsOfValley.ts';

/** The systems of the five stories, by id. */
const SOUNDS: Readonly<Record<string, SystemSound>> = {
  ...SOUNDS_OF_DOME,
  ...SOUNDS_OF_SQUARE,
  ...SOUNDS_OF_LOUNGE,
  ...SOUNDS_OF_VALLEY,
  ...SOUNDS_OF_UNDERCITY,
};

/** How a system sounds: as its author's part does, or as its id is known, or by the part that it is built from. */
export function soundOf(system: System): SystemSound {
  const known = Object.hasOwn(SOUNDS, system.id) ? SOUNDS[system.id] : undefined;
  const told = system.part !== null && isPart(system.part);
  if (known && !told) return known;
  const { part, kind } = buildOf(system);
  return soundOfPart(part, kind);
}
