import type { Vec3 } from '../../core/formations/plan.ts';
import { growTree, type Tree } from '../../core/formations/tree.ts';
import { downward } from '../../core/formations/undercity.ts';
import { type Link, type Room, SHAFT, STREET } from '../../core/formations/undercityRooms.ts';
import { TOWERS } from '../../core/formations/undercityTowers.ts';
import { type Random, randomFrom } from '../../core/random.ts';
import { addLine, addPiece, hung, type Pieces, type Thread } from '../pieces.ts';

/** How far in front of the earth what grows on it hangs. */
const FACE = STREET.front + 0.35;

/** A root with its guild's light going down in it. */
export function addRoot(branches: Pieces, tree: Tree, guild: number): void {
  for (const { from, to, thick, level, along } of growTree(tree).limbs) {
    const ends = { from: downward(from, tree.root), to: downward(to, tree.root) };
    addPiece(
      branches,
      { ...ends, thick, along: [along * 2, (along + 0.2) * 2] },
      { guild, emit: 0.08 + 0.07 * level, lit: 1.5, seed: 0.7, pulse: true, overlap: 0.4 },
    );
  }
}

/** Roots of the towers that go down over the cut earth to rooms near them, and rootlets; none before what is in `clear`. */
export function addHanging(
  branches: Pieces,
  rooms: readonly Room[],
  { guild, clear }: { guild: number; clear: readonly Vec3[] },
): void {
  const random = randomFrom(21);
  for (const tower of TOWERS) {
    const near = rooms.filter(({ floor }) => Math.abs(floor[0] - tower.foot[0]) < 13);
    for (let k = 0; k < Math.round(tower.height * 0.11) && near.length > 0; k++) {
      const room = near[Math.floor(random() * near.length)] as Room;
      const from: Vec3 = [tower.foot[0] + (random() - 0.5) * tower.width * 2, STREET.bottom + 0.2, FACE];
      const aside = (random() - 0.5) * room.width * 0.8;
      const to: Vec3 = [
        room.floor[0] + aside,
        room.floor[1] + room.height * (0.55 + 0.3 * random()),
        FACE - 0.6,
      ];
      const light = { guild, emit: 0.12, lit: 0.55, seed: random(), pulse: true, overlap: 0.4 };
      const points = wandering(from, to, random);
      if (!hides(points, clear)) addLine(branches, points, [0.05 + 0.05 * random(), 0.01], light);
    }
    for (let k = 0; k < 12; k++) {
      const x = tower.foot[0] + (random() + random() - 1) * 13;
      const from: Vec3 = [x, STREET.bottom + 0.1, FACE + 0.2 * random()];
      const to: Vec3 = [
        x + (random() - 0.5) * 2.4,
        STREET.bottom - 1 - 6 * random() ** 2,
        FACE + 0.5 * random(),
      ];
      const light = { guild, emit: 0.06, lit: 0.55, seed: random(), overlap: 0.4 };
      addLine(branches, wandering(from, to, random), [0.03 + 0.04 * random(), 0.006], light);
    }
  }
}

/** Fibers through the passages, two to a way, each in the light of the room it comes from. */
export function addFibers(
  branches: Pieces,
  links: readonly Link[],
  { guildOf, clear }: { guildOf: (room: Room) => number; clear: readonly Vec3[] },
): void {
  const random = randomFrom(22);
  for (const { from, to, rooms } of links) {
    const far = Math.hypot(to[0] - from[0], to[1] - from[1]);
    for (const k of [0, 1] as const) {
      const light = {
        guild: guildOf(rooms[k]),
        emit: 0.3,
        lit: 1.6,
        seed: random(),
        pulse: true,
        overlap: 0.4,
      };
      const ends = [from, to].map(
        ([x, y]): Vec3 => [
          x + (random() - 0.5) * 1.2,
          y + (random() - 0.5) * 0.9,
          STREET.front - 0.3 - 0.5 * random(),
        ],
      );
      const points = hung(ends[0] as Vec3, ends[1] as Vec3, 0.9 + far * 0.03 * k, 10);
      if (hides(points, clear)) continue;
      addLine(branches, points.slice(0, 6), [0.003, 0.035], light);
      addLine(branches, points.slice(5), [0.035, 0.003], light);
    }
  }
}

