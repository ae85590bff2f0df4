/** In which order things are drawn into the picture. */
export const ORDER = {
  solids: 0,
  ground: 1,
  sky: 2,
  branches: 3,
  glass: 4,
  threads: 5,
  pods: 6,
  nearPods: 7,
  /** What stands before the pods in a picture: screens, cloth, signs. */
  front: 8,
} as const;

/** Layers of what is drawn: what hides and what is blended apart, of both what mirrors show, do not, or show on some tiers. */
export const LAYERS = {
  solid: { always: 0, never: 1, finely: 4 },
  blended: { always: 2, never: 3, finely: 5 },
} as const;

/** Whether mirrors show something. */
export type Mirrored = keyof typeof LAYERS.solid;

/** What a camera sees, as masks of layers. */
export const SEES = {
  mirrored: 0b000101,
  mirroredFinely: 0b110101,
  solid: 0b010011,
  blended: 0b101100,
  all: 0b111111,
} as const;
