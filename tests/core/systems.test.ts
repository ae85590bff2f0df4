import { describe, expect, it } from 'vitest';
import type { System } from '../../src/core/pack.ts';
import { buildOf, isKnown, PARTS } from '../../src/core/systems.ts';
import { packOf, STORIES } from '../packs.ts';

const PACKS = STORIES.map(packOf);

const plain = (system: Partial<System>): System => {
  return { id: 'moonwell', is: 'a well', part: null, with: {}, guild: null, ...system };
};

describe('what a system is built from', () => {
  it('[S35] is known for each of the 57 of the five stories, with guilds that its story has', () => {
    const systems = PACKS.flatMap((pack) => pack.systems.map((system) => ({ pack, system })));
    expect(systems).toHaveLength(57);
    for (const { pack, system } of systems) {
      const { part, kind, guild } = buildOf(system);
      expect(isKnown(system.id), system.id).toBe(true);
      expect(PARTS[part]).toContain(kind);
      if (guild !== null) expect(pack.guilds.map(({ id }) => id)).toContain(guild);
    }
  });

  it('has no two systems built alike', () => {
    const builds = PACKS.flatMap(({ systems }) => systems.map(buildOf)).map(
      ({ part, kind }) => `${part} ${kind}`,
    );
    expect(new Set(builds).size).toBe(57);
  });

  it('is what its author says before what its id says', () => {
    const said = plain({ id: 'chant', part: 'veil', with: { kind: 'net' }, guild: 'owls' });
    expect(buildOf(said)).toEqual({ part: 'veil', kind: 'net', guild: 'owls' });
  });

  it('is a part’s first kind where its author names none', () => {
    expect(buildOf(plain({ part: 'veil' }))).toEqual({ part: 'veil', kind: 'cloak', guild: null });
  });

  it('[S35] is a mesh of threads where nothing is known', () => {
    expect(buildOf(plain({}))).toEqual({ part: 'threads', kind: 'mesh', guild: null });
  });
});
