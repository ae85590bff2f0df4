import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/sound/engine/createEngine.ts';
import { createDesk } from '../../../src/sound/engine/desk.ts';
import { createFilter, filterMono, setLowpass } from '../../../src/sound/engine/filters.ts';
import { createGlidingLowpass, glideLowpass } from '../../../src/sound/engine/glidingLowpass.ts';
import { bringInside, createGuildBus } from '../../../src/sound/engine/guildBus.ts';
import {
  createMembrane,
  drawOver,
  isOpen,
  type Membrane,
  stepMembrane,
} from '../../../src/sound/engine/membrane.ts';
import { QUANTUM } from '../../../src/sound/engine/moment.ts';
import { storyOf } from '../../packs.ts';
import { differenceOf, playedBy, playing, RATE } from './playing.ts';
import { spectrumOf } from './spectrumOf.ts';

const STORY = storyOf('chrononest');
const FROM = 70;
const SPAN = 32_768;
/** Quanta of a second. */
const SECOND = RATE / QUANTUM;

/** Lets so many seconds go by; answers the depth at the end of each quantum. */
function pass(membrane: Membrane, seconds: number): number[] {
  return Array.from({ length: Math.round(seconds * SECOND) }, () => {
    stepMembrane(membrane, RATE);
    return membrane.depthTo;
  });
}

/** What comes of a sine through a membrane that stands still, of a second: its level. */
function levelThrough(membrane: Membrane, hertz: number): number {
  const desk = createDesk();
  let energy = 0;
  for (let q = 0; q < SECOND; q++) {
    for (let i = 0; i < QUANTUM; i++)
      desk.left[i] = Math.sin((2 * Math.PI * hertz * (q * QUANTUM + i)) / RATE);
    stepMembrane(membrane, RATE);
    if (!isOpen(membrane)) drawOver(membrane, desk, RATE);
    if (q > SECOND / 2) energy += desk.left.reduce((sum, x) => sum + x * x, 0);
  }
  return 10 * Math.log10(energy / (RATE / 4));
}

describe('a membrane', () => {
  it('is not there while nobody is in a pod', () => {
    const membrane = createMembrane();
    pass(membrane, 0.1);
    expect([isOpen(membrane), levelThrough(membrane, 5000)]).toEqual([true, expect.closeTo(0, 1)]);
  });

  it('takes what is high away, and some of what is low', () => {
    const membrane = createMembrane();
    membrane.asked = { guild: 0, depth: 1 };
    pass(membrane, 2);
    expect(levelThrough(membrane, 100)).toBeCloseTo(-6, 0);
    expect(levelThrough(membrane, 5000)).toBeLessThan(-38);
  });

  it('goes where the eye goes within half a second, even when that leaps, and never by a step', () => {
    const membrane = createMembrane();
    membrane.asked = { guild: 0, depth: 1 };
    const depths = pass(membrane, 0.7);
    const steps = depths.map((depth, i) => depth - (depths[i - 1] ?? 0));
    expect(depths.at(-1)).toBeGreaterThan(0.98);
    expect(Math.min(...steps)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...steps)).toBeLessThan(1.01 / (0.4 * SECOND));
  });

  it('is gone a second after one has come out, to the last of it', () => {
    const membrane = createMembrane();
    membrane.asked = { guild: 0, depth: 1 };
    pass(membrane, 2);
    membrane.asked = { guild: 0, depth: 0 };
    pass(membrane, 1.2);
    expect(isOpen(membrane)).toBe(true);
  });

  it('lets one out of a pod before it lets one into another guild’s', () => {
    const membrane = createMembrane();
    membrane.asked = { guild: 0, depth: 1 };
    pass(membrane, 2);
    membrane.asked = { guild: 1, depth: 1 };
    pass(membrane, 0.2);
    expect(membrane.guild).toBe(0);
    pass(membrane, 2);
    expect([membrane.guild, membrane.depth > 0.99]).toEqual([1, true]);
  });
});

