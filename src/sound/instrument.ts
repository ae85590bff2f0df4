import { gainOf, type Note } from '../core/sound/index.ts';
import type { Seconds } from '../core/units.ts';
import { atControlRate, type Bench, lead, type Wire } from './bench.ts';
import type { Envelope } from './gate.ts';
import type { Partial, Recipe } from './recipes.ts';
import { seededWave } from './seededWave.ts';

/** Envelopes of one note, each on one level, `after` its onset. */
export interface Opening {
  readonly param: AudioParam;
  readonly envelope: Envelope;
  readonly after: Seconds;
}

/** The nodes of one voice, built once; a player opens and shuts its levels. */
export interface Instrument {
  /** All params that must be zero for silence. */
  readonly levels: readonly AudioParam[];
  /** All params that a note's height sets. */
  readonly pitches: readonly AudioParam[];
  readonly place: AudioParam;
  tune(note: Note, at: Seconds): void;
  brighten(note: Note, at: Seconds): void;
  envelopesOf(note: Note): Opening[];
}

/** What voices of one kind share: where they go, and what moves them all. */
export interface Surroundings {
  /** The name of the kind, for its waves. */
  readonly name: string;
  readonly to: Wire;
  readonly vibrato?: AudioNode | undefined;
  /** Height (cents) and level (linear) of every pad's shadow. */
  readonly shadow?: { readonly cents: AudioNode; readonly gain: AudioNode } | undefined;
}

/** Highest that a voice's own filter opens. */
const BRIGHTEST = 9000;
/** Decibels an octave that a dull voice loses on its upper partials. */
const TILT = 6;
/** Times to 60 dB become time constants: ln(1000). */
const LN_1000 = 6.91;
/** Attack times (10 to 90 %) become time constants: ln(9). */
const LN_9 = 2.2;

interface Oscillator {
  readonly partial: Partial;
  readonly node: OscillatorNode;
  readonly gain: GainNode;
}

/** Builds one voice. */
export function buildInstrument(bench: Bench, recipe: Recipe, around: Surroundings): Instrument {
  const struck = recipe.kind === 'struck';
  const panner = bench.panner(0, around.to);
  const body = bench.gain(struck ? gainOf(recipe.trim) : 0, panner);
  const lowpass = recipe.lowpass ? bench.filter('lowpass', recipe.lowpass.q, body) : null;
  const oscillators = recipe.partials.map((partial, i): Oscillator => {
    const node = bench.oscillator(waveOf(bench, partial, `${around.name} ${i}`, i));
    const gain = bench.gain(struck ? 0 : gainOf(partial.level), lowpass ?? body);
    lead(node, gain);
    if (!recipe.modulation) atControlRate(node.frequency);
    atControlRate(node.detune);
    around.vibrato?.connect(node.detune);
    if (partial.shadow && around.shadow) {
      gain.gain.value = 0;
      around.shadow.gain.connect(gain.gain);
      around.shadow.cents.connect(node.detune);
    }
    return { partial, node, gain };
  });
  const noise = buildNoise(bench, recipe, lowpass ?? body);
  const modulator = buildModulator(bench, recipe, oscillators);

  const struckLevels = oscillators.map(({ gain }) => gain.gain);
  const levels = struck ? [...struckLevels, ...(noise ? [noise.level] : [])] : [body.gain];
  if (modulator) levels.push(modulator.depth);
  const pitches = oscillators.flatMap(({ node }) => [node.frequency, node.detune]);
  if (noise) pitches.push(noise.frequency);
  if (modulator) pitches.push(modulator.frequency);

  return {
    levels,
    pitches,
    place: panner.pan,
    tune(note, at) {
      for (const { partial, node } of oscillators) tunePartial(partial, node, note, at);
      if (recipe.noise)
        noise?.frequency.setValueAtTime(Math.min(BRIGHTEST, note.hertz * recipe.noise.over), at);
      if (recipe.modulation) modulator?.frequency.setValueAtTime(note.hertz * recipe.modulation.ratio, at);
    },
    brighten(note, at) {
      if (!recipe.lowpass) return;
      const open = note.hertz * recipe.lowpass.over * (0.35 + 0.65 * note.bright);
      lowpass?.frequency.setTargetAtTime(Math.min(BRIGHTEST, open), at, 0.02);
    },
    envelopesOf(note) {
      if (recipe.kind === 'held') return [heldEnvelope(recipe, note, body.gain)];
      if (recipe.kind === 'gated') return gatedEnvelopes(recipe, note, body.gain, modulator?.depth);
      const strikes = oscillators.map(({ partial, gain }) =>
        struckEnvelope(recipe, partial, note, gain.gain),
      );
      return noise && recipe.noise ? [...strikes, pluckEnvelope(recipe.noise, note, noise.level)] : strikes;
    },
  };
}

