import { gainOf } from '../../core/sound/note.ts';
import type { Decibels, Seconds } from '../../core/units.ts';
import type { Bench } from '../bench.ts';
import type { Mix } from '../mix.ts';

/** Where voices lead to. */
export interface VoiceBuses {
  /** At the bedside, with a trace of the room. */
  readonly narrator: AudioNode;
  /** Nobody's: without a room, of a narrow band, said twice at almost the same time. */
  readonly network: AudioNode;
  /** A dreamer's, from where the pod is. */
  readonly dream: AudioNode;
  /** Lets the narrator go back while a dream is told, or come again. */
  hush(hushed: boolean, at: Seconds): void;
}

/** A recording of one channel is as loud from two as it is alone. */
const CENTER: Decibels = -3;
/** How much less than itself a voice has in the room, as far away as a pod or at the bedside. */
const SEND = { narrator: -27, dream: -14 };
/** How loud the narrator is still heard from within a dream. */
const HUSHED: Decibels = -20;
const HUSHING: Seconds = 0.25;
/** The band of a public address. */
const BAND = { from: 320, to: 3200 };
/** From one saying to the other: too short for an echo, too long for one mouth. */
const TWICE: Seconds = 0.011;
/** What the band takes away, given back. */
const NETWORK_LEVEL = 1.16;

/** Builds the buses of the voices; none is bent by the duck or shut by the network's stop. */
export function buildVoiceBuses(bench: Bench, mix: Mix): VoiceBuses {
  const narrator = bench.gain(1, mix.voice(CENTER, SEND.narrator));
  const dream = mix.voice(CENTER, SEND.dream);
  const dry = mix.voice(CENTER, null);
  const first = bench.panner(-0.2, dry);
  const second = bench.panner(0.2, dry);
  const delay = bench.delay(TWICE, second);
  const lowpass = bench.filter('lowpass', 0.7, bench.gain(NETWORK_LEVEL, first));
  lowpass.frequency.value = BAND.to;
  lowpass.connect(bench.gain(NETWORK_LEVEL, delay));
  const highpass = bench.filter('highpass', 0.7, lowpass);
  highpass.frequency.value = BAND.from;
  return {
    narrator,
    network: highpass,
    dream,
    hush: (hushed, at) => narrator.gain.setTargetAtTime(hushed ? gainOf(HUSHED) : 1, at, HUSHING),
  };
}
