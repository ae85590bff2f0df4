import type { Vec3 } from '../../core/formations/plan.ts';
import { randomFrom } from '../../core/random.ts';
import { TAU } from '../../core/units.ts';
import { emptyHeap, type Heap } from '../heap.ts';
import { addTower } from './addTower.ts';

/** Where the plaza is seen to end, meters from the great bowl: no tower stands nearer. */
const NEAREST = 350;
const GROUPS = 64;

/**
 * The skyline, a heap whose stuff begins with a number of each tower's own: groups round the horizon, each about a leader
 * from which heights fall off, closer together where the squares are looked at across; between groups the sky comes down
 * to the plaza.
 */
export function squareTowers(): Heap {
  const random = randomFrom(11);
  const heap = emptyHeap();
  for (let group = 0; group < GROUPS; group++) {
    const bearing = TAU * ((group + 0.55 * random()) / GROUPS);
    const ahead = 0.5 + 0.5 * Math.cos(bearing);
    if (random() > 0.2 + 0.5 * ahead) continue;
    const far = NEAREST + 40 + 190 * random();
    const leader = (22 + 128 * random() ** 1.4) * (0.5 + 0.5 * ahead);
    const many = 2 + Math.floor(random() * 5);
    for (let i = 0; i < many; i++) {
      const off = i === 0 ? 0 : (i % 2 ? 1 : -1) * (7 + 9 * Math.ceil(i / 2) * (0.6 + 0.6 * random()));
      const height = i === 0 ? leader : Math.max(7, leader * (0.25 + 0.6 * random()) * 0.9 ** i);
      const turn = bearing + off / far;
      const near = far + (random() - 0.5) * 60;
      const at: Vec3 = [near * Math.sin(turn), 0, -near * Math.cos(turn) - 40];
      const wide = 3 + 2.2 * random() + 0.03 * height;
      addTower(heap, { at, height, wide, turn: -turn, stuff: [random(), 0, 0, 0] }, random);
    }
  }
  return heap;
}
