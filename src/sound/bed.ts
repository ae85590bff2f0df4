import type { Pack } from '../core/pack.ts';
import { type Bed, gainOf, keyOf } from '../core/sound/index.ts';
import { type Seconds, TAU } from '../core/units.ts';
import { atControlRate, type Bench, lead, type Wire } from './bench.ts';
import type { Mix } from './mix.ts';
import type { Seats } from './orchestra.ts';
import { seededWave } from './seededWave.ts';
import { type AirBand, type Drone, WORLDS } from './worlds.ts';

/** Everything that sounds on and on: drones, air, the clock's tones, and what the dials do to them. */
export interface BedRig {
  readonly seats: Seats;
  /** Moves all to what is true at story time t, from `at` on, within about twice `within`. */
  follow(bed: Bed, t: Seconds, move: { at: Seconds; within: Seconds }): void;
  /** Forgets what was planned from `at` on; what is on its way goes on to where it was going. */
  forget(at: Seconds): void;
}

/** How deep the drones and the air swell. */
const DRONE_SWELL = 0.4;
const AIR_SWELL = 0.5;
/** How far the air's height wanders, and how much more slowly than it swells. */
const AIR_WANDER = 0.3;
const WANDER_PACE = 0.618;
const DRONE_SPECTRUM = Array.from({ length: 8 }, (_, i) => (i + 1) ** -1.8);

type Move = (bed: Bed, t: Seconds) => number;

/** Builds the bed of a pack's world. */
export function buildBed(bench: Bench, pack: Pack, mix: Mix): BedRig {
  const world = WORLDS[pack.world.formation];
  const { root } = keyOf(pack.tonality);
  const bedBus = mix.bus(1, -8);
  const airBus = mix.bus(-6, -30);
  const clockBus = mix.bus(-8, -8);
  const level = bench.gain(0, bedBus);
  const shelf = bench.filter('highshelf', 1, level);
  shelf.frequency.value = 320;
  const lowpass = bench.filter('lowpass', 0.4, shelf);
  const shadow = { cents: bench.constant(0), gain: bench.constant(0) };

  const moves: [Pick<AudioParam, 'setTargetAtTime' | 'cancelScheduledValues'>, Move][] = [
    [mix.openness, (bed) => bed.openness],
    [level.gain, (bed) => bed.gain],
    [shelf.gain, (bed) => bed.shelf],
    [lowpass.frequency, (bed) => bed.lowpass],
    [shadow.cents.offset, (bed) => bed.shadowCents],
    [shadow.gain.offset, (bed) => bed.shadowGain],
    ...world.drones.map((drone): [AudioParam, Move] => buildDrone(bench, drone, { root, to: lowpass })),
    ...world.air.flatMap((band) => buildAir(bench, band, airBus)),
    ...buildTone(bench, clockBus, (bed) => bed.clockTone),
    ...pack.guilds.flatMap((_, g) => buildTone(bench, clockBus, (bed) => bed.guildTones[g] ?? SILENT)),
  ];

  return {
    seats: { bed: lowpass, clock: clockBus, shadow },
    follow(bed, t, { at, within }) {
      for (const [param, move] of moves) param.setTargetAtTime(move(bed, t), at, within);
    },
    forget(at) {
      for (const [param] of moves) param.cancelScheduledValues(at);
    },
  };
}

const SILENT = { hertz: 220, gain: 0 };

function buildDrone(
  bench: Bench,
  drone: Drone,
  { root, to }: { root: number; to: Wire },
): [AudioParam, Move] {
  const panner = bench.panner(drone.pan, to);
  const gain = bench.gain(0, panner);
  const wave = bench.wave('drone', () => seededWave(bench.context, DRONE_SPECTRUM, 5));
  const node = bench.oscillator(wave);
  node.frequency.value = root * drone.ratio;
  lead(node, gain);
  const level = gainOf(drone.level);
  return [gain.gain, (_, t) => level * (1 + DRONE_SWELL * Math.sin(TAU * drone.swell * t))];
}

function buildAir(bench: Bench, band: AirBand, to: Wire): [AudioParam, Move][] {
  const panner = bench.panner(band.pan, to);
  const gain = bench.gain(0, panner);
  const filter = bench.filter('bandpass', band.q, gain);
  filter.frequency.value = band.hertz;
  bench.noise().connect(filter);
  const level = gainOf(band.level);
  return [
    [gain.gain, (_, t) => level * (1 + AIR_SWELL * Math.sin(TAU * band.swell * t))],
    [
      filter.frequency,
      (_, t) => band.hertz * (1 + AIR_WANDER * Math.sin(TAU * WANDER_PACE * band.swell * t)),
    ],
  ];
}

function buildTone(bench: Bench, to: Wire, toneOf: (bed: Bed) => Bed['clockTone']): [AudioParam, Move][] {
  const gain = bench.gain(0, to);
  const node = bench.oscillator();
  atControlRate(node.frequency);
  lead(node, gain);
  return [
    [gain.gain, (bed) => toneOf(bed).gain],
    [node.frequency, (bed) => toneOf(bed).hertz],
  ];
}
