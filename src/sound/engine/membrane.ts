import { clamp } from '../../core/ease.ts';
import type { Hertz, Seconds, Unit } from '../../core/units.ts';
import { cutoffAt, outsideAt, SKIN_Q } from '../skin.ts';
import type { Desk } from './desk.ts';
import { type Block, drawStraight, NOBODY, type Visiting } from './engine.ts';
import { clearLowpass, createGlidingLowpass, type GlidingLowpass, glideLowpass } from './glidingLowpass.ts';
import { QUANTUM } from './moment.ts';

/** What stands between one inside a pod and the world, and how far through it one is. */
export interface Membrane {
  /** Whose pod it is, by guild; -1 while one is in none. */
  guild: number;
  /** How far through it one is, at a quantum's ends. */
  depth: Unit;
  depthTo: Unit;
  /** Where the depth is led, at no more than a camera's pace; it follows softly. */
  led: Unit;
  asked: Visiting;
  readonly filter: GlidingLowpass;
  readonly left: Float64Array;
  readonly right: Float64Array;
}

/** Nobody passes in less: what asks for more is a picture that cuts. */
const PASSING: Seconds = 0.4;
/** Time constant with which a depth is followed. */
const FOLLOW: Seconds = 0.06;
/** What is less is nothing. */
const LEAST = 1e-4;
/** The filter, which begins empty, comes in over so much of the way. */
const ENTRY = 0.06;

export function createMembrane(): Membrane {
  return {
    guild: NOBODY.guild,
    depth: 0,
    depthTo: 0,
    led: 0,
    asked: NOBODY,
    filter: createGlidingLowpass(SKIN_Q),
    left: new Float64Array(QUANTUM),
    right: new Float64Array(QUANTUM),
  };
}

/** Goes a quantum further. Who asks for another guild's pod first leaves this one. */
export function stepMembrane(membrane: Membrane, sampleRate: Hertz): void {
  const { asked } = membrane;
  membrane.depth = membrane.depthTo;
  if (membrane.depth === 0) membrane.guild = asked.guild;
  const goal = asked.guild === membrane.guild ? asked.depth : 0;
  const step = QUANTUM / sampleRate;
  membrane.led += clamp(goal - membrane.led, -step / PASSING, step / PASSING);
  const nearer = (membrane.led - membrane.depth) * (1 - Math.exp(-step / FOLLOW));
  const depthTo = membrane.depth + nearer;
  membrane.depthTo = membrane.led === 0 && depthTo < LEAST ? 0 : depthTo;
}

/** Whether there is nothing between one and the world for a whole quantum. */
export function isOpen({ depth, depthTo }: Membrane): boolean {
  return depth === 0 && depthTo === 0;
}

/** Draws it over what is on a desk by now, but for what goes to the room, which comes back from beyond it. */
export function drawOver(membrane: Membrane, desk: Desk, sampleRate: Hertz): void {
  const { filter, depth, depthTo } = membrane;
  if (depth === 0) clearLowpass(filter);
  membrane.left.set(desk.left);
  membrane.right.set(desk.right);
  glideLowpass(filter, membrane.left, membrane.right, {
    turns: cutoffAt(depth, sampleRate) / sampleRate,
    turnsTo: cutoffAt(depthTo, sampleRate) / sampleRate,
  });
  const ends = {
    gain: outsideAt(depth),
    gainTo: outsideAt(depthTo),
    part: partAt(depth),
    partTo: partAt(depthTo),
  };
  pass(desk.left, membrane.left, ends);
  pass(desk.right, membrane.right, ends);
}

/** Says to the mix what the membrane does to what the room gives back. */
export function fillMembrane(membrane: Membrane, { controls }: Block, sampleRate: Hertz): void {
  const { depth, depthTo } = membrane;
  drawStraight(controls.membrane, cutoffAt(depth, sampleRate), cutoffAt(depthTo, sampleRate));
  drawStraight(controls.outside, outsideAt(depth), outsideAt(depthTo));
}

function partAt(depth: Unit): Unit {
  return Math.min(1, depth / ENTRY);
}

function pass(
  row: Float64Array,
  through: Float64Array,
  { gain, gainTo, part, partTo }: { gain: number; gainTo: number; part: Unit; partTo: Unit },
): void {
  const slope = (gainTo - gain) / row.length;
  const partSlope = (partTo - part) / row.length;
  for (let i = 0; i < row.length; i++) {
    const x = row[i] as number;
    row[i] = (gain + slope * i) * (x + (part + partSlope * i) * ((through[i] as number) - x));
  }
}
