import type { SystemSound } from './sound.ts';

export const SOUNDS_OF_LOUNGE: Readonly<Record<string, SystemSound>> = {};
