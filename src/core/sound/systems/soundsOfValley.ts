import type { SystemSound } from './sound.ts';

export const SOUNDS_OF_VALLEY: Readonly<Record<string, SystemSound>> = {};
