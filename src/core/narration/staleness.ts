import type { ActNarration, Take } from '../narration.ts';
import type { WantedTake } from './wantedTakes.ts';

/** What there is of a story's narration: its act files by index, and the names of the audio files beside them. */
export interface Found {
  readonly acts: ReadonlyMap<number, ActNarration>;
  /** Lengths in bytes by key. */
  readonly audio: ReadonlyMap<string, number>;
}

/** How what there is differs from what a story asks for. */
export interface Staleness {
  /** No take of these words is there, or one made of other facts. */
  readonly toMake: readonly WantedTake[];
  /** Takes in an act's file that the act does not ask for. */
  readonly leftOver: readonly {
    readonly act: number;
    readonly kind: 'line' | 'dream';
    readonly id: string;
  }[];
  /** Keys of audio files that no take names. */
  readonly extra: readonly string[];
}

/** The take that an act's file has for what is wanted, or null. */
export function takeFor(
  found: Found,
  { act, kind, id }: Pick<WantedTake, 'act' | 'kind' | 'id'>,
): Take | null {
  const narration = found.acts.get(act);
  return (kind === 'line' ? narration?.lines[id] : narration?.dreams[id]) ?? null;
}

/** Compares what is wanted with what is there, by key alone. */
export function stalenessOf(wanted: readonly WantedTake[], found: Found): Staleness {
  const places = new Set(wanted.map(placeOf));
  const keys = new Set(wanted.map(({ key }) => key));
  const leftOver = [...found.acts].flatMap(([act, { lines, dreams }]) => [
    ...Object.keys(lines).map((id) => ({ act, kind: 'line' as const, id })),
    ...Object.keys(dreams).map((id) => ({ act, kind: 'dream' as const, id })),
  ]);
  return {
    toMake: wanted.filter((take) => takeFor(found, take)?.key !== take.key || !found.audio.get(take.key)),
    leftOver: leftOver.filter((take) => !places.has(placeOf(take))),
    extra: [...found.audio.keys()].filter((key) => !keys.has(key)),
  };
}

function placeOf({ act, kind, id }: Pick<WantedTake, 'act' | 'kind' | 'id'>): string {
  return `${act} ${kind} ${id}`;
}
