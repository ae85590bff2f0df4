import type { Unit } from '../../core/units.ts';

/** What the visitor has chosen to see and hear; the shell's slow facts. */
export interface View {
  readonly sheet: 'keys' | 'map' | 'find' | 'dreams' | null;
  readonly captions: boolean;
  readonly transcript: boolean;
  /** Everything but the picture is hidden. */
  readonly hidden: boolean;
  readonly volume: Unit;
  readonly silent: boolean;
  /** How loud the voice, and all but the voice, are in the whole. */
  readonly voice: Unit;
  readonly world: Unit;
  readonly quietNight: boolean;
  readonly voiceForward: boolean;
  /** The one sentence shown at the top, or none. */
  readonly note: string;
}

export type ChangeView = (change: Partial<View>) => void;
