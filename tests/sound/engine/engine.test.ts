import { describe, expect, it } from 'vitest';
import { fullestAt } from '../../../src/core/score/fullestAt.ts';
import { createEngine } from '../../../src/sound/engine/createEngine.ts';
import { SOUND_TIERS } from '../../../src/sound/soundTier.ts';
import { STORIES, storyOf } from '../../packs.ts';
import { bandsOf, differenceOf, partsOf, playedBy, playing, RATE, rowsOf } from './playing.ts';
import { spectrumOf } from './spectrumOf.ts';

const STORY = storyOf('chrononest');
const FROM = 70;
const SPECTRUM = 65_536;
/** Mean power that nobody hears: -90 dB. */
const INAUDIBLE = 1e-9;

describe('the engine', () => {
  it('plays the same twice, to the bit', () => {
    const [once, again] = [0, 1].map(() => rowsOf(playing(STORY, { from: FROM, to: FROM + 2 })));
    expect(once?.every((row, r) => row.every((x, i) => x === again?.[r]?.[i]))).toBe(true);
  });

  it.each([128, 100, 4096])('plays the same in blocks of %i samples', (frames) => {
    const whole = playing(STORY, { from: FROM, to: FROM + 2, frames: 512 });
    const other = playing(STORY, { from: FROM, to: FROM + 2, frames });
    for (const [r, row] of rowsOf(whole).entries()) {
      expect(differenceOf(row, rowsOf(other)[r] ?? row)).toBeLessThan(-90);
    }
  });

  it.each([
    ['chrononest', 55],
    ['glass-towers', 12],
  ] as const)('sounds after a seek as if it had always played: %s', (id, before) => {
    const story = storyOf(id);
    const at = story.score.acts[1]?.firstWord ?? 60;
    const played = playing(story, { from: at - before, to: at + 1.5, keep: at });
    const sought = playing(story, { from: at, to: at + 1.5 });
    for (const [p, part] of partsOf(played).entries()) {
      const bands = bandsOf(partsOf(sought)[p]?.[0] ?? part[0]);
      for (const [b, level] of bandsOf(part[0]).entries()) {
        if (b >= 2 && level > -80 && b < bands.length)
          expect(Math.abs(level - (bands[b] ?? 0))).toBeLessThan(1);
      }
    }
  });

  it('is the sum of its parts', () => {
    const { dry, stems } = playing(STORY, { from: FROM, to: FROM + 1 });
    const sum = dry[0].map((_, i) => partsOf({ stems }).reduce((all, part) => all + (part[0][i] ?? 0), 0));
    expect(differenceOf(dry[0], sum)).toBeLessThan(-120);
  });

  it.each([0.5, 2])('keeps its pitches at %f times the pace', (rate) => {
    const [straight, other] = [1, rate].map((pace) => {
      const span = { from: FROM, to: FROM + (pace * SPECTRUM) / RATE, rate: pace };
      const { dry } = playing(STORY, span, { without: { singers: true, systems: 'all' } });
      return spectrumOf(dry[0].subarray(0, SPECTRUM));
    });
    for (const hertz of [73.416, 146.83]) {
      const change = levelNear(hertz, other) - levelNear(hertz, straight);
      expect(Math.abs(change)).toBeLessThan(6);
      expect(levelNear(hertz, other) - levelNear(hertz * 1.1, other)).toBeGreaterThan(12);
    }
  });

  it('goes over to another pace without a gap', () => {
    const engine = createEngine(STORY, { sampleRate: RATE });
    playedBy(engine, STORY, { from: FROM, to: FROM + 1.024 });
    const after = playedBy(engine, STORY, { from: FROM + 1.024, to: FROM + 1.2, rate: 0.8 });
    const straight = playing(STORY, { from: FROM, to: FROM + 1.2, keep: FROM + 1.024 });
    expect(Math.abs((bandsOf(after.dry[0])[0] ?? 0) - (bandsOf(straight.dry[0])[0] ?? 0))).toBeLessThan(1);
  });

  it('lets a guild come near and the others go back', () => {
    const engine = createEngine(STORY, { sampleRate: RATE });
    playedBy(engine, STORY, { from: FROM, to: FROM + 1 });
    engine.come({ guild: 0, depth: 0 });
    const near = playedBy(engine, STORY, { from: FROM + 1, to: FROM + 5, keep: FROM + 4 });
    const before = playing(STORY, { from: FROM + 1, to: FROM + 5, keep: FROM + 4 });
    const changes = near.stems.guilds.map((stem, g) =>
      decibels(energyOf(stem[0]) / energyOf(before.stems.guilds[g]?.[0] ?? stem[0])),
    );
    expect(Math.max(...changes.filter(Number.isFinite))).toBeCloseTo(6, 0);
    expect(Math.min(...changes.filter(Number.isFinite))).toBeCloseTo(-9, 0);
  });
});

describe('parts left out', () => {
  it.each(STORIES)('leave a bed that sounds, and nothing without it: %s', (id) => {
    const story = storyOf(id);
    const span = { from: 20, to: 21 };
    const bed = playing(story, span, { without: { singers: true, systems: 'all' } });
    const none = playing(story, span, { without: { singers: true, systems: 'all', bed: true } });
    expect(energyOf(bed.dry[0])).toBeGreaterThan(0);
    expect(energyOf(none.dry[0]) + energyOf(none.send[0])).toBe(0);
  });
});

describe('the low tier', () => {
  it.each(STORIES)('has every part as loud as the full one: %s', (id) => {
    const story = storyOf(id);
    const busy = fullestAt(story.score, 0, story.score.end);
    const [full, low] = [SOUND_TIERS.full, SOUND_TIERS.low].map((sampleRate) =>
      partsOf(playing(story, { from: busy - 4, to: busy + 4 }, { sampleRate })).map(
        ([left, right]) => (energyOf(left) + energyOf(right)) / left.length,
      ),
    );
    for (const [p, power] of (full ?? []).entries()) {
      if (power > INAUDIBLE) expect(Math.abs(decibels((low?.[p] ?? 0) / power))).toBeLessThan(0.2);
    }
  });
});

function energyOf(samples: Float32Array): number {
  return samples.reduce((sum, x) => sum + x * x, 0);
}

function decibels(ratio: number): number {
  return 10 * Math.log10(ratio);
}

/** Level of the strongest tone within two bins of a frequency. */
function levelNear(hertz: number, spectrum: Float64Array | undefined): number {
  const bin = Math.round((hertz * SPECTRUM) / RATE);
  return 20 * Math.log10(Math.max(...(spectrum?.subarray(bin - 2, bin + 3) ?? [])));
}
