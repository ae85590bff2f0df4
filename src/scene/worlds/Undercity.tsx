import { useMemo } from 'react';
import { kindsOf, type Vec3 } from '../../core/formations/plan.ts';
import { growTree, type Tree } from '../../core/formations/tree.ts';
import {
  downward,
  lesserTowers,
  ROOTS,
  type Room,
  STREET,
  TOWERS,
  undercityRooms,
} from '../../core/formations/undercity.ts';
import type { Pack } from '../../core/pack.ts';
import { type Random, randomFrom, unitOf } from '../../core/random.ts';
import { addBlock, addQuad, addTriangle, emptyHeap, type Heap, type Stuff } from '../heap.ts';
import type { Look, PlaceProps } from '../look.ts';
import { addLine, addPiece, hung, type Pieces } from '../pieces.ts';
import { Ribbons } from '../Ribbons.tsx';
import { Solids } from '../Solids.tsx';
import { type Lit, Towers } from './Towers.tsx';

export const look: Look = {
  haze: 0.0032,
  air: [0.0035, 0.2, 30, 220],
  exposure: 1.9,
  bloom: 0.12,
  vignette: 0.6,
  gain: 0.8,
  flux: 9,
  sky: { low: [0.001, 0.006, 0.013], high: [0, 0, 0], ribbons: 0 },
  water: null,
  spread: [2, 0.8, 0.25, 0.1],
};

const PLASTER: Stuff = [0.3, 0.9, 0.5, 1];
const WALL: Stuff = [0.1, 0.9, 0.05, 1];
const SLAB: Stuff = [0.5, 0.6, 0.5, 0];
const ARCH = 10;

/** The glass towers on their street, cut open: under it vaulted rooms, and strands of light from the towers' feet. */
export function Place({ pack, uniforms }: PlaceProps) {
  const { heap, threads, branches, towers } = useMemo(() => build(pack), [pack]);
  return (
    <>
      <Solids heap={heap} uniforms={uniforms} />
      <Ribbons pieces={branches} uniforms={uniforms} />
      <Towers towers={towers} uniforms={uniforms} />
      <Ribbons pieces={threads} uniforms={uniforms} added />
    </>
  );
}

function build(pack: Pack) {
  const { common, cold, warm } = kindsOf(pack.guilds);
  const rank = (i: number) => common[Math.min(i, common.length - 1)] ?? 0;
  const random = randomFrom(21);
  const heap = emptyHeap();
  const threads: Pieces = [];
  const rooms = undercityRooms();
  const guildOf = ({ home }: Room) => (home === 'warm' ? (warm[0] ?? rank(1)) : rank(home));
  addBlock(heap, { at: [0, STREET.bottom, -140], size: [420, STREET.top - STREET.bottom, 155] }, SLAB);
  for (const room of rooms) addRoom(heap, threads, room, guildOf(room));
  addStrands(threads, rooms, { guildOf, towers: rank(0), random });
  addPassages(threads, rooms, guildOf, random);
  const branches: Pieces = [];
  for (const root of ROOTS) addRoot(branches, root, warm[0] ?? rank(1));
  addNet(threads, cold[0] ?? rank(0));
  return { heap, threads, branches, towers: litTowers(rank(0)) };
}

function litTowers(guild: number): Lit[] {
  const { middle, far } = lesserTowers();
  const lit = (key: number, dim: number) => (tower: (typeof TOWERS)[number], i: number) => ({
    ...tower,
    guild,
    bright: dim * (unitOf(key, i) < 0.55 ? 0.12 + 0.2 * unitOf(key, i, 1) : 0.35 + 0.7 * unitOf(key, i, 1)),
  });
  return [
    ...far.map(lit(1, 0.8)),
    ...middle.map(lit(2, 0.9)),
    ...TOWERS.map((tower, i) => ({ ...tower, guild, bright: 0.62 - 0.05 * i })),
  ];
}

/** A barrel vault cut open at the front: floor, bunks, back wall and vault; outside it is earth and black. */
function addRoom(heap: Heap, threads: Pieces, room: Room, guild: number): void {
  const [x, y, z] = room.floor;
  const [back, front] = [z - room.depth / 2, z + room.depth / 2];
  const half = room.width / 2;
  const level = (at: number, from: number, to: number): readonly [Vec3, Vec3, Vec3, Vec3] => [
    [x - half, at, from],
    [x + half, at, from],
    [x + half, at, to],
    [x - half, at, to],
  ];
  addQuad(heap, level(y, back, front), [0, 1, 0], PLASTER);
  const arch = archOf(room);
  const crown: Vec3 = [x, y + room.height * 0.4, back];
  for (let k = 0; k < arch.length - 1; k++) {
    const [[ax, ay], [bx, by]] = [arch[k] as Point, arch[k + 1] as Point];
    addTriangle(heap, [crown, [ax, ay, back], [bx, by, back]], [0, 0, 1], WALL);
    const inward: Vec3 = [x - (ax + bx) / 2, y + room.height * 0.4 - (ay + by) / 2, 0];
    const size = Math.hypot(...inward) || 1;
    const vault = [
      [ax, ay, back],
      [bx, by, back],
      [bx, by, front],
      [ax, ay, front],
    ] as const;
    addQuad(heap, vault, [inward[0] / size, inward[1] / size, 0], PLASTER);
  }
  const rim = arch.map(([px, py]): Vec3 => [px, py, front]);
  addLine(threads, [...rim, rim[0] as Vec3], [0.045, 0.045], { guild, emit: 0.1, lit: 1.6 });
}

