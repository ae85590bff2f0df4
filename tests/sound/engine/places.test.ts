import { describe, expect, it } from 'vitest';
import type { PlacedSinger } from '../../../src/core/blooms.ts';
import { createEngine } from '../../../src/sound/engine/createEngine.ts';
import { QUANTUM } from '../../../src/sound/engine/moment.ts';
import { askPlaces, createPlaces, stepPlaces } from '../../../src/sound/engine/places.ts';
import { storyOf } from '../../packs.ts';
import { differenceOf, playedBy, playing, RATE } from './playing.ts';

const STORY = storyOf('chrononest');
const FROM = 70;
const GUILD = 1;
const singers = (count: number, pan: number): PlacedSinger[] =>
  Array.from({ length: count }, (_, singer) => ({ guild: GUILD, singer: singer % 5, pan, near: 1 }));

/** What is played for some seconds after singers have been asked near. */
function near(pan: number) {
  const engine = createEngine(STORY, { sampleRate: RATE });
  playedBy(engine, STORY, { from: FROM, to: FROM + 1 });
  engine.come({ guild: -1, depth: 0, singers: singers(5, pan) });
  return { engine, ...playedBy(engine, STORY, { from: FROM + 1, to: FROM + 9, keep: FROM + 2 }) };
}

describe('singers who are near', () => {
  const straight = playing(STORY, { from: FROM + 1, to: FROM + 9, keep: FROM + 2 });
  const stemOf = ({ stems }: Pick<typeof straight, 'stems'>) => stems.guilds[GUILD] ?? straight.dry;

  it('[V11] are heard from where they are, louder and drier', () => {
    const [left, right] = [near(-0.9), near(0.9)];
    expect(levelOf(stemOf(left)[0]) - levelOf(stemOf(left)[1])).toBeGreaterThan(15);
    expect(levelOf(stemOf(right)[1]) - levelOf(stemOf(right)[0])).toBeGreaterThan(15);
    const all = ([a, b]: readonly [Float32Array, Float32Array]) => [...a, ...b];
    const louder = levelOf(all(stemOf(left))) - levelOf(all(stemOf(straight)));
    expect(louder).toBeCloseTo(2, 0);
    expect(levelOf(all(left.send))).toBeLessThan(levelOf(all(straight.send)));
  });

  it('leave the other guilds as they are', () => {
    const { stems } = near(0.9);
    for (const [g, stem] of straight.stems.guilds.entries())
      if (g !== GUILD) expect(differenceOf(stem[0], stems.guilds[g]?.[0] ?? stem[0])).toBeLessThan(-140);
  });

  it('are where they always were, once they are not near any more', () => {
    const { engine } = near(0.9);
    engine.come(null);
    const span = { from: FROM + 9, to: FROM + 14, keep: FROM + 12 };
    const after = playedBy(engine, STORY, span);
    const [own, never] = [stemOf(after)[0], stemOf(playing(STORY, span))[0]];
    expect(levelOf(never)).toBeGreaterThan(-60);
    expect(differenceOf(own, never)).toBeLessThan(-100);
  });

  it('[V11] are six at most', () => {
    const guilds = [createPlaces(), createPlaces()];
    const many = [...singers(5, 0), ...singers(5, 0).map((one) => ({ ...one, guild: 0 }))];
    for (const [g, places] of guilds.entries()) askPlaces(places, g, { guild: -1, depth: 0, singers: many });
    expect(guilds.flat().filter(({ asked }) => asked.near > 0).length).toBe(6);
  });

  it('come, move and go without a step', () => {
    const places = createPlaces();
    const [place] = places;
    let most = 0;
    for (const pan of [-0.9, 0.9, null]) {
      askPlaces(places, GUILD, pan === null ? null : { guild: -1, depth: 0, singers: singers(1, pan) });
      for (let q = 0; q < (2 * RATE) / QUANTUM; q++) {
        stepPlaces(places, RATE);
        if (!place) throw new Error('a guild has singers');
        const moved = place.near > 0 ? Math.abs(place.panTo - place.pan) : 0;
        most = Math.max(most, Math.abs(place.nearTo - place.near), moved);
      }
    }
    expect(most).toBeLessThan(0.02);
    expect(place?.nearTo).toBe(0);
  });
});

function levelOf(samples: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < samples.length; i++) sum += (samples[i] as number) ** 2;
  return 10 * Math.log10(sum / samples.length + 1e-20);
}
