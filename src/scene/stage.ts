import type { PlacedSinger } from '../core/blooms.ts';
import type { Frame } from '../core/frame.ts';
import type { Seconds } from '../core/units.ts';
import type { Pose } from './camera/shotPose.ts';
import type { Hand } from './hand.ts';
import type { Dissolve } from './moments.ts';
import type { Size } from './passes.ts';
import type { Tier } from './tiers.ts';
import type { Picked, Spot } from './visit/sight.ts';
import type { Led, Visitor } from './visit/visitor.ts';

export type { Dissolve } from './moments.ts';
export type { Size } from './passes.ts';
export type { Tier } from './tiers.ts';

export interface StageOptions {
  readonly tier: Tier;
  /** How many sleepers; the tier's own number unless given. */
  readonly pods?: number;
  /** Asked with each frame of the loop: whether the camera should not travel. */
  readonly calm?: () => boolean;
  /** Seconds that a hand and a visitor move by; the machine's own clock unless given. */
  readonly now?: () => Seconds;
  /** Loads and readies the story's systems as they are needed, in place of all before the first picture. */
  readonly asNeeded?: boolean;
  /** Keeps the picture readable after it was shown (stills). */
  readonly preserve?: boolean;
}

/** A canvas that a story's light is drawn on. */
export interface Stage {
  /** The only way a picture is made: the same arguments give the same pixels. The hand is left out. */
  readonly renderFrame: (t: Seconds, size: Size, tier: Tier, dissolve?: Dissolve | null) => void;
  /** Draws a frame of the loop, seen as the visitor's hand has it. */
  readonly drawFrame: (frame: Readonly<Frame>, size: Size, tier: Tier, dissolve?: Dissolve | null) => void;
  /** The picture of t apart from the canvas, as a page shows it small; null while the drawing context is lost. */
  readonly still: (t: Seconds, size: Size) => Promise<ImageData | null>;
  readonly hand: Hand;
  /** Whoever leaves the story's view; in stills there is nobody. */
  readonly visitor: Visitor;
  /** Whence the last frame of the loop was seen. */
  readonly pose: () => Pose;
  /** Whose pod (by index among the cast) one was in then, and how far: null in none. */
  readonly inside: () => Led['inside'];
  /** Which singers were near then, and where they are heard from; six at most. */
  readonly singers: () => readonly PlacedSinger[];
  /** Where each of the cast was in the last frame of the loop. */
  readonly spots: () => readonly Spot[];
  /** The pod at a place of that frame, 0 to 1 from its upper left corner. */
  readonly pick: (x: number, y: number) => Picked | null;
  readonly info: () => Record<
    'calls' | 'triangles' | 'pods' | 'geometries' | 'textures' | 'programs',
    number
  >;
  /** Shows only those of the pack's systems (by index) that are wanted, and nothing else if `alone`; null shows all again. */
  readonly choose: (wanted: ((system: number) => boolean) | null, alone?: boolean) => void;
  readonly dispose: () => void;
}
