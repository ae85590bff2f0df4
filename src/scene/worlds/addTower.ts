import type { Vec3 } from '../../core/formations/plan.ts';
import type { Random } from '../../core/random.ts';
import { addBlock, type Heap, type Stuff } from '../heap.ts';

/** A tower: the middle of its foot, its height and half its width in meters. */
export interface Tower {
  readonly at: Vec3;
  readonly height: number;
  readonly wide: number;
  readonly turn: number;
  readonly stuff: Stuff;
}

type Kind = (tower: Tower, add: Add, random: Random) => void;
/** Adds a part: its place beside the middle, half width and half depth as parts of the tower's, its top as a part of the height. */
type Add = (part: { aside?: number; wide: number; deep?: number; top: number; turn?: number }) => void;

/** What towers are like: each a way to pile blocks. */
const KINDS: readonly Kind[] = [stepped, needle, bundled, twins, finned, leaning];

/** Adds a tower of some kind; the taller, the likelier it has a spire. */
export function addTower(heap: Heap, tower: Tower, random: Random): void {
  const { at, height, wide, turn, stuff } = tower;
  const add: Add = ({ aside = 0, wide: across, deep = across, top, turn: own = 0 }) => {
    const place: Vec3 = [at[0] + aside * wide * Math.cos(turn), 0, at[2] - aside * wide * Math.sin(turn)];
    addBlock(heap, { at: place, size: [across * wide, top * height, deep * wide], turn: turn + own }, stuff);
  };
  const tall = Math.min(1, height / 60);
  const kind = KINDS[Math.floor(random() * KINDS.length)] ?? stepped;
  kind(tower, add, random);
  if (random() > tall + 0.25) return;
  const spire = 1.12 + 0.3 * random();
  add({ wide: 0.09, top: 1 + 0.45 * (spire - 1) });
  add({ wide: 0.045, top: spire });
}

function stepped(_: Tower, add: Add, random: Random): void {
  let wide = 1;
  let top = 0.36 + 0.2 * random();
  for (let step = 0; step < 6; step++) {
    add({ wide, top, aside: 0.1 * (random() - 0.5) });
    wide *= 0.7 + 0.12 * random();
    top += (1 - top) * (0.35 + 0.25 * random());
  }
  add({ wide: 0.8 * wide, top: 1 });
}

function needle(_: Tower, add: Add, random: Random): void {
  add({ wide: 0.62, top: 0.5 + 0.1 * random() });
  add({ wide: 0.46, top: 0.82 });
  add({ wide: 0.3, top: 0.93 });
  add({ wide: 0.16, top: 1.06 });
}

function bundled(_: Tower, add: Add, random: Random): void {
  for (const aside of [-0.72, -0.24, 0.24, 0.72])
    add({ aside, wide: 0.25, deep: 0.6, top: 1 - 0.5 * random() * Math.abs(aside) - 0.25 * random() });
  add({ wide: 0.22, top: 1 });
}

function twins(_: Tower, add: Add, random: Random): void {
  const second = 0.7 + 0.24 * random();
  add({ aside: -0.62, wide: 0.36, top: 1 });
  add({ aside: -0.62, wide: 0.24, top: 1.05 });
  add({ aside: 0.62, wide: 0.36, top: second });
  add({ aside: 0.62, wide: 0.2, top: second + 0.06 });
  add({ wide: 1.05, top: 0.3 });
  add({ wide: 0.7, deep: 0.2, top: 0.62 * second });
}

function finned(_: Tower, add: Add, random: Random): void {
  add({ wide: 0.7, top: 0.78 });
  add({ wide: 0.12, deep: 0.8, aside: -0.6, top: 0.86 + 0.1 * random() });
  add({ wide: 0.12, deep: 0.8, aside: 0.6, top: 0.8 });
  add({ wide: 0.42, top: 0.9 });
  add({ wide: 0.24, top: 1 });
}

/** Steps on one side only. */
function leaning(_: Tower, add: Add, random: Random): void {
  const side = random() < 0.5 ? -1 : 1;
  for (let step = 0; step < 5; step++)
    add({ aside: side * 0.18 * step, wide: 1 - 0.18 * step, top: 0.42 + 0.145 * step });
}
