import type { Vec3 } from '../../core/formations/plan.ts';
import {
  bankAt,
  type Council,
  councils,
  riverAt,
  riverWidth,
  stepAt,
  valleyAt,
} from '../../core/formations/valley.ts';
import { unitOf } from '../../core/random.ts';
import { addSheet, emptyHeap, type Heap, type Stuff } from '../heap.ts';
import type { MistBank } from './Mist.tsx';
import type { Tuft } from './Reeds.tsx';

const LAND: Stuff = [0.9, 0.1, 0.8, 0];
const STEPS: Stuff = [0.9, 1, 0.8, 0];
const BOULDER: Stuff = [0.34, 0.8, 0.7, 0];
const FAR = 430;

/** Boulders along the water; the councils' stone steps; both banks, denser near the water: what hides the rest comes first. */
export function valleyLand(): Heap {
  const heap = emptyHeap();
  for (let i = 0; i < 110; i++) addBoulder(heap, i);
  for (const council of councils().slice(1)) addAmphitheater(heap, council);
  for (const side of [-1, 1] as const)
    addSheet(heap, { across: 60, deep: 200, at: bankPlace(side), rough: [2, 2] }, LAND);
  return heap;
}

function bankPlace(side: -1 | 1) {
  return (u: number, v: number): Vec3 => {
    const z = 36 - v ** 1.9 * FAR;
    const x = riverAt(z) + side * (riverWidth(z) - 7 + 26 * u + 191 * u ** 5);
    const sunk = councils().some((one, i) => i > 0 && Math.hypot(x - one.x, z - one.z) < one.radius * 1.1);
    return [x, valleyAt(x, z) - (sunk ? 0.8 : 0), z];
  };
}

function addAmphitheater(heap: Heap, council: Council): void {
  const at = (u: number, v: number): Vec3 => {
    const angle = u * Math.PI * 2;
    const far = council.radius * 1.32 * v;
    const x = council.x + Math.cos(angle) * far;
    const z = council.z + Math.sin(angle) * far;
    const height = v < 0.84 ? stepAt(council, far) : valleyAt(x, z) - 1.6 * ((v - 0.84) / 0.16) ** 2;
    return [x, height, z];
  };
  addSheet(heap, { across: 48, deep: 4 * council.tiers + 8, at, rough: [2, 1] }, STEPS);
}

/** An uneven stone, half in the ground. */
function addBoulder(heap: Heap, index: number): void {
  const key = 0xb0 + index;
  const z = 26 - 190 * unitOf(key, 1);
  const side = unitOf(key, 2) < 0.5 ? -1 : 1;
  const x = riverAt(z) + side * (riverWidth(z) - 5 + 8 * unitOf(key, 3));
  const size = 0.22 + 0.9 * unitOf(key, 4) ** 4;
  const middle: Vec3 = [x, Math.max(-0.25, valleyAt(x, z)) + 0.1 * size, z];
  const at = (u: number, v: number): Vec3 => {
    const turn = u * Math.PI * 2;
    const tilt = v * Math.PI;
    const knob = 1 + 0.28 * Math.sin(turn * 2 + key) * Math.sin(tilt) + 0.22 * Math.cos(tilt * 3 + key * 2);
    const wide = size * knob * Math.sin(tilt);
    return [
      middle[0] + Math.cos(turn) * wide * 1.25,
      middle[1] + Math.cos(tilt) * size * knob * 0.62,
      middle[2] + Math.sin(turn) * wide,
    ];
  };
  addSheet(heap, { across: 9, deep: 5, at, rough: [3, 1] }, BOULDER);
}

/** Reeds where land and water meet, grass on the treads above. */
export function valleyTufts(): Tuft[] {
  const tufts = headlandTufts();
  for (let i = 0; i < 9000 && tufts.length < 3000; i++) {
    const key = 0x4eed + i;
    const z = 30 - 175 * unitOf(key, 1) ** 1.2;
    const side = unitOf(key, 2) < 0.5 ? -1 : 1;
    const wet = unitOf(key, 3) < 0.72;
    const off = wet ? -5 + 9 * unitOf(key, 4) : 40 * unitOf(key, 4) ** 1.5;
    const x = riverAt(z) + side * (riverWidth(z) + off);
    const bank = bankAt(x, z);
    const clump = 0.5 + 0.5 * Math.sin(z * 0.35 + side * 2) * Math.sin(z * 0.13 + x * 0.11);
    if (bank < -2.2 || (wet && bank > 2.4) || unitOf(key, 5) > (wet ? clump : 0.35)) continue;
    const height = wet ? 0.7 + 1.5 * unitOf(key, 6) * clump : 0.25 + 0.45 * unitOf(key, 6);
    tufts.push({
      at: [x, Math.max(-0.15, valleyAt(x, z) - 0.08), z],
      height,
      width: height * (wet ? 0.36 : 0.7),
      seed: unitOf(key, 7),
      lean: unitOf(key, 8) * 0.5 - 0.25,
      heads: wet && unitOf(key, 9) < 0.5,
    });
  }
  return tufts;
}

/** Tall reeds on the headland before the first view. */
function headlandTufts(): Tuft[] {
  return Array.from({ length: 230 }, (_, i) => {
    const key = 0x8ead + i;
    const turn = 2 * Math.PI * unitOf(key, 1);
    const far = unitOf(key, 2) ** 0.7;
    const [x, z] = [-17 + 17 * far * Math.cos(turn), -5 + 9 * far * Math.sin(turn)];
    const height = (1.5 + 2.6 * unitOf(key, 6) ** 1.5) * (1.1 - 0.5 * far);
    return {
      at: [x, Math.max(-0.15, valleyAt(x, z) - 0.08), z] as const,
      height,
      width: height * 0.36,
      seed: unitOf(key, 7),
      lean: unitOf(key, 8) * 0.5 - 0.25,
      heads: unitOf(key, 9) < 0.6,
    };
  });
}

/** Mist over the water and at the hills' feet, one bank behind another. */
export function valleyMist(): MistBank[] {
  return Array.from({ length: 16 }, (_, i) => {
    const z = 6 - 15 * i;
    const aside = (unitOf(0x3157, i, 1) - 0.5) * (26 + 3 * i);
    const x = riverAt(z) + aside;
    const height = 2 + 2.6 * unitOf(0x3157, i, 2) + 0.18 * i;
    return {
      at: [x, Math.max(0.6, Math.min(5, valleyAt(x, z))) + 0.5 * height, z] as const,
      width: 34 + 34 * unitOf(0x3157, i, 3) + 1.5 * i,
      height,
      seed: unitOf(0x3157, i, 4),
    };
  });
}
