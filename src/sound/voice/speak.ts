import type { Seconds } from '../../core/units.ts';
import { CUT } from '../cut.ts';

/** A recording that sounds or will sound. */
export interface Spoken {
  /** Brings it to silence at a time of the audio clock, without a click. */
  fade(at: Seconds): void;
}

export interface Speaking {
  readonly buffer: AudioBuffer;
  readonly to: AudioNode;
  /** When on the audio clock, and how far into the buffer, it begins. */
  readonly at: Seconds;
  readonly offset: Seconds;
  /** When on the audio clock it is cut off, if it is to end before its end. */
  readonly until: Seconds | null;
}

/** Long enough that one can begin in the middle of a word, short enough that nothing of it is lost. */
const RISE: Seconds = 0.005;
/** After so long a fade is done. */
const FADED: Seconds = 0.05;

/** Lets a recording sound; its nodes go when it has. */
export function speak(context: BaseAudioContext, { buffer, to, at, offset, until }: Speaking): Spoken {
  const source = context.createBufferSource();
  const gate = context.createGain();
  source.buffer = buffer;
  source.connect(gate).connect(to);
  source.addEventListener('ended', () => {
    source.disconnect();
    gate.disconnect();
  });
  gate.gain.value = 0;
  gate.gain.setTargetAtTime(1, at, RISE);
  source.start(at, offset);
  const fade = (end: Seconds) => {
    gate.gain.setTargetAtTime(0, end, CUT);
    source.stop(end + FADED);
  };
  if (until !== null) fade(until);
  return {
    fade(end) {
      gate.gain.cancelScheduledValues(end);
      fade(end);
    },
  };
}
