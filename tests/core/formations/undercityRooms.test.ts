import { describe, expect, it } from 'vitest';
import {
  linksOf,
  type Room,
  SAG,
  SHAFT,
  undercityRooms,
} from '../../../src/core/formations/undercityRooms.ts';

const rooms = undercityRooms();
const links = linksOf(rooms);

describe('the rooms under the street', () => {
  it('lie apart, and clear of the shaft', () => {
    rooms.forEach((room, i) => {
      expect(Math.abs(room.floor[0] - SHAFT.x) - room.width / 2).toBeGreaterThan(SHAFT.width);
      for (const other of rooms.slice(i + 1)) expect(over(room, other)).toBe(false);
    });
  });

  it('are nearly all joined to another', () => {
    const joined = rooms.filter((room) => links.some((link) => link.rooms.includes(room)));
    expect(joined.length / rooms.length).toBeGreaterThan(0.85);
  });

  it('are joined no two twice', () => {
    const pairs = links.map(({ rooms: [a, b] }) =>
      [rooms.indexOf(a), rooms.indexOf(b)].sort((x, y) => x - y).join(),
    );
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  it('are joined by ways that pass through no third room', () => {
    for (const { from, to, rooms: ends } of links) {
      for (const part of [0.25, 0.5, 0.75]) {
        const x = from[0] + (to[0] - from[0]) * part;
        const y = from[1] + (to[1] - from[1]) * part - SAG * Math.sin(Math.PI * part);
        for (const third of rooms) if (!ends.includes(third)) expect(holds(third, x, y)).toBe(false);
      }
    }
  });
});

function over(a: Room, b: Room): boolean {
  const beside = Math.abs(a.floor[0] - b.floor[0]) < (a.width + b.width) / 2;
  return beside && a.floor[1] < b.floor[1] + b.height && b.floor[1] < a.floor[1] + a.height;
}

function holds({ floor, width, height }: Room, x: number, y: number): boolean {
  return Math.abs(x - floor[0]) < width / 2 && y > floor[1] && y < floor[1] + height;
}
