import type { Hertz, Seconds } from '../../core/units.ts';

/**
 * The story's sound as plain arithmetic: what is heard at t is a function of the story and t. The same engine runs in an audio
 * worklet, in a worker, and in Node; nothing in it knows which.
 */
export interface Engine {
  readonly sampleRate: Hertz;
  /** Fills `out` with `frames` samples from story time `t` on, at `rate` story seconds a second. Going on where the last call ended is cheap; anywhere else is entered as if it had always played. */
  render(out: Block, span: { t: Seconds; rate: number; frames: number }): void;
  /** Lets one guild come near and the others go back (`index` into pack.guilds), or all stand where they were (null). Glides. */
  come(guild: number | null): void;
}

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
  /** Where they are wanted: the parts of `dry`, each at its level in it (their sum is `dry`). */
  readonly stems?: { readonly bed: Stereo; readonly guilds: readonly Stereo[]; readonly systems: Stereo };
}

export type Stereo = readonly [left: Float32Array, right: Float32Array];

/**
 * `music`: linear gain of all music (duck and the network's stop); `presence`: gain of the 1.4 kHz peak in dB; `openness`: gain of
 * the 1.8 kHz shelf in dB; `room`: linear gain of the way into the room and out of it (0 while the network holds, and until the old
 * tail has gone).
 */
export const CONTROLS = ['music', 'presence', 'openness', 'room'] as const;
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
