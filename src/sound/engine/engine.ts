import type { PlacedSinger } from '../../core/blooms.ts';
import type { Hertz, Seconds, Unit } from '../../core/units.ts';

/**
 * The story's sound as plain arithmetic: what is heard at t is a function of the story and t. The same engine runs in an audio
 * worklet, in a worker, and in Node; nothing in it knows which.
 */
export interface Engine {
  readonly sampleRate: Hertz;
  /** Fills `out` with `frames` samples from story time `t` on, at `rate` story seconds a second. Going on where the last call ended is cheap; anywhere else is entered as if it had always played. */
  render(out: Block, span: { t: Seconds; rate: number; frames: number }): void;
  /** Goes to a visitor's place, or where nobody visits (null): a guild comes near and the others go back. Glides. */
  come(to: Visiting | null): void;
}

/**
 * Beside whose singers a visitor is (`index` into pack.guilds; -1: nobody's), how far through the skin of a pod of theirs, and which
 * singers are near, six at most: these are heard from where they are.
 */
export interface Visiting {
  readonly guild: number;
  readonly depth: Unit;
  readonly singers?: readonly PlacedSinger[];
}

export const NOBODY: Visiting = { guild: -1, depth: 0 };

/** What an engine fills: channels of at least `frames` samples each, overwritten. */
export interface Block {
  /** All that sounds, before the duck: left, right. */
  readonly dry: Stereo;
  /** What goes to the room: left, right. */
  readonly send: Stereo;
  /** Signals that lead the mix, one value a sample: see `CONTROLS`. */
  readonly controls: Readonly<Record<Control, Float32Array>>;
  /** The network's own: it sounds while all else is held, so nothing that leads the mix is for it; dry. Not part of `dry`. */
  readonly network?: Stereo;
  /** Where they are wanted: the parts of `dry`, each at its level in it (their sum is `dry` while nobody is in a pod). */
  readonly stems?: { readonly bed: Stereo; readonly guilds: readonly Stereo[]; readonly systems: Stereo };
}

export type Stereo = readonly [left: Float32Array, right: Float32Array];

/**
 * `music`: linear gain of all music (duck and the network's stop); `presence`: gain of the 1.4 kHz peak in dB; `openness`: gain of
 * the 1.8 kHz shelf in dB; `room`: linear gain of the way into the room and out of it (0 while the network holds, and until the old
 * tail has gone); `membrane`: the frequency in Hz above which what the room gives back does not come to one inside a pod, half the
 * sample rate where one is in none; `outside`: linear gain of it.
 */
export const CONTROLS = ['music', 'presence', 'openness', 'room', 'membrane', 'outside'] as const;
export type Control = (typeof CONTROLS)[number];

export interface EngineOptions {
  readonly sampleRate: Hertz;
  /** Parts left out, for tests that ask what one of them does. */
  readonly without?: {
    readonly systems?: readonly number[] | 'all';
    readonly bed?: boolean;
    readonly singers?: boolean;
  };
  /** How much deeper or shallower the bed gives way to the voice, and how far its own dynamics are drawn in (0 not at all). */
  readonly settings?: { readonly voiceForward?: boolean; readonly quietNight?: boolean };
}

/** Draws a row straight from a value at its first sample to one just after its last. */
export function drawStraight(out: Float32Array, from: number, to: number): void {
  const slope = (to - from) / out.length;
  for (let i = 0; i < out.length; i++) out[i] = from + slope * i;
}
