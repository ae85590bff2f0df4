import type { Playhead } from '../../core/playhead.ts';
import type { EngineOptions, Visiting } from '../engine/engine.ts';
import type { Lane } from './lanes.ts';

/** An engine as a part of an audio graph. */
export interface EngineNode {
  /** What comes out of a lane, to be led on: two channels, or one a control. */
  readonly lane: (lane: Lane, to: AudioNode) => void;
  /** One control, led into what it is to move. */
  readonly control: (index: number, to: AudioParam) => void;
  readonly follow: (playhead: Playhead) => void;
  readonly come: (to: Visiting | null) => void;
  readonly set: (settings: Settings) => void;
  readonly dispose: () => void;
}

export type Settings = NonNullable<EngineOptions['settings']>;

export interface EngineNodeOptions extends Omit<EngineOptions, 'sampleRate'> {
  /** Whether bed and systems also come out apart. */
  readonly stems?: boolean;
  /** Followed from the first sample on. */
  readonly playhead?: Playhead;
  /** Told once the engine has failed and gives silence from then on. */
  readonly onFailed?: (cause: unknown) => void;
}
