import { type Random, randomFrom } from '../random.ts';
import { TAU } from '../units.ts';
import type { Vec3 } from './plan.ts';

/** A branching growth: a trunk that forks `levels` times. */
export interface Tree {
  readonly root: Vec3;
  readonly height: number;
  readonly width: number;
  readonly levels: number;
  readonly first: number;
  readonly spread: number;
  readonly wild: number;
  readonly seed: number;
}

/** A piece of a branch: two ends with their half widths, how far up the tree (in forks), and how far along. */
export interface Limb {
  readonly from: Vec3;
  readonly to: Vec3;
  readonly thick: readonly [number, number];
  readonly level: number;
  readonly along: number;
}

const PIECES = 5;

/** The tree of light that stands behind the great ring of Confluence. */
export const SANCTUARY: Tree = {
  root: [-6, -0.3, -117],
  height: 45,
  width: 0.9,
  levels: 5,
  first: 7,
  spread: 0.8,
  wild: 1,
  seed: 130,
};

/** All limbs of a tree and the tips where its buds hang; the same tree each time. */
export function growTree(tree: Tree): { limbs: Limb[]; tips: Vec3[] } {
  const random = randomFrom(tree.seed);
  const limbs: Limb[] = [];
  const tips: Vec3[] = [];
  const branch = (from: Vec3, heading: Vec3, length: number, thick: number, level: number): void => {
    const { end, going } = wander(tree, random, { from, heading, length, thick, level }, limbs);
    if (level >= tree.levels) {
      tips.push(end);
      return;
    }
    const forks = level === 0 ? tree.first : random() < 0.35 ? 3 : 2;
    const offset = random() * TAU;
    for (let i = 0; i < forks; i++) {
      const angle = offset + (i * TAU) / forks + bell(random) * 0.3;
      const aside = unit(cross(going, [Math.cos(angle), 0.2, Math.sin(angle)]));
      const open = tree.spread * (level === 0 ? 0.9 : 1) * (0.7 + 0.6 * random());
      const next = unit([going[0] + aside[0] * open, going[1] + aside[1] * open, going[2] + aside[2] * open]);
      branch(end, next, length * (0.66 + 0.2 * random()), thick * 0.62, level + 1);
    }
  };
  branch(tree.root, [0, 1, 0], tree.height * 0.3, tree.width, 0);
  return { limbs, tips };
}

/** Only the tips of a tree. */
export function tipsOf(tree: Tree): Vec3[] {
  return growTree(tree).tips;
}

interface Shoot {
  readonly from: Vec3;
  readonly heading: Vec3;
  readonly length: number;
  readonly thick: number;
  readonly level: number;
}

function wander(tree: Tree, random: Random, shoot: Shoot, limbs: Limb[]): { end: Vec3; going: Vec3 } {
  let at = shoot.from;
  let going = shoot.heading;
  for (let i = 0; i < PIECES; i++) {
    const sway = 0.1 * tree.wild;
    going = unit([going[0] + bell(random) * sway, going[1] + 0.05, going[2] + bell(random) * sway]);
    const step = shoot.length / PIECES;
    const to: Vec3 = [at[0] + going[0] * step, at[1] + going[1] * step, at[2] + going[2] * step];
    const thick = (k: number) => shoot.thick * (1 - (0.34 * k) / PIECES);
    limbs.push({
      from: at,
      to,
      thick: [thick(i), thick(i + 1)],
      level: shoot.level,
      along: shoot.level + i / PIECES,
    });
    at = to;
  }
  return { end: at, going };
}

function bell(random: Random): number {
  return (random() + random() + random() - 1.5) * 1.4;
}

function cross(a: Vec3, b: Vec3): Vec3 {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

function unit([x, y, z]: Vec3): Vec3 {
  const length = Math.hypot(x, y, z) || 1;
  return [x / length, y / length, z / length];
}
