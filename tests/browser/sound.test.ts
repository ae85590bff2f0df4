import { describe, expect, it } from 'vitest';
import { dreamAt } from '../../src/core/dream.ts';
import { openStory, type Story } from '../../src/core/openStory.ts';
import { dialsAt } from '../../src/core/score/dialsAt.ts';
import { packOf, STORIES } from '../packs.ts';
import { openVoiceLab } from './voice/lab.ts';

const lab = openVoiceLab();

const SPAN = 14;
/** Neo-Vista's room, in seconds. */
const ROOM = 2.2;

/** Spans of a story under no regulator's clock: two with the dreamers least together, two with them most. */
function extremesOf({ track, score }: Story): { apart: number[]; together: number[] } {
  const spans = Array.from({ length: Math.floor((score.end - SPAN) / 2) }, (_, i) => {
    const seconds = Array.from({ length: SPAN }, (_, s) => 2 * i + s);
    const r = seconds.reduce((sum, t) => sum + dreamAt(track, t).all.r, 0);
    return { from: 2 * i, r, order: Math.max(...seconds.map((t) => dialsAt(score, t).order)) };
  });
  const free = spans.filter(({ order }) => order < 0.1).sort((a, b) => a.r - b.r);
  const starts = free.map(({ from }) => from);
  return { apart: twoOf(starts), together: twoOf(starts.reverse()) };
}

/** The first, and the next that does not overlap it. */
function twoOf([first = 0, ...others]: readonly number[]): number[] {
  return [first, others.find((start) => Math.abs(start - first) >= SPAN) ?? first];
}

describe('the sound, rendered', () => {
  const heard = new Map<string, Awaited<ReturnType<Window['soundLab']['hear']>>>();

  it.each(STORIES)('of %s is there, is quiet and never too loud', async (id) => {
    const sound = await lab().evaluate(([pack, from]) => window.soundLab.hear(pack, from, 4), [
      packOf(id),
      60,
    ] as const);
    heard.set(id, sound);
    expect(sound.loudness).toBeGreaterThan(-40);
    expect(sound.loudness).toBeLessThan(-20);
    expect(sound.peak).toBeLessThan(-1);
    expect(Math.min(...sound.levels.slice(5))).toBeGreaterThan(-60);
  });

  it('is what the audio thread plays, over all seams between its pieces', async () => {
    const apart = await lab().evaluate(
      (pack) => window.soundLab.hearApart(pack, 60, 9),
      packOf('chrononest'),
    );
    expect(apart).toBeLessThan(-100);
  });

  it('tells the worlds apart by their spectrum', () => {
    const spectra = [...heard.values()].map(({ thirds }) => thirds);
    for (const [i, a] of spectra.entries()) {
      for (const b of spectra.slice(0, i)) {
        const apart = a.reduce((sum, part, k) => sum + Math.abs(part - (b[k] ?? 0)), 0) / 2;
        expect(apart).toBeGreaterThan(0.1);
      }
    }
  });

  it('[N3] gathers where the dreamers do, and not where there is no dream', async () => {
    // Without the voice: the bed bends under it whatever the dream.
    const untold = { ...packOf('neo-vista'), narration: null };
    const { apart, together } = extremesOf(openStory(untold));
    const gain = async (still: boolean) => {
      const request = [untold, [...apart, ...together], still] as const;
      const strengths = await lab().evaluate((asked) => window.soundLab.hearGathering(...asked), request);
      const [a = 0, b = 0, c = 0, d = 0] = strengths;
      return (c + d - a - b) / 2;
    };
    expect(await gain(false)).toBeGreaterThan(0.2);
    expect(await gain(true)).toBeLessThan(0.1);
  });

  it('[N4] falls silent at the interjection without a click, and comes back', async () => {
    const stop = await lab().evaluate((pack) => window.soundLab.hearStop(pack), packOf('glass-towers'));
    expect(stop.before).toBeGreaterThan(-45);
    expect(stop.cut).toBeLessThan(-75);
    expect(stop.silence).toBeLessThan(-90);
    expect(stop.edgeCut).toBeLessThan(stop.edgeBefore + 1);
    expect(stop.after[0]).toBeLessThan(stop.after[1] ?? 0);
    expect(stop.after[1]).toBeGreaterThan(-50);
  });
});

describe('the sound, live', () => {
  it('follows the playhead, and leaves another alone', async () => {
    const live = await lab().evaluate(([pack, other]) => window.soundLab.playLive(pack, other, 60), [
      packOf('neo-vista'),
      packOf('confluence'),
    ] as const);
    expect(live.started).toEqual([0, 0]);
    expect(live.playing[0]).toBeGreaterThan(0.005);
    expect(live.faster[0]).toBeGreaterThan(0.005);
    expect([live.playing[1], live.faster[1]]).toEqual([0, 0]);
    expect(live.paused[0]).toBeLessThan(1e-4);
    expect(live.grown).toBe(0);
    expect(live.states).toEqual(['running', 'running']);
  });

  it('after a seek is what is rendered: within 1.5 dB in every 50 ms, once the room has filled', async () => {
    const apart = await lab().evaluate(([pack, from]) => window.soundLab.liveAgainstRendered(pack, from, 7), [
      packOf('neo-vista'),
      60,
    ] as const);
    expect(Math.max(...apart.slice(ROOM / 0.05))).toBeLessThan(1.5);
  });

  it('[V10] has the room behind the skin of a pod, and as it was where one is in none', async () => {
    const through = (membrane: number, outside: number) =>
      lab().evaluate((asked) => window.soundLab.roomThrough(...asked), [
        packOf('neo-vista'),
        membrane,
        outside,
      ] as const);
    const [open, inside] = [await through(24_000, 1), await through(700, 0.5)];
    expect(open.level).toBeGreaterThan(-60);
    expect(inside.edge - open.edge).toBeLessThan(-35);
    expect(inside.level - open.level).toBeLessThan(-6);
    expect(inside.level).toBeGreaterThan(-90);
  });
});
