import type { Track } from '../dream.ts';
import type { Dials, Formation, Guild } from '../pack.ts';
import { randomFrom } from '../random.ts';
import { dialsAt } from '../score/dialsAt.ts';
import { stoppedAt } from '../score/stops.ts';
import type { Score } from '../score.ts';
import { type Seconds, TAU } from '../units.ts';
import { couplingOf } from './coupling.ts';
import { type Cast, type ClockHand, emptyState, type GuildState, guildStep } from './guildStep.ts';
import { LOOPS, loopRate } from './loops.ts';

/** The integration's step, and how many of them a stored sample takes: the track is kept at 60 a second. */
export const STEP: Seconds = 1 / 120;
export const STEPS_A_SAMPLE = 2;
/** The dreamers are let settle for this long under the first act's dials before the story begins. */
export const PRE_ROLL: Seconds = 30;
/** The size that a finite guild's order never falls below, about N^-1/2. */
export const FLOOR = 0.02;

/** What the dream needs to know of a guild. */
export type Sleepers = Pick<Guild, 'share' | 'rhythm'>;

/** What a track is integrated from: a story's score is one such, a steady dream another. */
export interface Course {
  readonly guilds: readonly Sleepers[];
  readonly formation: Formation;
  /** Beats a minute; the clock's breath is one bar of four. */
  readonly tempo: number;
  readonly seed: number;
  readonly end: Seconds;
  readonly dialsAt: (t: Seconds) => Dials;
  readonly stoppedAt: (t: Seconds) => boolean;
}

/** Integrates the dream of a whole story, once. `seed` replaces the pack's own (tests try several). */
export function createTrack(score: Score, seed: number = score.pack.seed): Track {
  const { guilds, world, tonality } = score.pack;
  const dials = dialsAt(score, 0);
  return integrate({
    guilds,
    formation: world.formation,
    tempo: tonality.tempo,
    seed,
    end: score.end,
    dialsAt: (t) => dialsAt(score, t, dials),
    stoppedAt: (t) => stoppedAt(score, t),
  });
}

/** A track under dials that never change, `end` seconds long. */
export function createSteadyTrack(course: Omit<Course, 'dialsAt' | 'stoppedAt'>, dials: Dials): Track {
  return integrate({ ...course, dialsAt: () => dials, stoppedAt: () => false });
}

/** Angular rate of the regulator's clock, rad/s. */
export function clockRate(tempo: number): number {
  return (TAU * tempo) / 240;
}

export function castOf(guilds: readonly Sleepers[]): Cast {
  return {
    shares: Float64Array.from(guilds, (guild) => guild.share),
    rhythms: Float64Array.from(guilds, (guild) => TAU * guild.rhythm),
  };
}

function integrate(course: Course): Track {
  const n = course.guilds.length;
  const stride = 3 * n + 2 + 5;
  const sampleStep = STEP * STEPS_A_SAMPLE;
  const samples = Math.ceil(course.end / sampleStep) + 1;
  const data = new Float64Array(samples * stride);
  const rate = clockRate(course.tempo);
  const step = guildStep(castOf(course.guilds), STEP, { clockRate: rate, floor: FLOOR });
  const state = seededState(n, course.seed);
  const clock: ClockHand = { cos: 1, sin: 0 };
  const periods = LOOPS[course.formation];
  const loops = new Float64Array(periods.length);
  let drift = 0;
  let phase = 0;

  const settle = couplingOf(course.dialsAt(0));
  for (let i = Math.round(PRE_ROLL / STEP); i > 0; i--) step(state, clock, settle);
  phase = PRE_ROLL * rate;

  for (let sample = 0; sample < samples; sample++) {
    writeSample(data, sample * stride, state, [drift, phase], loops);
    for (let i = 0; i < STEPS_A_SAMPLE; i++) {
      const t = sample * sampleStep + (i + 0.5) * STEP;
      if (course.stoppedAt(t)) continue;
      const dials = course.dialsAt(t);
      const coupling = couplingOf(dials);
      step(state, clock, coupling);
      drift += coupling.spread * STEP;
      phase += rate * STEP;
      for (let l = 0; l < loops.length; l++) {
        loops[l]! += STEP * loopRate(periods[l]!, dials.variety, course.tempo);
      }
    }
  }
  return {
    guilds: n,
    from: 0,
    step: sampleStep,
    samples,
    data,
    stride,
    shares: castOf(course.guilds).shares,
  };
}

/** Guilds half gathered at phases drawn from the seed: from there 30 s settle any dials. */
function seededState(guilds: number, seed: number): GuildState {
  const random = randomFrom(seed);
  const state = emptyState(guilds);
  for (let g = 0; g < guilds; g++) {
    const angle = TAU * random();
    state.re[g] = 0.5 * Math.cos(angle);
    state.im[g] = 0.5 * Math.sin(angle);
    state.psi[g] = TAU * random();
  }
  return state;
}

function writeSample(
  data: Float64Array,
  at: number,
  state: GuildState,
  [drift, phase]: [number, number],
  loops: Float64Array,
): void {
  const n = state.re.length;
  data.set(state.re, at);
  data.set(state.im, at + n);
  data.set(state.psi, at + 2 * n);
  data[at + 3 * n] = drift;
  data[at + 3 * n + 1] = phase;
  data.set(loops, at + 3 * n + 2);
}
