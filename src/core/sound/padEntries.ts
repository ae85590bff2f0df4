import type { Story } from '../openStory.ts';
import type { Seconds } from '../units.ts';
import { endOf, type Path, pathOf } from './path.ts';
import { WAYS } from './stages.ts';

/** Layers of the bed, one a loop; two players each, by turns, so that one may let go while the other enters. */
export const PAD_LAYERS = 5;

/** A time at which layers of the bed enter though their loops do not turn. */
export interface Entry {
  readonly t: Seconds;
  readonly layer: number;
  /** Index of the chord's tone, from the bottom; null what the loop's step gives. */
  readonly tone: number | null;
  /** When it lets go; null as pads do. */
  readonly until: Seconds | null;
}

/** Layers of the bed that a path lets sound. */
const ROOT_LAYERS = 2;
/** Tones of the last chord sound so long at a time, one player handing to the other. */
const TURN: Seconds = 14;
const HANDING: Seconds = 2;
/** The last chord lets go from the bottom up, and its highest voice last. */
const LETTING_GO: Seconds = 3;
const APART: Seconds = 0.5;

/** Entries of a layer nearer than this are one, the later. */
const AT_ONCE: Seconds = 0.5;

const known = new WeakMap<Story, readonly Entry[]>();

/** The bed's entries beside its loops' steps, in time order: at the start, after stops, and where the harmony moves on. */
export function padEntries(story: Story): readonly Entry[] {
  const before = known.get(story);
  if (before) return before;
  const entries = [
    ...[0, ...story.score.stops.map((stop) => stop.resumeAt)].flatMap((t) => allAt(t, PAD_LAYERS)),
    ...pathOf(story).flatMap((path) => entriesOf(story, path)),
  ]
    .sort((a, b) => a.t - b.t || a.layer - b.layer)
    .filter(({ t, layer }, i, all) => {
      return !all.some((other, j) => j > i && other.layer === layer && other.t - t < AT_ONCE);
    });
  known.set(story, entries);
  return entries;
}

/** How many layers sound on a path. */
export function layersOf(path: Path): number {
  return path.chord === 'root' ? ROOT_LAYERS : PAD_LAYERS;
}

function entriesOf(story: Story, path: Path): Entry[] {
  if (path.chord === 'end') return lastEntries(story);
  if (path.stage === 'mending') {
    const tone = path.tones - 1;
    return [{ t: path.from, layer: tone % PAD_LAYERS, tone, until: null }];
  }
  return path.renews ? allAt(path.from, layersOf(path)) : [];
}

function allAt(t: Seconds, layers: number): Entry[] {
  return Array.from({ length: layers }, (_, layer) => ({ t, layer, tone: null, until: null }));
}

/** The last chord: a layer a tone, one after another, each as long as the chord stands; the ninth above it last. */
function lastEntries(story: Story): Entry[] {
  const end = endOf(story);
  const { every } = WAYS[story.pack.tonality.mode];
  return Array.from({ length: PAD_LAYERS }, (_, layer) => {
    const until = end.close - LETTING_GO + APART * layer;
    const first = end.from + every * layer;
    const turns = Math.max(0, Math.ceil((until - 2 * HANDING - first) / TURN) - 1);
    return Array.from({ length: turns + 1 }, (_, i): Entry => {
      const t = first + TURN * i;
      return { t, layer, tone: layer, until: i < turns ? t + TURN + HANDING : until };
    });
  }).flat();
}
