import { useMemo } from 'react';
import { kindsOf, type Vec3 } from '../../core/formations/plan.ts';
import { BOWLS, type Bowl, CIRCLES, STAGE, terraceOf } from '../../core/formations/square.ts';
import type { Pack } from '../../core/pack.ts';
import { type Random, randomFrom } from '../../core/random.ts';
import { TAU } from '../../core/units.ts';
import { addBlock, addQuad, addTriangle, emptyHeap, type Heap, type Stuff } from '../heap.ts';
import type { Look, PlaceProps } from '../look.ts';
import { addLine, circle, hung, type Pieces } from '../pieces.ts';
import { Ribbons } from '../Ribbons.tsx';
import { Solids } from '../Solids.tsx';

export const look: Look = {
  haze: 0.0024,
  air: [0.0017, 2.2, 5, 520],
  exposure: 2.05,
  bloom: 0.12,
  vignette: 0.55,
  gain: 0.72,
  flux: 3.2,
  sky: { low: [0.002, 0.03, 0.05], high: [0.026, 0.01, 0.075], ribbons: 1.5 },
  water: null,
  spread: [1.9, 1.1, 0.6, 0.4],
};

const TERRACE: Stuff = [0.2, 0.8, 1.5, 0];
const PAVING: Stuff = [0.24, 0.6, 2.2, 0];
const PLAZA: Stuff = [0.3, 0.5, 0.9, 0];
const WALL: Stuff = [1.6, 0.25, 0.12, 0];
const SIDES = 96;

/** Neo-Vista: bowls of wet stone terraces, black towers against a sky of painted glass, threads of Luna's circles. */
export function Place({ pack, uniforms }: PlaceProps) {
  const { heap, threads } = useMemo(() => build(pack), [pack]);
  return (
    <>
      <Solids heap={heap} uniforms={uniforms} />
      <Ribbons pieces={threads} uniforms={uniforms} added />
    </>
  );
}

function build(pack: Pack) {
  const random = randomFrom(5);
  const heap = emptyHeap();
  const threads: Pieces = [];
  for (const bowl of BOWLS) addBowl(heap, bowl);
  addPlaza(heap);
  addSkyline(heap, random);
  const { warm, common } = kindsOf(pack.guilds);
  addCircles(threads, warm[0] ?? common[0] ?? 0, random);
  return { heap, threads };
}

function addBowl(heap: Heap, bowl: Bowl): void {
  const [cx, cy, cz] = bowl.middle;
  const at = (radius: number, angle: number, y: number): Vec3 => [
    cx + radius * Math.cos(angle),
    y,
    cz + radius * Math.sin(angle),
  ];
  for (let i = 0; i < SIDES; i++) {
    const [a0, a1] = [(i / SIDES) * TAU, ((i + 1) / SIDES) * TAU];
    const mid = (a0 + a1) / 2;
    const inward: Vec3 = [-Math.cos(mid), 0, -Math.sin(mid)];
    for (let k = 0; k < bowl.tiers; k++) {
      const { inner, outer, y } = terraceOf(bowl, k);
      addQuad(
        heap,
        [at(inner, a0, y), at(inner, a1, y), at(outer, a1, y), at(outer, a0, y)],
        [0, 1, 0],
        TERRACE,
      );
      const low = y - bowl.rise;
      addQuad(
        heap,
        [at(inner, a0, low), at(inner, a1, low), at(inner, a1, y), at(inner, a0, y)],
        inward,
        TERRACE,
      );
    }
    const { outer, y } = terraceOf(bowl, bowl.tiers - 1);
    const outward: Vec3 = [Math.cos(mid), 0, Math.sin(mid)];
    addQuad(
      heap,
      [at(outer, a0, y), at(outer, a1, y), at(outer + 26, a1, -2.2), at(outer + 26, a0, -2.2)],
      outward,
      PLAZA,
    );
    const stage = bowl.radius * STAGE;
    const floor = cy - bowl.rise;
    addTriangle(heap, [[cx, floor, cz], at(stage, a0, floor), at(stage, a1, floor)], [0, 1, 0], PAVING);
  }
}