type Point = readonly [x: number, y: number];

/** The outline of a room's opening, from the floor's left end over the vault to its right end. */
function archOf({ floor: [x, y], width, height }: Room): Point[] {
  const half = width / 2;
  const round = Array.from({ length: ARCH + 1 }, (_, k): Point => {
    const angle = Math.PI * (k / ARCH);
    return [x - half * Math.cos(angle), y + height * 0.42 + height * 0.56 * Math.sin(angle)];
  });
  return [[x - half, y], ...round, [x + half, y]];
}

interface Below {
  readonly guildOf: (room: Room) => number;
  readonly towers: number;
  readonly random: Random;
}

/** Light that moves both ways: strands from each tower's foot down to rooms near it. */
function addStrands(threads: Pieces, rooms: readonly Room[], { towers, random }: Below): void {
  for (const tower of TOWERS) {
    const near = rooms.filter(({ floor }) => Math.abs(floor[0] - tower.foot[0]) < 13);
    for (let k = 0; k < Math.round(tower.height * 0.13) && near.length > 0; k++) {
      const room = near[Math.floor(random() * near.length)] as Room;
      const from: Vec3 = [
        tower.foot[0] + (random() - 0.5) * tower.width * 1.4,
        STREET.bottom,
        6 + 6 * random(),
      ];
      const to: Vec3 = [
        room.floor[0] + (random() - 0.5) * room.width * 0.7,
        room.floor[1] + room.height * 0.9,
        STREET.front - 2,
      ];
      const points = Array.from({ length: 15 }, (_, s): Vec3 => {
        const q = s / 14;
        const e = q * q * (3 - 2 * q);
        const wind = 1.5 * Math.sin(q * 7 + k) * Math.sin(q * Math.PI);
        return [
          from[0] + (to[0] - from[0]) * e + wind,
          from[1] + (to[1] - from[1]) * q,
          from[2] + (to[2] - from[2]) * e,
        ];
      });
      addLine(threads, points, [0.05, 0.02], { guild: towers, emit: 0.24, seed: random(), pulse: true });
    }
  }
}

/** A root with its guild's light going down in it. */
function addRoot(branches: Pieces, tree: Tree, guild: number): void {
  for (const { from, to, thick, level, along } of growTree(tree).limbs) {
    addPiece(
      branches,
      {
        from: downward(from, tree.root),
        to: downward(to, tree.root),
        thick,
        along: [along * 2, (along + 0.2) * 2],
      },
      { guild, emit: 0.16 + 0.1 * level, lit: 2, seed: 0.7, pulse: true, overlap: 0.4 },
    );
  }
}

/** Threads hung from room to room. */
function addPassages(
  threads: Pieces,
  rooms: readonly Room[],
  guildOf: (room: Room) => number,
  random: Random,
): void {
  for (const room of rooms) {
    const others = rooms
      .filter((other) => other !== room)
      .map((other) => ({
        other,
        far: Math.hypot(other.floor[0] - room.floor[0], other.floor[1] - room.floor[1]),
      }))
      .sort((a, b) => a.far - b.far)
      .slice(0, 3);
    for (const { other, far } of others) {
      if (far > 17) continue;
      for (let k = 0; k < 3; k++) {
        const end = ({ floor, height, width }: Room): Vec3 => [
          floor[0] + (random() - 0.5) * width * 0.8,
          floor[1] + height * (0.2 + 0.6 * random()),
          STREET.front - 1.2 + random(),
        ];
        addLine(threads, hung(end(room), end(other), far * 0.12 * (1 + 0.5 * k), 12), [0.018, 0.018], {
          guild: guildOf(room),
          emit: 0.22,
          seed: random(),
          pulse: true,
        });
      }
    }
  }
}

/** The net no one has noticed: a fine exact mesh under the street. */
function addNet(threads: Pieces, guild: number): void {
  const y = STREET.bottom - 0.7;
  const faint = { guild, emit: 0.07, lit: 0 };
  for (let i = -48; i <= 48; i++)
    addLine(
      threads,
      [
        [i * 1.5, y, 14],
        [i * 1.5, y, -70],
      ],
      [0.012, 0.012],
      faint,
    );
  for (let i = -46; i <= 9; i++)
    addLine(
      threads,
      [
        [-72, y, i * 1.5],
        [72, y, i * 1.5],
      ],
      [0.012, 0.012],
      faint,
    );
  addLine(
    threads,
    [
      [-120, STREET.top - 0.02, STREET.front],
      [120, STREET.top - 0.02, STREET.front],
    ],
    [0.035, 0.035],
    {
      guild,
      emit: 0.3,
      lit: 0.6,
    },
  );
}