function waveOf(bench: Bench, { spectrum }: Partial, name: string, index: number): PeriodicWave | undefined {
  return spectrum && bench.wave(name, () => seededWave(bench.context, spectrum, 31 + index));
}

function buildNoise(
  bench: Bench,
  recipe: Recipe,
  to: Wire,
): { frequency: AudioParam; level: AudioParam } | null {
  if (!recipe.noise) return null;
  const level = bench.gain(recipe.kind === 'struck' ? 0 : gainOf(recipe.noise.level), to);
  const band = bench.filter('bandpass', recipe.noise.q, level);
  bench.noise().connect(band);
  return { frequency: band.frequency, level: level.gain };
}

function buildModulator(
  bench: Bench,
  recipe: Recipe,
  oscillators: readonly Oscillator[],
): { frequency: AudioParam; depth: AudioParam } | null {
  const carrier = oscillators[0];
  if (!recipe.modulation || !carrier) return null;
  const node = bench.oscillator();
  const depth = bench.gain(0, carrier.node.frequency);
  lead(node, depth);
  return { frequency: node.frequency, depth: depth.gain };
}

/** A fused voice has its partials on whole ratios and its doublets together. */
function tunePartial(partial: Partial, node: OscillatorNode, { hertz, fused }: Note, at: Seconds): void {
  const { ratio, offset = 0, detune } = partial;
  const drawn = ratio < 1 ? ratio : ratio + (Math.round(ratio) - ratio) * fused;
  node.frequency.setValueAtTime(hertz * drawn + offset * (1 - fused), at);
  if (detune) node.detune.setValueAtTime(detune * (1 - fused), at);
}

function struckEnvelope(recipe: Recipe, partial: Partial, note: Note, param: AudioParam): Opening {
  const first = partial.spectrum ? partial.spectrum.findIndex((level) => level > 0) + 1 : partial.ratio;
  const octaves = Math.max(0, Math.log2(first));
  const level = partial.level - TILT * (1 - note.bright) * octaves;
  const ring = (partial.ring ?? 1) * (220 / note.hertz) ** 0.35;
  const rise = recipe.attack / LN_9;
  const envelope = { peak: note.gain * gainOf(level), rise, hold: recipe.attack * 1.6, fall: ring / LN_1000 };
  return { param, envelope, after: 0 };
}

function pluckEnvelope(noise: NonNullable<Recipe['noise']>, note: Note, param: AudioParam): Opening {
  const peak = note.gain * gainOf(noise.level);
  return { param, envelope: { peak, rise: 0.0008, hold: 0.004, fall: noise.ring / LN_1000 }, after: 0 };
}

function heldEnvelope(recipe: Recipe, note: Note, param: AudioParam): Opening {
  const peak = note.gain * gainOf(recipe.trim);
  const envelope = { peak, rise: recipe.attack / LN_9, hold: note.hold, fall: recipe.release / LN_9 };
  return { param, envelope, after: 0 };
}

/** The gate opens for a beat and again, softer; the index of its modulation falls within each. */
function gatedEnvelopes(
  recipe: Recipe,
  note: Note,
  param: AudioParam,
  depth: AudioParam | undefined,
): Opening[] {
  const { gate, modulation } = recipe;
  if (!gate || !modulation) return [];
  const index = note.hertz * modulation.ratio * note.bright;
  return [0, gate.again].flatMap((after, i): Opening[] => {
    const peak = note.gain * gainOf(recipe.trim) * (i === 0 ? 1 : gate.echo);
    const opening = { peak, rise: recipe.attack / LN_9, hold: gate.hold, fall: recipe.release / LN_9 };
    const beat: Opening = { param, envelope: opening, after };
    if (!depth) return [beat];
    const envelope = { peak: index * modulation.index, rise: CLICKLESS, hold: 0.02, fall: modulation.fall };
    return [beat, { param: depth, envelope, after }];
  });
}

const CLICKLESS: Seconds = 0.004;
