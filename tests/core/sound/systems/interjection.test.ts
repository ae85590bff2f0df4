import { describe, expect, it } from 'vitest';
import { stoppedAt } from '../../../../src/core/score/stops.ts';
import { bendsAt, noBends } from '../../../../src/core/sound/bends.ts';
import { REFERENCE_GAIN } from '../../../../src/core/sound/note.ts';
import { notesBetween } from '../../../../src/core/sound/notesBetween.ts';
import { stepOf } from '../../../../src/core/sound/systems/figuresOfSong.ts';
import { storyOf } from '../../../packs.ts';

const story = storyOf('glass-towers');
const [stop] = story.score.stops;
if (!stop) throw new Error('it is interrupted once');
const line = story.score.lines[stop.line];
const indexOf = (id: string) => story.pack.systems.findIndex((system) => system.id === id);

describe('the interjection', () => {
  const stopped = notesBetween(story, 0, story.score.end).filter(({ t }) => stoppedAt(story.score, t));

  it('[Y6] lets nothing sound in the stop but its own still tone at -30 dB, dry and in the middle', () => {
    expect(stopped.length).toBeGreaterThan(1);
    for (const { timbre, player, pan, gain, more } of stopped) {
      expect([timbre, player, pan]).toEqual(['gate', indexOf('interjection'), 0]);
      expect(20 * Math.log10(gain / REFERENCE_GAIN)).toBeCloseTo(-30);
      expect([more?.through, more?.send]).toEqual([true, 0]);
    }
  });

  it('[Y6] sounds between its sentences, never under a word', () => {
    for (const { t, hold } of stopped) {
      for (const word of line?.words ?? []) expect(t >= word.end || t + hold <= word.start).toBe(true);
    }
  });

  it('[Y6] opens the room only when the old one has rung out', () => {
    const out = noBends(story.pack.guilds.length);
    expect(bendsAt(story, stop.resumeAt + 2, out).room).toBeLessThan(0.05);
    expect(bendsAt(story, stop.resumeAt + 8, out).room).toBeCloseTo(1);
  });
});

describe('the symphony', () => {
  const player = indexOf('dream-symphony');
  const [, second, third] = story.score.presence[player] ?? [];
  const sung = (from: number, to: number) =>
    notesBetween(story, from, to).filter(
      (note) => note.player === player && note.part === 'system' && ['strings', 'harp'].includes(note.timbre),
    );
  const cut = sung((second?.from ?? 0) + 2, stop.stopAt);
  const after = sung(stop.stopAt, (second?.to ?? 0) - 1);
  const again = sung((third?.from ?? 0) + 0.1, third?.to ?? 0);

  it('[Y6] is cut off in mid-phrase and says nothing more in that act', () => {
    expect(cut.length).toBeGreaterThan(10);
    expect(after).toEqual([]);
  });

  it('[Y6] goes on in act 3 from its next note, in the same voices and places', () => {
    const places = new Map(cut.map(({ timbre, pan }) => [timbre, pan]));
    for (const { timbre, pan } of again.filter(({ degree }) => degree !== 15))
      expect(places.get(timbre)).toBe(pan);
    const steps = Math.ceil((stop.stopAt - (second?.from ?? 0)) / 0.7);
    const due = [0, 1, 2, 3, 4, 5]
      .flatMap((i) => stepOf(steps + i, true))
      .map(({ degree }) => (degree ?? 0) % 7);
    const heard = [...again]
      .sort((a, b) => a.t - b.t || (a.timbre < b.timbre ? 1 : -1))
      .map(({ degree }) => degree % 7);
    expect(heard.slice(1, due.length)).toEqual(expect.arrayContaining(due.slice(2)));
  });

  it('[Y6] has a hole in the middle until then, and has it sung when it is done', () => {
    expect(cut.some(({ degree }) => degree === 15)).toBe(false);
    expect(again.some(({ degree }) => degree === 15)).toBe(true);
  });
});
