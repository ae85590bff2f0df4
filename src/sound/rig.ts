import type { Pack } from '../core/pack.ts';
import type { Decibels } from '../core/units.ts';
import { type BedRig, buildBed } from './bed.ts';
import { type Bench, createBench, type Wire } from './bench.ts';
import { buildMix, type Mix } from './mix.ts';
import { buildOrchestra, type Orchestra } from './orchestra.ts';
import { type Response, roomResponse } from './roomResponse.ts';
import { seededNoise } from './seededWave.ts';
import { buildVoiceBuses, type VoiceBuses } from './voice/voiceBuses.ts';
import { WORLDS } from './worlds.ts';

/** The nodes that voices need, on one context: few, so that the first word waits for no others. */
export interface Desk {
  readonly bench: Bench;
  readonly mix: Mix;
  readonly voices: VoiceBuses;
}

/** All nodes of one story's sound, on one context. */
export interface Rig extends Desk {
  readonly bed: BedRig;
  readonly orchestra: Orchestra;
  /** Builds the room in steps; until the last one nothing echoes. */
  furnish(): Generator<void>;
}

/** Long enough, and at odds enough with everything else, that nobody hears it come round. */
const NOISE_LENGTH = 5.03;
const NOISE_SEED = 11;
/** Brings the whole to its level, as it is heard with a narrator and without one. */
const MAKE_UP: Readonly<Record<'told' | 'untold', Decibels>> = { told: 2.9, untold: -1.4 };

/** Builds the sound of a story, silent and with its door shut. */
export function buildRig(context: BaseAudioContext, pack: Pack, destination?: Wire): Rig {
  return seatAt(buildDesk(context, pack, destination), pack);
}

/** Builds the mix and the voices' buses. */
export function buildDesk(
  context: BaseAudioContext,
  pack: Pack,
  destination: Wire = context.destination,
): Desk {
  const noise = () => seededNoise(Math.round(NOISE_LENGTH * context.sampleRate), NOISE_SEED);
  const bench = createBench(context, noise);
  const mix = buildMix(bench, destination, pack.narration ? MAKE_UP.told : MAKE_UP.untold);
  return { bench, mix, voices: buildVoiceBuses(bench, mix) };
}

/** Builds all that is not a voice at a desk. */
export function seatAt(desk: Desk, pack: Pack): Rig {
  const { bench, mix } = desk;
  const bed = buildBed(bench, pack, mix);
  const orchestra = buildOrchestra(bench, pack, { mix, seats: bed.seats });
  return { ...desk, bed, orchestra, furnish: () => furnish(bench.context, pack, mix) };
}

function* furnish(context: BaseAudioContext, pack: Pack, mix: Mix): Generator<void> {
  const { left, right }: Response = yield* roomResponse(
    WORLDS[pack.world.formation].room,
    context.sampleRate,
  );
  const buffer = context.createBuffer(2, left.length, context.sampleRate);
  buffer.copyToChannel(left, 0);
  buffer.copyToChannel(right, 1);
  mix.furnish(buffer);
}
