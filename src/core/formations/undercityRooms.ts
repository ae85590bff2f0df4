import { unitOf } from '../random.ts';
import type { Vec3 } from './plan.ts';

/** A vaulted room under the street, open to the front: middle of its floor, size, and who lives there (rank of kind). */
export interface Room {
  readonly floor: Vec3;
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly home: 'warm' | 1 | 2 | 3;
}

/** The street is a slab between these heights, cut open at its front edge. */
export const STREET = { top: 0, bottom: -1.1, front: 15 } as const;

/** The way down: an open shaft beside the hall, from the street to below all rooms. */
export const SHAFT = { x: -8, width: 2.3, depth: 5, bottom: -50 } as const;

/** Rooms of all sizes, denser under the hero towers, none over another; the same each time. */
export function undercityRooms(): readonly Room[] {
  const rooms: Room[] = [...HALLS];
  for (let i = 0; i < 1000; i++) {
    const key = 0x700 + i;
    const x = -72 + 144 * unitOf(key, 1);
    const y = -6.2 - 34 * unitOf(key, 2) ** 1.25;
    const near = Math.exp(-(((x - 14) / 26) ** 2)) + 0.8 * Math.exp(-(((x + 32) / 16) ** 2));
    if (unitOf(key, 3) > near * (1 + y / 60) + 0.05) continue;
    const width = 2.6 + 8.5 * unitOf(key, 4) ** 2.2;
    const height = 2.2 + width * (0.18 + 0.2 * unitOf(key, 5));
    const depth = 4 + 6 * unitOf(key, 6);
    const pick = unitOf(key, 7);
    const home = pick < 0.46 ? 'warm' : pick < 0.74 ? 1 : pick < 0.9 ? 2 : 3;
    const room: Room = { floor: [x, y, STREET.front - 1.5 - depth / 2], width, height, depth, home };
    if (rooms.every((other) => apart(room, other)) && clearOfShaft(room)) rooms.push(room);
  }
  return rooms;
}

/** The great rooms: the hall of the conference, the sanctuary across from it, and under them two chambers of the cast. */
const HALLS: readonly Room[] = [
  { floor: [10, -16.6, 6], width: 25, height: 8.6, depth: 15, home: 'warm' },
  { floor: [-33, -11.6, 8], width: 14, height: 6.2, depth: 11, home: 1 },
  { floor: [14.5, -24.2, 9.5], width: 11, height: 6, depth: 8, home: 3 },
  { floor: [-17, -24, 9.5], width: 10, height: 5.8, depth: 8, home: 'warm' },
];

function clearOfShaft({ floor, width }: Room): boolean {
  return Math.abs(floor[0] - SHAFT.x) > width / 2 + SHAFT.width + 0.8;
}

/** Whether a wall of earth is left between two rooms. */
function apart(a: Room, b: Room): boolean {
  const aside = Math.abs(a.floor[0] - b.floor[0]) - (a.width + b.width) / 2;
  const over = Math.max(a.floor[1] - b.floor[1] - b.height, b.floor[1] - a.floor[1] - a.height);
  return aside > 0.9 || over > 0.8;
}

/** High rooms have nests on their floor too. */
function rowsOf({ height }: Room): 1 | 2 {
  return height > 5.5 ? 2 : 1;
}

/** How many nests a room holds. */
export function nestsOf(room: Room): number {
  return Math.max(1, Math.round(room.width / 4.2)) * rowsOf(room);
}

/** A nest in a room: its middle from the middle of the floor, and its half width. */
export function nestAt(room: Room, index: number, nest: number): Vec3 {
  const key = 0x900 + index * 16 + nest;
  const rows = rowsOf(room);
  const many = nestsOf(room) / rows;
  const low = nest >= many;
  const wide = Math.min(room.height * (low ? 0.16 : 0.42 / rows ** 0.5), 0.7 + 1.9 * unitOf(key, 1) ** 1.5);
  const x = (((nest % many) + 0.5) / many - 0.5) * room.width * 0.8 + (unitOf(key, 2) - 0.5) * 1.2;
  if (low) return [x * 0.72, wide, wide];
  const arch = 1 - 2.2 * (x / room.width) ** 2;
  return [x, Math.max(wide * 0.8, (0.2 + 0.45 * unitOf(key, 3)) * room.height * arch), wide];
}

/** A way dug from a room to another. */
export interface Link {
  readonly rooms: readonly [Room, Room];
  readonly from: Vec3;
  readonly to: Vec3;
}

/** Each room joined with its three nearest, where the way is free, no pair twice. */
export function linksOf(rooms: readonly Room[]): readonly Link[] {
  const links: Link[] = [];
  for (const room of rooms) {
    for (const other of nearestTo(room, rooms)) {
      const link: Link = { from: doorOf(room), to: doorOf(other), rooms: [room, other] };
      const known = links.some(({ rooms: [a, b] }) => a === other && b === room);
      if (!known && rooms.every((third) => third === room || third === other || passes(link, third)))
        links.push(link);
    }
  }
  return links;
}

/** How far a passage hangs through in its middle, meters. */
export const SAG = 0.9;

/** Whether a way leaves a third room, and the shaft, alone. */
function passes({ from, to }: Link, { floor, width, height }: Room): boolean {
  for (let k = 0; k <= 8; k++) {
    const x = from[0] + ((to[0] - from[0]) * k) / 8;
    const y = from[1] + ((to[1] - from[1]) * k) / 8 - SAG * Math.sin((Math.PI * k) / 8);
    const over = y - floor[1] > -0.6 && y - floor[1] < height + 0.6;
    if (over && Math.abs(x - floor[0]) < width / 2 + 0.6) return false;
    if (Math.abs(x - SHAFT.x) < SHAFT.width + 0.6) return false;
  }
  return true;
}

function nearestTo(room: Room, rooms: readonly Room[]): Room[] {
  const far = (other: Room) => Math.hypot(other.floor[0] - room.floor[0], other.floor[1] - room.floor[1]);
  return rooms
    .filter((other) => other !== room && far(other) < 9 + (room.width + other.width) / 2)
    .sort((a, b) => far(a) - far(b))
    .slice(0, 3);
}

function doorOf({ floor, height }: Room): Vec3 {
  return [floor[0], floor[1] + height * 0.36, STREET.front];
}