/** Rootlets that hang from the vaults of rooms, each room's in its own light. */
export function addVaultRoots(
  branches: Pieces,
  rooms: readonly Room[],
  guildOf: (room: Room) => number,
): void {
  const random = randomFrom(24);
  for (const room of rooms) {
    const [x, y, z] = room.floor;
    for (let k = 0; k < Math.round(room.width * 0.9); k++) {
      const aside = (random() - 0.5) * 0.86;
      const top = y + room.height * (0.4 + 0.66 * Math.sqrt(1 - 1.2 * aside * aside));
      const at = z + (random() * 0.5 - 0.05) * room.depth;
      const from: Vec3 = [x + aside * room.width, top + 0.9, at];
      const to: Vec3 = [
        from[0] + (random() - 0.5) * 0.8,
        top - room.height * (0.15 + 0.5 * random() ** 1.6),
        at + 0.4 * (random() - 0.5),
      ];
      const light = { guild: guildOf(room), emit: 0.07, lit: 0.5, seed: random(), overlap: 0.4 };
      addLine(branches, wandering(from, to, random), [0.02 + 0.03 * random(), 0.004], light);
    }
  }
}

/** Rungs of light across the shaft, brighter the deeper, and roots that hang down in it. */
export function addShaft(threads: Pieces, branches: Pieces, guilds: readonly number[]): void {
  const random = randomFrom(23);
  const middle = (y: number) => SHAFT.x + 0.7 * Math.sin(y * 0.13);
  for (let k = 0; k < 26; k++) {
    const y = -2.6 - 1.7 * k;
    const light: Thread = {
      guild: guilds[k % guilds.length] ?? 0,
      emit: 0.3 + 0.05 * k,
      seed: random(),
      pulse: true,
    };
    const end = (side: number): Vec3 => [
      middle(y) + side * 2,
      y + 0.3 * (random() - 0.5),
      STREET.front - 1.6,
    ];
    addLine(threads, hung(end(-1), end(1), 0.35, 8), [0.06, 0.06], light);
  }
  for (let k = 0; k < 9; k++) {
    const from: Vec3 = [middle(-2) + (random() - 0.5) * 4, STREET.bottom, STREET.front - 3 * random()];
    const to: Vec3 = [from[0] + random() - 0.5, -8 - 34 * random(), from[2]];
    const light = { guild: guilds[0] ?? 0, emit: 0.06, lit: 0.7, seed: random(), overlap: 0.4 };
    addLine(branches, wandering(from, to, random), [0.1, 0.015], light);
  }
}

/** Whether a line passes before one of some places. */
function hides(points: readonly Vec3[], places: readonly Vec3[]): boolean {
  return points.some(([x, y]) => places.some((at) => Math.abs(x - at[0]) < 6 && Math.abs(y - at[1]) < 4.5));
}

/** Points from end to end that wander as a root does in earth. */
function wandering(from: Vec3, to: Vec3, random: Random): Vec3[] {
  const far = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const steps = Math.max(9, Math.min(32, Math.round(far * 2.2)));
  const phases = [random() * 6, random() * 6, random() * 6] as const;
  return Array.from({ length: steps + 1 }, (_, i) => {
    const u = i / steps;
    const ease = u * u * (3 - 2 * u);
    const free = Math.sin(u * Math.PI) * Math.min(2.2, far * 0.1);
    const aside = Math.sin(u * 5 + phases[0]) + 0.5 * Math.sin(u * 13 + phases[1]);
    return [
      from[0] + (to[0] - from[0]) * ease + aside * free,
      from[1] + (to[1] - from[1]) * u + 0.3 * free * Math.sin(u * 9 + phases[2]),
      from[2] + (to[2] - from[2]) * u + 0.15 * Math.sin(u * 8 + phases[1]),
    ] as const;
  });
}
