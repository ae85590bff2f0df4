import { describe, expect, it } from 'vitest';
import { createSteadyTrack } from '../../../src/core/dream/createTrack.ts';
import type { Story } from '../../../src/core/openStory.ts';
import { stoppedAt } from '../../../src/core/score/stops.ts';
import { notesBetween } from '../../../src/core/sound/notesBetween.ts';
import { PAD_LAYERS } from '../../../src/core/sound/padEntries.ts';
import { STORIES, storyOf } from '../../packs.ts';
import { gathering, spearman } from './statistics.ts';

const onsetsOf = (story: Story) =>
  notesBetween(story, 0, story.score.end).flatMap(({ part, t }) => (part === 'singer' ? [t] : []));

/** The same telling, dreamt by sleepers whose dials never move from where the story begins. */
function undreamt(story: Story): Story {
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
  return { ...story, track: createSteadyTrack(course, { ...dials, unison: 0.2, order: 0 }) };
}

describe.each(STORIES)('the notes of %s', (id) => {
  const story = storyOf(id);
  const { end } = story.score;
  const notes = notesBetween(story, 0, end);

  it('[N1] tile, whatever the windows', () => {
    const tiled = [];
    for (let t = 0; t < 60; t += 0.37) tiled.push(...notesBetween(story, t, Math.min(t + 0.37, 60)));
    expect(tiled).toEqual(notesBetween(story, 0, 60));
  });

  it('[N1] are the same whoever asks, and from where', () => {
    const late = notesBetween(story, end - 30, end);
    expect(late).toEqual(notes.filter(({ t }) => t >= end - 30));
    expect(late.length).toBeGreaterThan(20);
  });

  it('[N4] keep out of stops, but for the network that stops them', () => {
    expect(notes.filter(({ t, more }) => stoppedAt(story.score, t) && !more?.through)).toEqual([]);
  });

  it('[N4] begin with every layer of the bed', () => {
    for (const from of [0, ...story.score.stops.map(({ resumeAt }) => resumeAt)]) {
      const pads = notesBetween(story, from, from + 1).filter(({ part }) => part === 'pad');
      expect(new Set(pads.map(({ player }) => Math.floor(player / 2))).size).toBe(PAD_LAYERS);
    }
  });

  it('[N7] are at most seven a second in any minute, systems left out', () => {
    let from = 0;
    let most = 0;
    const played = notes.filter(({ part }) => part !== 'system');
    for (const [i, { t }] of played.entries()) {
      while ((played[from]?.t ?? t) <= t - 60) from++;
      most = Math.max(most, i - from + 1);
    }
    expect(most / 60).toBeLessThan(7);
  });

  it('[N3] gather as the dreamers do', () => {
    expect(spearman(gathering(story.track, onsetsOf(story), end))).toBeGreaterThan(0.85);
  });
});

describe('onsets', () => {
  it('[N4] leave out the interjection, which is there', () => {
    const { stops } = storyOf('glass-towers').score;
    expect(stops).toHaveLength(1);
  });

  it('[N3] stop following the dream when there is none', () => {
    const pairs = STORIES.flatMap((id) => {
      const story = storyOf(id);
      return gathering(story.track, onsetsOf(undreamt(story)), story.score.end);
    });
    expect(Math.abs(spearman(pairs))).toBeLessThan(0.3);
  });
});
