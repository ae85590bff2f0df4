import type { Unit } from '../../core/units.ts';

/** Where a visitor was last: an address, and what to call it. */
export interface LastPlace {
  readonly story: string;
  readonly address: string;
  /** As in `act 3, 0:52`. */
  readonly label: string;
  /** How far into the act. */
  readonly part: Unit;
}

/** What the browser keeps of a visitor, and nothing else is kept anywhere. */
export interface Memory {
  readonly last: LastPlace | null;
  /** Acts heard to their close, by story. */
  readonly heard: Readonly<Record<string, readonly number[]>>;
  /** Dreams that were gone into, as `story/act/person`, acts from 1. */
  readonly dreams: readonly string[];
  readonly captions: boolean;
  readonly volume: Unit;
  readonly silent: boolean;
  /** How loud the voice, and all but the voice, are in the whole. */
  readonly voice: Unit;
  readonly world: Unit;
  readonly quietNight: boolean;
  readonly voiceForward: boolean;
  /** The level of quality that this machine keeps up with; null while it is new. */
  readonly level: number | null;
}

const KEY = 'noctiluca';
const NOTHING: Memory = {
  last: null,
  heard: {},
  dreams: [],
  captions: true,
  volume: 0.8,
  silent: false,
  voice: 1,
  world: 1,
  quietNight: false,
  voiceForward: false,
  level: null,
};

/** What is remembered; a browser that keeps nothing, or keeps nonsense, remembers nothing. */
export function recall(): Memory {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return typeof kept === 'object' && kept !== null ? sound(kept as Partial<Memory>) : NOTHING;
  } catch {
    return NOTHING;
  }
}

/** Remembers a change; where the browser does not let us, it is forgotten with the page. */
export function remember(change: Partial<Memory>): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...recall(), ...change }));
  } catch {
    // Private windows refuse; the story is told all the same.
  }
}

/** Remembers that an act has been heard to its close. */
export function rememberHeard(story: string, act: number): void {
  const { heard } = recall();
  const acts = heard[story] ?? [];
  if (!acts.includes(act)) remember({ heard: { ...heard, [story]: [...acts, act].sort((a, b) => a - b) } });
}

/** Remembers that a dream has been gone into. */
export function rememberDream(dream: string): void {
  const { dreams } = recall();
  if (!dreams.includes(dream)) remember({ dreams: [...dreams, dream] });
}

function sound(kept: Partial<Memory>): Memory {
  const { last, heard, dreams, captions, volume, silent, voice, world, quietNight, voiceForward, level } =
    kept;
  return {
    last: isPlace(last) ? last : null,
    heard: heardOf(heard),
    dreams: Array.isArray(dreams) ? dreams.filter((one) => typeof one === 'string') : [],
    captions: typeof captions === 'boolean' ? captions : NOTHING.captions,
    volume: isUnit(volume) ? volume : NOTHING.volume,
    silent: silent === true,
    voice: isUnit(voice) ? voice : NOTHING.voice,
    world: isUnit(world) ? world : NOTHING.world,
    quietNight: quietNight === true,
    voiceForward: voiceForward === true,
    level: Number.isInteger(level) ? Number(level) : null,
  };
}

function isUnit(value: unknown): value is Unit {
  return typeof value === 'number' && value >= 0 && value <= 1;
}

function isPlace(last: Partial<LastPlace> | null | undefined): last is LastPlace {
  const texts = [last?.story, last?.address, last?.label];
  return texts.every((text) => typeof text === 'string') && typeof last?.part === 'number';
}

function heardOf(heard: unknown): Memory['heard'] {
  if (typeof heard !== 'object' || heard === null) return {};
  const rows = Object.entries(heard).filter((row): row is [string, number[]] => {
    return Array.isArray(row[1]) && row[1].every((act) => Number.isInteger(act));
  });
  return Object.fromEntries(rows);
}
