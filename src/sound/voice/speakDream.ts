import type { Unit } from '../../core/units.ts';
import { CUT } from '../cut.ts';

/** Where a dreamer's voice comes from. */
export interface DreamPlace {
  /** -1 left to 1 right. */
  readonly pan: number;
  /** How near: 0 out of hearing, 1 at the ear. */
  readonly near: Unit;
}

/** A dream that is being told. */
export interface DreamVoice {
  /** Resolves when it has been told or stopped. */
  readonly ended: Promise<void>;
  moveTo(place: DreamPlace): void;
  stop(): void;
}

/** Time constant with which a voice follows its pod, in seconds. */
const FOLLOW = 0.08;

/** Tells a recording from a place. */
export function speakDream(
  context: BaseAudioContext,
  buffer: AudioBuffer,
  { to, place }: { to: AudioNode; place: DreamPlace },
): DreamVoice {
  const source = context.createBufferSource();
  const gate = context.createGain();
  const panner = context.createStereoPanner();
  source.buffer = buffer;
  source.connect(gate).connect(panner).connect(to);
  gate.gain.value = place.near;
  panner.pan.value = place.pan;
  const ended = new Promise<void>((resolve) => {
    source.addEventListener('ended', () => {
      for (const node of [source, gate, panner]) node.disconnect();
      resolve();
    });
  });
  source.start();
  return {
    ended,
    moveTo({ pan, near }) {
      gate.gain.setTargetAtTime(near, context.currentTime, FOLLOW);
      panner.pan.setTargetAtTime(pan, context.currentTime, FOLLOW);
    },
    stop() {
      gate.gain.setTargetAtTime(0, context.currentTime, CUT);
      source.stop(context.currentTime + 10 * CUT);
    },
  };
}