describe('a lowpass that glides', () => {
  it('lets nothing be heard of its gliding', () => {
    const filter = createGlidingLowpass(-1);
    const [left, right] = [new Float64Array(QUANTUM), new Float64Array(QUANTUM)];
    const heard = new Float32Array(SPAN);
    const turnsAt = (sample: number) => 0.5 * 0.03 ** Math.min(1, sample / (0.4 * RATE));
    for (let at = 0; at < SPAN; at += QUANTUM) {
      for (let i = 0; i < QUANTUM; i++) left[i] = Math.sin((2 * Math.PI * 300 * (at + i)) / RATE);
      glideLowpass(filter, left, right, { turns: turnsAt(at), turnsTo: turnsAt(at + QUANTUM) });
      heard.set(left, at);
    }
    const tones = spectrumOf(heard);
    const high = tones.subarray((5000 * SPAN) / RATE).reduce((sum, x) => sum + x * x, 0);
    expect(10 * Math.log10(high)).toBeLessThan(-80);
  });

  it('is the lowpass of the others where it stands', () => {
    const [still, gliding] = [createFilter(), createGlidingLowpass(-1)];
    setLowpass(still, 0.03, -1);
    const rows = [0, 1].map(() => Float64Array.from({ length: QUANTUM }, (_, i) => Math.sin(i * i)));
    const [one, other] = rows as [Float64Array, Float64Array];
    filterMono(still, one, 0);
    glideLowpass(gliding, other, new Float64Array(QUANTUM), { turns: 0.03, turnsTo: 0.03 });
    for (const [i, x] of one.entries()) expect(other[i]).toBeCloseTo(x, 9);
  });
});

describe('the singers of one’s own guild', () => {
  it('send less, and are brighter', () => {
    const guild = createGuildBus();
    const { bus, fader } = guild;
    bus.live = true;
    const tone = (i: number) => Math.sin((2 * Math.PI * 6000 * i) / RATE);
    let energy = 0;
    for (let q = 0; q < SECOND / 4; q++) {
      fader.send = fader.sendTo = 1;
      for (let i = 0; i < QUANTUM; i++) bus.left[i] = tone(q * QUANTUM + i);
      bringInside(guild, { depth: 1, depthTo: 1 }, RATE);
      energy += bus.left.reduce((sum, x) => sum + x * x, 0);
    }
    expect(20 * Math.log10(fader.send)).toBeCloseTo(-14, 6);
    expect(10 * Math.log10(energy / (RATE / 8))).toBeCloseTo(3, 0);
  });
});

describe('the engine, in a pod', () => {
  const span = { from: FROM, to: FROM + 1 };
  const inside = () => {
    const engine = createEngine(STORY, { sampleRate: RATE });
    playedBy(engine, STORY, span);
    engine.come({ guild: 1, depth: 1 });
    return engine;
  };

  it('leads the room behind the membrane too', () => {
    const { controls } = playedBy(inside(), STORY, { from: FROM + 1, to: FROM + 4 });
    expect(controls.membrane[0]).toBe(RATE / 2);
    expect(controls.outside[0]).toBe(1);
    expect(controls.membrane.at(-1)).toBeCloseTo(700, 0);
    expect(20 * Math.log10(controls.outside.at(-1) ?? 1)).toBeCloseTo(-6, 2);
  });

  it('[V10] has the singers of its guild this side of the skin, and all else beyond', () => {
    const { dry, stems } = playedBy(inside(), STORY, { from: FROM + 1, to: FROM + 6, keep: FROM + 3 });
    const own = stems.guilds[1]?.[0] ?? dry[0];
    const world = dry[0].map((x, i) => x - (own[i] ?? 0));
    const straight = dry[0].map((_, i) =>
      [stems.bed, stems.systems, ...stems.guilds].reduce(
        (sum, stem) => sum + (stem[0] === own ? 0 : (stem[0][i] ?? 0)),
        0,
      ),
    );
    expect(highOf(world) - highOf(straight)).toBeLessThan(-25);
    expect(levelOf(own)).toBeGreaterThan(-90);
  });

  it('[V10] is as it was, once one has been out for long', () => {
    const engine = inside();
    playedBy(engine, STORY, { from: FROM + 1, to: FROM + 3 });
    engine.come(null);
    const after = playedBy(engine, STORY, { from: FROM + 3, to: FROM + 14, keep: FROM + 13 });
    const never = playing(STORY, { from: FROM + 3, to: FROM + 14, keep: FROM + 13 });
    expect(differenceOf(after.dry[0], never.dry[0])).toBeLessThan(-140);
    expect(differenceOf(after.send[1], never.send[1])).toBeLessThan(-140);
    expect([...after.controls.membrane]).toEqual([...never.controls.membrane]);
  });
});

/** Level of what changes from sample to sample, which is mostly what is high. */
function highOf(samples: Float32Array): number {
  return levelOf(samples.map((x, i) => x - 2 * (samples[i - 1] ?? 0) + (samples[i - 2] ?? 0)).subarray(2));
}

function levelOf(samples: Float32Array): number {
  return 10 * Math.log10(samples.reduce((sum, x) => sum + x * x, 0) / samples.length + 1e-20);
}
