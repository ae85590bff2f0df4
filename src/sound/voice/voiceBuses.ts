import { gainOf } from '../../core/sound/note.ts';
import type { Decibels, Seconds, Unit } from '../../core/units.ts';
import { type Bench, lead } from '../bench.ts';
import type { Mix } from '../mix.ts';
import { cutoffAt, SKIN_Q } from '../skin.ts';

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
  /** Goes so far into a pod: the narrator speaks beyond its skin, the dreamer at the ear. */
  enter(depth: Unit, at: Seconds): void;
}

/** A recording of one channel is as loud from two as it is alone. */
const CENTER: Decibels = -3;
/** How much less than itself a voice has in the room, as far away as a pod or at the bedside. */
const SEND = { narrator: -27, dream: -14 };
/** How much less of that a dreamer has for one who is in the pod. */
const INSIDE: Decibels = -14;
/** Time constant with which a depth is followed. */
const ENTERING: Seconds = 0.06;
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
  const { sampleRate } = bench.context;
  const skin = bench.filter('lowpass', SKIN_Q, mix.voice(CENTER, SEND.narrator));
  skin.frequency.value = cutoffAt(0, sampleRate);
  const narrator = bench.gain(1, skin);
  const dream = mix.voice(CENTER, null);
  const sent = bench.gain(gainOf(SEND.dream), mix.music.send);
  lead(dream, sent);
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
    enter(depth, at) {
      skin.frequency.setTargetAtTime(cutoffAt(depth, sampleRate), at, ENTERING);
      sent.gain.setTargetAtTime(gainOf(SEND.dream + INSIDE * depth), at, ENTERING);
    },
  };
}
