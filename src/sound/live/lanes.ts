import { controlsFrom } from '../engine/block.ts';
import { type Block, CONTROLS, type Stereo } from '../engine/engine.ts';

/** What comes out of an engine's node, in this order; each but the controls, which are one channel each, is left and right. */
export const LANES = ['dry', 'send', 'network', 'controls', 'bed', 'systems'] as const;
export type Lane = (typeof LANES)[number];

/** The lanes after these are parts of `dry`, had only where they are wanted. */
export const WHOLE = LANES.indexOf('bed');

/** Channels of each of the first `lanes` lanes. */
export function widthsOf(lanes: number): number[] {
  return LANES.slice(0, lanes).map((lane) => (lane === 'controls' ? CONTROLS.length : 2));
}

/** A block whose rows are a node's outputs, in the order of the lanes; without parts where they are not had. */
export function blockOf(outputs: readonly (readonly Float32Array[])[]): Block {
  const rowOf = (lane: Lane, channel: number): Float32Array => {
    const row = outputs[LANES.indexOf(lane)]?.[channel];
    if (!row) throw new RangeError(`an engine's node lacks channel ${channel} of ${lane}`);
    return row;
  };
  const pair = (lane: Lane): Stereo => [rowOf(lane, 0), rowOf(lane, 1)];
  return {
    dry: pair('dry'),
    send: pair('send'),
    network: pair('network'),
    controls: controlsFrom((i) => rowOf('controls', i)),
    ...(outputs.length > WHOLE && { stems: { bed: pair('bed'), systems: pair('systems'), guilds: [] } }),
  };
}
