import { type Dream, dreamAt } from '../../../dream.ts';
import type { Decibels, Seconds, Unit } from '../../../units.ts';
import type { Late, Play } from '../each.ts';
import type { Phase } from '../sound.ts';
import type { Tone } from '../tone.ts';
import { type Beat, chanceOf } from '../when.ts';

/** Two guilds, the one that sends first. */
export type Pair = readonly [from: number, to: number];

export interface ThreadOf {
  readonly db: Decibels;
  /** Whom it joins; the two guilds nearest in phase where nothing else is said. */
  readonly pair?: (phase: Phase, beat: Beat) => Pair;
  /** The receiver does not answer. */
  readonly unanswered?: boolean;
  readonly bright?: Unit;
}

/** A note from one guild to another: the second comes later the further it has to go, and lies where the receiver is. */
export function thread(of: Tone['of'], spec: ThreadOf): Play {
  const { db, pair = nearest, unanswered = false, bright = 0.55 } = spec;
  return (phase, beat) => {
    const [from, to] = pair(phase, beat);
    const { places } = phase.show.ensemble;
    const a = places[from] ?? 0;
    const b = places[to] ?? 0;
    const way = travel(a, b);
    const sent: Late = {
      of,
      guild: from,
      degree: degreeOf(phase, from, beat),
      db,
      bright,
      pan: a,
      hold: way,
      more: { panTo: b },
    };
    if (unanswered) return [{ ...sent, db: db - 3 }];
    return [
      sent,
      {
        ...sent,
        late: way,
        guild: of === 'own' ? to : from,
        degree: degreeOf(phase, to, beat),
        db: db - 3,
        pan: b,
        more: { panTo: b },
      },
    ];
  };
}

/** The two guilds nearest in phase at a beat, the earlier first. */
export function nearest({ show }: Phase, { t, count }: Beat): Pair {
  const dream = dreamAt(show.story.track, t);
  const pairs = pairsOf(dream.r.length).map((pair) => ({ pair, apart: apartOf(dream, pair) }));
  pairs.sort((x, y) => x.apart - y.apart);
  const [a, b] = pairs[0]?.pair ?? [0, 0];
  return count % 2 === 0 ? [a, b] : [b, a];
}

/** All pairs of guilds, one after another, from a place drawn by chance; `but` leaves so many out. */
export function round(but = 0) {
  return (phase: Phase, { count }: Beat): Pair => {
    const pairs = pairsOf(phase.show.story.pack.guilds.length);
    const first = Math.floor(chanceOf(phase, 0x66) * pairs.length);
    return pairs[(first + (count % Math.max(1, pairs.length - but))) % pairs.length] ?? [0, 0];
  };
}

/** Guilds of these ids, where the story has them. */
export function between(from: string, to: string) {
  return ({ show }: Phase): Pair => {
    const { guilds } = show.story.pack;
    return [
      Math.max(
        0,
        guilds.findIndex(({ id }) => id === from),
      ),
      Math.max(
        0,
        guilds.findIndex(({ id }) => id === to),
      ),
    ];
  };
}

/** A guild and the one that stands beside it. */
export function neighbours({ show }: Phase, { count }: Beat): Pair {
  const { places } = show.ensemble;
  const order = places.map((_, g) => g).sort((x, y) => (places[x] ?? 0) - (places[y] ?? 0));
  const i = count % Math.max(1, order.length - 1);
  return [order[i] ?? 0, order[i + 1] ?? 0];
}

function travel(a: number, b: number): Seconds {
  return 0.28 + 0.5 * Math.abs(a - b);
}

function degreeOf(phase: Phase, guild: number, { count }: Beat): number {
  const pool = phase.show.ensemble.pools[guild] ?? [0];
  return pool[count % pool.length] ?? 0;
}

function pairsOf(guilds: number): Pair[] {
  const pairs: Pair[] = [];
  for (let a = 0; a < guilds; a++) for (let b = a + 1; b < guilds; b++) pairs.push([a, b]);
  return pairs;
}

function apartOf({ re, im, r }: Dream, [a, b]: Pair): number {
  const cos = (re[a] ?? 0) * (re[b] ?? 0) + (im[a] ?? 0) * (im[b] ?? 0);
  return 1 - cos / Math.max(1e-9, (r[a] ?? 0) * (r[b] ?? 0));
}
