import { describe, expect, it } from 'vitest';
import { bloomsBetween } from '../../../../src/core/blooms.ts';
import { createSteadyTrack } from '../../../../src/core/dream/createTrack.ts';
import { dreamAt } from '../../../../src/core/dream.ts';
import type { Story } from '../../../../src/core/openStory.ts';
import { swarm } from '../../../../src/core/sound/systems/parts/swarm.ts';
import { nearest } from '../../../../src/core/sound/systems/parts/thread.ts';
import { phasesOf } from '../../../../src/core/sound/systems/phases.ts';
import { showsOf } from '../../../../src/core/sound/systems/showsOf.ts';
import { storyOf } from '../../../packs.ts';
import { gathering, spearman } from '../statistics.ts';
import { aloneIn, notesOf } from './alone.ts';

const SOME = ['chrononest', 'neo-vista', 'new-avalon'];
const asleep = new Map<string, Story>();

/** The same telling, dreamt by sleepers whose dials never move. */
function undreamt(story: Story): Story {
  const known = asleep.get(story.pack.id);
  if (known) return known;
  const { pack, score } = story;
  const course = {
    guilds: pack.guilds,
    formation: pack.world.formation,
    tempo: pack.tonality.tempo,
    seed: pack.seed + 1,
    end: score.end,
  };
  const dials = pack.acts[0]?.start;
  if (!dials) throw new Error('a story has an act');
  const still = { ...story, track: createSteadyTrack(course, { ...dials, unison: 0.2, order: 0 }) };
  asleep.set(story.pack.id, still);
  return still;
}

/** Onsets of a swarm that is there from beginning to end. */
function swarmOf(story: Story): number[] {
  const { end } = story.score;
  const id = story.pack.systems[0]?.id ?? '';
  const [show] = showsOf(aloneIn(story, id, [{ from: 0, to: end }]));
  const living = show && phasesOf(show)[1];
  if (!living) throw new Error('it is there');
  const many = swarm('glass', 1.6, [14, 18], { db: -18, whose: 'all' });
  return many(living, 0, end).map(({ t }) => t);
}

describe('a swarm', () => {
  const pairsOf = (stories: Story[]) =>
    stories.flatMap((story, i) => gathering(storyOf(SOME[i] ?? '').track, swarmOf(story), story.score.end));

  it('[Y5] gathers as the dreamers do', () => {
    expect(spearman(pairsOf(SOME.map(storyOf)))).toBeGreaterThan(0.8);
  });

  it('[Y5] stops following the dream when there is none', () => {
    expect(Math.abs(spearman(pairsOf(SOME.map(storyOf).map(undreamt))))).toBeLessThan(0.3);
  });
});

describe('what hangs on the dream', () => {
  const story = storyOf('chrononest');
  const always = [{ from: 0, to: story.score.end }];

  it('[Y5] the sleepscape zone branches further the more together its guild is', () => {
    const grown = aloneIn(story, 'sleepscape-zone', always);
    const harmony = story.pack.guilds.findIndex(({ id }) => id === 'harmony');
    const notes = notesOf(grown).filter(({ timbre, t }) => timbre === 'harp' && t > 40);
    const sizes = bloomsBetween(story.track, 40, story.score.end)
      .filter(({ guild }) => guild === harmony)
      .map(({ t, strength }): [number, number] => [
        notes.filter((n) => n.t >= t && n.t < t + 1.9).length,
        strength,
      ])
      .filter(([size]) => size > 0);
    expect(sizes.length).toBeGreaterThan(20);
    expect(spearman(sizes)).toBeGreaterThan(0.6);
  });

  it('[Y5] threads join the two guilds that are nearest in phase', () => {
    const [show] = showsOf(aloneIn(story, 'guild-session', always));
    const living = show && phasesOf(show)[1];
    if (!living) throw new Error('it is there');
    for (let t = 20; t < story.score.end; t += 17) {
      const { re, im } = dreamAt(story.track, t);
      const phase = (g: number) => Math.atan2(im[g] ?? 0, re[g] ?? 0);
      const apart = (a: number, b: number) => 1 - Math.cos(phase(a) - phase(b));
      const [a, b] = nearest(living, { t, count: 0, guild: 0, pod: 0 });
      for (let x = 0; x < 6; x++)
        for (let y = 0; y < x; y++) expect(apart(a, b)).toBeLessThanOrEqual(apart(x, y) + 1e-9);
    }
  });

  it('[Y5] is another when another dream is dreamt', () => {
    for (const id of [
      'sleepscape-zone',
      'guild-session',
      'mosaic-zone',
      'biosphere',
      'adaptive-pods',
      'chronomedia',
    ]) {
      const onsets = (of: Story) => notesOf(aloneIn(of, id, [{ from: 20, to: 60 }])).map(({ t }) => t);
      expect(onsets(undreamt(story)), id).not.toEqual(onsets(story));
    }
  });

  it('[Y5] is the same when it hangs on none: who walks out keeps a pace of their own', () => {
    const onsets = (of: Story) => notesOf(aloneIn(of, 'dissent', always)).map(({ t }) => t.toFixed(1));
    expect(onsets(undreamt(story))).toEqual(onsets(story));
  });
});

describe('what sounds on and on', () => {
  it.each([
    ['new-avalon', 'sovereignty-seal', 'gate'],
    ['glass-towers', 'sanctuary-web', 'pad'],
    ['chrononest', 'shared-trauma', 'undertow'],
  ])('[Y2] of %s is a chain whose level stands: %s', (id, system, timbre) => {
    const held = notesOf(aloneIn(storyOf(id), system, [{ from: 20, to: 60 }])).filter(
      (note) => note.timbre === timbre,
    );
    const [pitch] = held
      .filter(({ t }) => t > 28)
      .map(({ degree, hertz }) => [degree, Math.round(hertz)].join());
    const links = held.filter(
      (note) =>
        [note.degree, Math.round(note.hertz)].join() === pitch &&
        note.t > 26 &&
        note.t < 60 &&
        note.hold > 2.6,
    );
    expect(links.length).toBeGreaterThan(3);
    for (const [i, { t, gain, more }] of links.entries()) {
      const before = links[i - 1];
      if (!before || t - before.t < 3) continue;
      expect(t).toBeCloseTo(before.t + before.hold, 6);
      expect(gain).toBe(before.gain);
      expect(more?.attack).toBe(before.more?.release);
    }
  });
});
