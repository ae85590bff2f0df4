import type { SystemSound } from './sound.ts';

export const SOUNDS_OF_UNDERCITY: Readonly<Record<string, SystemSound>> = {};
