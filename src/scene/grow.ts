import { distance, type Vec3 } from '../core/formations/plan.ts';
import type { Random } from '../core/random.ts';
import { addPiece, type Pieces, type Thread } from './pieces.ts';

export interface Growth {
  readonly root: Vec3;
  readonly targets: readonly Vec3[];
  /** Half width of a twig, and the most of a trunk. */
  readonly tip: number;
  readonly trunk: number;
  /** How much the way already gone counts against joining far from the root. */
  readonly balance: number;
  /** Length of a piece. */
  readonly step: number;
  readonly wobble: number;
  /** How far a branch hangs through, as a part of its length; negative arches up. */
  readonly sag: number;
}

interface Node {
  readonly at: Vec3;
  readonly parent: number;
  readonly path: number;
  cubes: number;
}

/**
 * Joins a root to all targets as a plant would: each target joins the node that makes distance plus a part of the path
 * least, and widths follow Murray's law (the cubes of two branches add up in the one they leave).
 */
export function grow(pieces: Pieces, growth: Growth, random: Random, thread: Thread): void {
  const { root, tip, trunk } = growth;
  const nodes: Node[] = [{ at: root, parent: -1, path: 0, cubes: 0 }];
  const near = (a: Vec3) => distance(a, root);
  for (const target of [...growth.targets].sort((a, b) => near(a) - near(b)))
    join(nodes, target, growth, random);
  nodes.forEach((node, i) => {
    const parent = nodes[node.parent];
    if (!parent || i === 0) return;
    const wide = (cubes: number) => Math.min(trunk, tip * Math.cbrt(cubes));
    const to = wide(node.cubes);
    const from = Math.min(wide(parent.cubes), to * 1.25);
    const along = [parent.path * 0.3, node.path * 0.3] as const;
    const emit = thread.emit * (0.5 + 0.7 * random());
    addPiece(
      pieces,
      { from: parent.at, to: node.at, thick: [from, to], along },
      { ...thread, emit, overlap: 0.4 },
    );
  });
}

function join(nodes: Node[], target: Vec3, growth: Growth, random: Random): void {
  let best = 0;
  let least = Infinity;
  nodes.forEach((node, i) => {
    const cost = distance(node.at, target) + node.path * growth.balance;
    if (cost < least) {
      least = cost;
      best = i;
    }
  });
  const from = nodes[best] as Node;
  const far = distance(from.at, target);
  const steps = Math.max(2, Math.min(8, Math.round(far / growth.step)));
  const before = nodes[from.parent]?.at ?? from.at;
  const run = distance(before, from.at) || 1;
  const bend = (k: 0 | 1 | 2) => from.at[k] + ((from.at[k] - before[k]) / run) * far * 0.3;
  const lean = [random() - 0.5, random() - 0.5, random() - 0.5];
  let parent = best;
  for (let s = 1; s <= steps; s++) {
    const u = s / steps;
    const bow = Math.sin(u * Math.PI) * far;
    const at = ([0, 1, 2] as const).map((k) => {
      const straight =
        (1 - u) * ((1 - u) * from.at[k] + u * bend(k)) + u * ((1 - u) * bend(k) + u * target[k]);
      return straight + (lean[k] ?? 0) * bow * growth.wobble - (k === 1 ? bow * growth.sag : 0);
    }) as unknown as Vec3;
    nodes.push({ at, parent, path: (nodes[parent]?.path ?? 0) + far / steps, cubes: 0 });
    parent = nodes.length - 1;
  }
  for (let i = parent; i >= 0; i = nodes[i]?.parent ?? -1) (nodes[i] as Node).cubes += 1;
}
