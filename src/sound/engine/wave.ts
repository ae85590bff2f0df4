import type { Loop } from './noise.ts';
import { TURN } from './wavetables.ts';

/** How a wave is read: turns at the sample `first`, turns a sample, levels there and at the quantum's end. One line serves all in turn. */
export interface Line {
  phase: number;
  step: number;
  level: number;
  levelTo: number;
  first: number;
}

export function createLine(): Line {
  return { phase: 0, step: 0, level: 1, levelTo: 1, first: 0 };
}

/** Adds a wave to samples, reading between its own straight. */
export function addWave(out: Float64Array, table: Float32Array, line: Line): void {
  const { first } = line;
  const slope = (line.levelTo - line.level) / (out.length - first);
  let level = line.level;
  const step = line.step * TURN;
  const mask = TURN - 1;
  let at = (line.phase - Math.floor(line.phase)) * TURN;
  for (let i = first; i < out.length; i++) {
    const whole = at | 0;
    const index = whole & mask;
    const here = table[index] as number;
    const value = here + (at - whole) * ((table[index + 1] as number) - here);
    out[i] = (out[i] as number) + level * value;
    level += slope;
    at += step;
  }
}

/** Adds a loop to samples: `phase` and `step` of the line are in samples of the loop. */
export function addLoop(out: Float64Array, { samples, length }: Loop, line: Line): void {
  const { first, step } = line;
  const slope = (line.levelTo - line.level) / (out.length - first);
  let level = line.level;
  let at = line.phase - length * Math.floor(line.phase / length);
  for (let i = first; i < out.length; i++) {
    const whole = at | 0;
    const here = samples[whole] as number;
    const value = here + (at - whole) * ((samples[whole + 1] as number) - here);
    out[i] = (out[i] as number) + level * value;
    level += slope;
    at += step;
    if (at >= length) at -= length;
  }
}
