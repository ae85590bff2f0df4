import { type PlacedSinger, SINGERS } from '../../../core/blooms.ts';
import type { Decibels, Hertz, Seconds, Unit } from '../../../core/units.ts';
import { createVisitor } from '../../../scene/visit/visitor.ts';
import type { Visiting } from '../../../sound/engine/engine.ts';
import { between, type Loudness, loudnessOver } from '../listen/loudness.ts';
import { hear, type Pair, together } from './heard.ts';
import { decibelsOf } from './measures/levels.ts';
import { spectraOf } from './measures/stft.ts';
import { BLOCK } from './play.ts';
import { type Proof, row } from './proof.ts';
import { RATE, type Telling } from './telling.ts';

interface Found {
  /** The greatest change of loudness in 100 ms, either way. */
  readonly step: Decibels;
  /** Where most is heard above 5 kHz of the world that is not there without a visit. */
  readonly edge: Decibels;
  /** What one hears inside of the world against what one hears outside: loudness, and power above 2 kHz. */
  readonly world: Decibels;
  readonly high: Decibels;
  /** By how much one's own guild is louder inside than the world. */
  readonly own: Decibels;
}

/** A visit: when one sets out for a pod, when back, and when it is over; and between, when one is inside for sure. */
const VISIT = { goes: 1, leaves: 6.5, ends: 10 } as const;
const INSIDE = { from: 4, to: 6.5 } as const;
/** No guild's pod: all is beyond its skin. */
const NOBODYS = 99;
const FRAME = 1024;
const EDGE: Hertz = 5000;
const HIGH: Hertz = 2000;
/** What is softer is not compared. */
const HEARD: Decibels = -48;
/** A power 110 dB under full scale. */
const NOTHING = 1e-11;
const spectrum = spectraOf(FRAME);

/** Into a pod of one guild in each act and out again, as fast as the picture: the world goes behind a skin, and no thud. */
export const insideProof: Proof<readonly Found[]> = {
  name: 'inside',
  quick: true,
  measure(telling) {
    const guilds = telling.story.pack.guilds.length;
    return telling.story.score.acts.map(({ start, end }, i) =>
      foundAt(telling, Math.round((start + end) / 2), i % guilds),
    );
  },
  judge: (figures) =>
    figures.flatMap(({ story, found }) => {
      const of = (figure: keyof Found) => found.map((one) => one[figure]);
      return [
        row(`${story}: steepest change of loudness in 100 ms, LU`, Math.max(...of('step')), 'under', 12, 1),
        row(`${story}: above 5 kHz, frame by frame over no visit, dB`, Math.max(...of('edge')), 'under', 1),
        row(`${story}: the world inside, least change, LU`, Math.max(...of('world')), 'under', -4, 1),
        row(`${story}: the world above 2 kHz, least change, dB`, Math.max(...of('high')), 'under', -20, 1),
        row(`${story}: one's own guild over the world, most, LU`, Math.max(...of('own')), 'over', 4, 1),
      ];
    }),
};

function foundAt({ story }: Telling, from: Seconds, guild: number): Found {
  const span = { from, to: from + VISIT.ends, rate: RATE };
  const visited = (whose: number) => {
    const singers = besideOne(whose);
    const visiting = (t: Seconds): Visiting => ({ guild: whose, depth: depthAt(t - from), singers });
    return together(hear(story, { ...span, visiting }));
  };
  const [plain, world, all] = [together(hear(story, span)), visited(NOBODYS), visited(guild)];
  const loud = [plain, world, all].map((pair) => loudnessOver(pair, RATE)) as [Loudness, Loudness, Loudness];
  const [outside, beyond, inside] = loud.map((one) => between(one, INSIDE.from, INSIDE.to)) as [
    Decibels,
    Decibels,
    Decibels,
  ];
  return {
    step: steepest(loud[2]),
    edge: edgeOver(world, plain),
    world: beyond - outside,
    high: highOf(world) - highOf(plain),
    own: inside - beyond,
  };
}

/** All of a guild's singers about one who is beside a pod of theirs. */
function besideOne(guild: number): PlacedSinger[] {
  return Array.from({ length: SINGERS }, (_, singer) => ({ guild, singer, pan: (singer - 2) / 3, near: 1 }));
}

/** How deep in a pod the eye is, block by block of a visit, as the camera goes. */
const DEPTHS: readonly Unit[] = (() => {
  const seat = { at: [0, 0, 0], from: [0, 0, 1], look: [0, 0, 0], radius: 1 } as const;
  const { go, lead } = createVisitor({ extent: { min: [0, 0, 0], max: [0, 0, 0] } } as never, [
    seat as never,
  ]);
  const story = { eye: [0, 0, 9], look: [0, 0, 0], fov: 40 } as const;
  const near = { kind: 'near', person: 0 } as const;
  go(near);
  for (let t = -4; t < 0; t += BLOCK) lead(story, t);
  return Array.from({ length: Math.round(VISIT.ends / BLOCK) }, (_, i) => {
    if (i === Math.round(VISIT.goes / BLOCK)) go({ kind: 'inside', person: 0 });
    if (i === Math.round(VISIT.leaves / BLOCK)) go(near);
    return lead(story, i * BLOCK).inside?.depth ?? 0;
  });
})();

function depthAt(since: Seconds): Unit {
  return DEPTHS[Math.round(since / BLOCK)] ?? 0;
}

function steepest({ momentary }: Loudness): Decibels {
  let most = 0;
  for (let i = 1; i < momentary.length; i++) {
    const [before, now] = [momentary[i - 1] as number, momentary[i] as number];
    if (Math.max(before, now) > HEARD) most = Math.max(most, Math.abs(now - before));
  }
  return most;
}

/** The most that any frame of one has above 5 kHz over the same frame of the other. */
function edgeOver(one: Pair, other: Pair): Decibels {
  let most = Number.NEGATIVE_INFINITY;
  for (let at = 0; at + FRAME <= one[0].length; at += FRAME / 4)
    most = Math.max(most, over(powerFrom(one, at, EDGE), powerFrom(other, at, EDGE)));
  return most;
}

/** How much more one power is than another; what is next to nothing is taken for as little. */
function over(one: number, other: number): Decibels {
  return decibelsOf(one + NOTHING) - decibelsOf(other + NOTHING);
}

/** Power above 2 kHz while one is inside. */
function highOf(pair: Pair): Decibels {
  let power = 0;
  for (let at = INSIDE.from * RATE; at + FRAME <= INSIDE.to * RATE; at += FRAME / 2)
    power += powerFrom(pair, at, HIGH);
  return decibelsOf(power);
}

function powerFrom([left]: Pair, at: number, from: Hertz): number {
  const amplitudes = spectrum(left, at);
  let power = 0;
  for (let i = Math.ceil((from * FRAME) / RATE); i < amplitudes.length; i++)
    power += (amplitudes[i] as number) ** 2;
  return power;
}