function addPlaza(heap: Heap): void {
  const cells = 12;
  const at = (i: number, j: number): Vec3 => [-600 + (1200 * i) / cells, -2.2, 220 - (940 * j) / cells];
  for (let i = 0; i < cells; i++)
    for (let j = 0; j < cells; j++)
      addQuad(heap, [at(i, j), at(i + 1, j), at(i + 1, j + 1), at(i, j + 1)], [0, 1, 0], PLAZA);
}

/** Towers of stone round the squares: few and slender, in groups, the tallest far behind. */
function addSkyline(heap: Heap, random: Random): void {
  for (let group = 0; group < 74; group++) {
    const middle: Vec3 = [(random() - 0.5) * 640, -2.2, 60 - random() * 540];
    const many = 2 + Math.floor(random() * 5);
    for (let i = 0; i < many; i++) {
      const x = middle[0] + (random() - 0.5) * 26;
      const z = middle[2] + (random() - 0.5) * 22;
      if (!free(x, z)) continue;
      const far = Math.min(1, Math.max(0, -z / 350));
      const most = z > -250 && Math.abs(x) < 170 ? 9 : 76;
      addTower(heap, [x, -2.2, z], Math.min(most, 5 + random() ** 2.6 * 74 * (0.3 + far)), random);
    }
  }
}

function free(x: number, z: number): boolean {
  if (z > -20 && Math.abs(x) < 108) return false;
  return BOWLS.every(({ middle, radius }) => Math.hypot(x - middle[0], z - middle[2]) > radius + 9);
}

function addTower(heap: Heap, at: Vec3, height: number, random: Random): void {
  const wide = 1.6 + random() * 2.6;
  const turn = 0.3 * Math.floor(random() * 3);
  const deep = wide * (0.5 + 0.6 * random());
  const kind = Math.floor(random() * 4);
  addBlock(heap, { at, size: [wide, height * 0.62, deep], turn }, WALL);
  if (kind === 0) {
    addBlock(heap, { at, size: [wide * 0.62, height, deep * 0.7], turn }, WALL);
    addBlock(heap, { at, size: [wide * 0.28, height * 1.16, deep * 0.3], turn }, WALL);
  } else if (kind === 1) {
    for (let k = 0; k < 7; k++)
      addBlock(
        heap,
        { at, size: [wide * (0.94 - k * 0.12), height * (0.66 + k * 0.055), deep * (0.94 - k * 0.12)], turn },
        WALL,
      );
  } else if (kind === 2) {
    const aside = (by: number): Vec3 => [at[0] + by * Math.cos(turn), at[1], at[2] - by * Math.sin(turn)];
    addBlock(heap, { at: aside(-wide * 0.62), size: [wide * 0.3, height, deep], turn }, WALL);
    addBlock(heap, { at: aside(wide * 0.62), size: [wide * 0.3, height * 0.9, deep], turn }, WALL);
  } else {
    addBlock(heap, { at, size: [wide * 0.4, height, deep * 0.9], turn: turn + 0.5 }, WALL);
  }
  if (height > 24) addBlock(heap, { at, size: [0.16, height * (1.25 + 0.3 * random()), 0.16], turn }, WALL);
}

function addCircles(threads: Pieces, guild: number, random: Random): void {
  for (const [x, y, z] of CIRCLES) {
    for (const [radius, emit] of [
      [2.1, 0.34],
      [3.8, 0.22],
      [5.5, 0.12],
    ] as const)
      addLine(threads, circle([x, y + 0.25, z], radius, 40), [0.022, 0.022], { guild, emit, seed: random() });
    for (let k = 0; k < 7; k++) {
      const [a, b] = [random() * TAU, random() * TAU];
      const from: Vec3 = [x + 3.8 * Math.cos(a), y + 0.7, z + 3.8 * Math.sin(a)];
      const to: Vec3 = [x + 3.8 * Math.cos(b), y + 0.7, z + 3.8 * Math.sin(b)];
      addLine(threads, hung(from, to, 0.35, 8), [0.022, 0.022], {
        guild,
        emit: 0.5,
        seed: random(),
        pulse: true,
      });
    }
  }
}
