/**
 * Damped sines by recurrence, y(n) = 2 d cos(w) y(n-1) - d^2 y(n-2): numbers of one sine after another, `SINE_SIZE` each.
 * Four run side by side, because each waits for its own last sample.
 */
export const SINE_SIZE = 4;
const LAST = 0;
const BEFORE = 1;
const NEAR = 2;
const FAR = 3;

/** Sets a sine so that its next sample is amplitude sin(phase), falling by e in `fall` samples. */
export function setSine(
  bank: Float64Array,
  at: number,
  sine: { amplitude: number; phase: number; turn: number; fall: number },
): void {
  const { amplitude, phase, turn, fall } = sine;
  const damping = Math.exp(-1 / fall);
  bank[at + LAST] = (amplitude / damping) * Math.sin(phase - turn);
  bank[at + BEFORE] = (amplitude / (damping * damping)) * Math.sin(phase - 2 * turn);
  bank[at + NEAR] = 2 * damping * Math.cos(turn);
  bank[at + FAR] = damping * damping;
}

/** Adds the first `count` sines of a bank to samples, from `first` on. */
export function addSines(out: Float64Array, bank: Float64Array, count: number, first: number): void {
  const end = count * SINE_SIZE;
  let at = 0;
  for (; at + 2 * SINE_SIZE <= end; at += 2 * SINE_SIZE) addPair(out, bank, at, first);
  if (at < end) addOne(out, bank, at, first);
}

function addOne(out: Float64Array, bank: Float64Array, at: number, first: number): void {
  const near = bank[at + NEAR] as number;
  const far = bank[at + FAR] as number;
  let last = bank[at + LAST] as number;
  let before = bank[at + BEFORE] as number;
  for (let i = first; i < out.length; i++) {
    const here = near * last - far * before;
    before = last;
    last = here;
    out[i] = (out[i] as number) + here;
  }
  bank[at + LAST] = last;
  bank[at + BEFORE] = before;
}

function addPair(out: Float64Array, bank: Float64Array, at: number, first: number): void {
  const nearA = bank[at + NEAR] as number;
  const farA = bank[at + FAR] as number;
  const nearB = bank[at + SINE_SIZE + NEAR] as number;
  const farB = bank[at + SINE_SIZE + FAR] as number;
  let a = bank[at + LAST] as number;
  let a2 = bank[at + BEFORE] as number;
  let b = bank[at + SINE_SIZE + LAST] as number;
  let b2 = bank[at + SINE_SIZE + BEFORE] as number;
  for (let i = first; i < out.length; i++) {
    const nextA = nearA * a - farA * a2;
    const nextB = nearB * b - farB * b2;
    a2 = a;
    b2 = b;
    a = nextA;
    b = nextB;
    out[i] = (out[i] as number) + (nextA + nextB);
  }
  bank[at + LAST] = a;
  bank[at + BEFORE] = a2;
  bank[at + SINE_SIZE + LAST] = b;
  bank[at + SINE_SIZE + BEFORE] = b2;
}
