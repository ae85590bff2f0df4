import { describe, expect, it } from 'vitest';
import type { Story } from '../../../../src/core/openStory.ts';
import { type Bends, bendsAt, noBends } from '../../../../src/core/sound/bends.ts';
import type { Note } from '../../../../src/core/sound/note.ts';
import { noSway, type Sway, swayAt } from '../../../../src/core/sound/sway.ts';
import { showsOf } from '../../../../src/core/sound/systems/showsOf.ts';
import type { Show } from '../../../../src/core/sound/systems/sound.ts';
import { systemNotes } from '../../../../src/core/sound/systems/systemNotes.ts';
import { STORIES, storyOf } from '../../../packs.ts';

/** Only this showing is there: what the story sounds and bends by it alone. */
function alone(
  story: Story,
  show: Show,
): { notes: Note[]; bends: (t: number) => Bends; sway: (t: number) => Sway } {
  const presence = story.score.presence.map((_, i) => (i === show.system ? [show] : []));
  const only = { ...story, score: { ...story.score, presence } };
  return {
    notes: systemNotes(only, 0, story.score.end + 20),
    bends: (t) => bendsAt(only, t),
    sway: (t) => swayAt(only, t),
  };
}

const shown = STORIES.flatMap((id) => {
  const story = storyOf(id);
  return showsOf(story).map(
    (show) => [story.pack.systems[show.system]?.id ?? '', show.act + 1, story, show] as const,
  );
});

describe.each(shown)('%s in act %i', (_, __, story, show) => {
  const { notes, bends, sway } = alone(story, show);
  const guilds = story.pack.guilds.length;
  const bent = (t: number) =>
    JSON.stringify(bends(t)) !== JSON.stringify(noBends(guilds)) ||
    JSON.stringify(sway(t)) !== JSON.stringify(noSway(guilds));

  it('[Y1] is not heard before its cue', () => {
    expect(notes.filter(({ t }) => t < show.from)).toEqual([]);
    expect(bent(show.from)).toBe(false);
  });

  it('[Y1] sounds or bends within 3 s of its cue', () => {
    expect(notes.some(({ t }) => t < show.from + 3) || bent(show.from + 2.9)).toBe(true);
  });

  it('[Y1] begins nothing later than 5 s after it is told to leave, and bends no more', () => {
    expect(notes.filter(({ t }) => t >= show.to + 5)).toEqual([]);
    expect(bent(show.to + 3)).toBe(false);
  });

  it('[Y1] sounds as it leaves', () => {
    const through = (note: Note) => note.t >= show.to - 0.01;
    expect(notes.some(through)).toBe(true);
  });

  it('[Y2] holds no note longer than 8 s', () => {
    for (const { hold, t } of notes) {
      expect(hold).toBeLessThanOrEqual(8);
      expect(t + hold).toBeLessThanOrEqual(show.to + 10);
    }
  });

  it('[Y2] plays notes that can be played', () => {
    for (const { t, gain, hertz, pan, hold, bright, player, part } of notes) {
      expect([t, gain, hertz, pan, hold, bright].every(Number.isFinite)).toBe(true);
      expect(part).toBe('system');
      expect(player).toBe(show.system);
      expect(Math.abs(pan)).toBeLessThanOrEqual(1);
      expect(gain).toBeGreaterThan(0);
      expect(gain).toBeLessThan(0.25);
      expect(hertz).toBeGreaterThan(35);
      expect(hertz).toBeLessThan(5000);
    }
  });
});

/** What the story calls rain, or weather. */
const SHOWERS = ['dreamscape-craft', 'resistance-wave'];

describe.each(STORIES)('the systems of %s', (id) => {
  const story = storyOf(id);
  const { end } = story.score;
  const notes = systemNotes(story, 0, end).sort(inOrder);

  it('[Y3] tile, whatever the windows', () => {
    const tiled: Note[] = [];
    const from = story.score.acts[1]?.firstWord ?? 0;
    for (let i = 0; i < 150; i++) tiled.push(...systemNotes(story, from + 0.37 * i, from + 0.37 * (i + 1)));
    const whole = notes.filter(({ t }) => t >= from && t < from + 0.37 * 150);
    expect(tiled.sort(inOrder)).toEqual(whole);
    expect(whole.length).toBeGreaterThan(20);
  });

  it('[Y4] are other notes under another seed', () => {
    const other = { ...story, pack: { ...story.pack, seed: story.pack.seed + 1 } };
    expect(systemNotes(other, 0, end).sort(inOrder)).not.toEqual(notes);
  });

  it('[Y7] play at most 4 notes a second in any 10 s, 5 where an act closes on all of them, but for rain and waves', () => {
    const dry = notes.filter(({ player }) => !SHOWERS.includes(story.pack.systems[player]?.id ?? ''));
    let from = 0;
    const rates = dry.map(({ t }, i) => {
      while ((dry[from]?.t ?? t) <= t - 10) from++;
      return { t, rate: (i - from + 1) / 10 };
    });
    const closing = (t: number) => story.score.acts.some(({ close }) => t >= close && t < close + 10);
    expect(rates.filter(({ t, rate }) => rate > (closing(t) ? 5 : 4))).toEqual([]);
  });

  it('[Y8] are soft: under speech never above -30 LUFS', () => {
    for (let t = 0; t < end; t += 5) {
      expect(loudness(notes, t) - DUCK, `at ${t}`).toBeLessThan(-30);
    }
  });
});

/** Music gives way by so much under speech. */
const DUCK = 8;
const RING: Readonly<Record<string, number>> = { glass: 1.2, bell: 1.8, harp: 0.8, wood: 0.25, pulse: 0.3 };
/** What a note of the reference level measures, momentary; low and narrow sounds measure less (BS.1770's weighting). */
const REFERENCE = -24;
const WEIGHED: Readonly<Record<string, number>> = { undertow: -9, sweep: -6, gate: 0 };

/** An estimate of the loudness of ten seconds of notes: each one's energy over what it lasts. */
function loudness(notes: readonly Note[], from: number): number {
  let sum = 0;
  for (const { t, gain, hold, timbre, more } of notes) {
    const lasts = (RING[timbre] ?? hold) * (more?.ring ?? 1);
    const inside = Math.max(0, Math.min(from + 10, t + lasts) - Math.max(from, t));
    sum += inside * 10 ** ((REFERENCE + 20 * Math.log10(gain / 0.25) + (WEIGHED[timbre] ?? 0)) / 10);
  }
  return 10 * Math.log10(sum / 10 + 1e-9);
}

function inOrder(a: Note, b: Note): number {
  return a.t - b.t || a.player - b.player || a.hertz - b.hertz || a.pan - b.pan || a.gain - b.gain;
}
