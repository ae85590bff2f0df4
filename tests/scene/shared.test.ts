import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createShared, GUILDS, SHARED } from '../../src/scene/shared.ts';

const COMMON = readFileSync('shaders/common.glsl', 'utf8');
const FLOATS: Readonly<Record<string, number>> = { x: 0, y: 1, z: 2, w: 3, r: 0 };
/** Names of shaders that have another name, or are more than one number, in `SHARED`. */
const OTHERWISE: Readonly<Record<string, string>> = {
  resolution: 'width',
  lens: 'aperture',
  channel: 'channels',
  deed: 'deeds',
  driftOf: 'drifts',
};

describe('what all shaders share', () => {
  const places = [
    ...COMMON.matchAll(/^#define u(\w+?)(?:\(i\))? (?:mat4\()?uShared\[(\d+)[^\]]*\](?:, .*\)|\.(\w))?/gm),
  ];
  const named = new Map(
    places.map(([, name = '', row, axis = 'x']) => {
      const key = name.charAt(0).toLowerCase() + name.slice(1);
      return [OTHERWISE[key] ?? key, 4 * Number(row) + (FLOATS[axis] ?? Number.NaN)];
    }),
  );

  it('lies where common.glsl looks for it', () => {
    expect(named.size).toBe(COMMON.match(/^#define u[A-Z]/gm)?.length);
    for (const [name, at] of named) expect([name, at]).toEqual([name, SHARED[name as keyof typeof SHARED]]);
  });

  it('is as long as common.glsl says', () => {
    const [, rows] = COMMON.match(/uniform vec4 uShared\[(\d+)\]/) ?? [];
    expect(createShared()).toHaveLength(4 * Number(rows));
  });

  it('leaves each guild its place', () => {
    const { guild, guildHue, guildLight, channels } = SHARED;
    const room = 4 * GUILDS;
    expect([guildHue - guild, guildLight - guildHue, channels - guildLight]).toEqual([room, room, room]);
  });
});
