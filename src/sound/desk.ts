import type { Story } from '../core/openStory.ts';
import type { Pack } from '../core/pack.ts';
import { type Bench, createBench, type Wire } from './bench.ts';
import { createEngineNode } from './live/createEngineNode.ts';
import type { EngineNode, EngineNodeOptions } from './live/engineNode.ts';
import { buildMix, type Mix } from './mix.ts';
import { roomResponse } from './roomResponse.ts';
import { buildVoiceBuses, type VoiceBuses } from './voice/voiceBuses.ts';
import { WORLDS } from './worlds.ts';

/** All native nodes of one story's sound, on one context: few, so that the first word waits for no others. */
export interface Desk {
  readonly bench: Bench;
  readonly mix: Mix;
  readonly voices: VoiceBuses;
}

/** Builds the mix and the voices' buses. */
export function buildDesk(context: BaseAudioContext, destination: Wire = context.destination): Desk {
  const bench = createBench(context);
  const mix = buildMix(bench, destination);
  return { bench, mix, voices: buildVoiceBuses(bench, mix) };
}

/** Makes a story's engine and leads it into a desk. */
export async function seatEngine(
  { bench, mix }: Desk,
  story: Story,
  options: EngineNodeOptions = {},
): Promise<EngineNode> {
  const engine = await createEngineNode(bench.context, story, options);
  mix.seat(engine, options.stems);
  return engine;
}

/** Builds a world's room in steps; until the last one nothing echoes. */
export function* furnish({ bench: { context }, mix }: Desk, pack: Pack): Generator<void> {
  const { left, right } = yield* roomResponse(WORLDS[pack.world.formation].room, context.sampleRate);
  const buffer = context.createBuffer(2, left.length, context.sampleRate);
  buffer.copyToChannel(left, 0);
  buffer.copyToChannel(right, 1);
  mix.furnish(buffer);
}
