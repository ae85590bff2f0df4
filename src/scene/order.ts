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
} as const;

/** Layers of what is drawn: what hides and what is blended apart, and of both what the mirror does not show. */
export const LAYERS = { solid: { mirrored: 0, bare: 1 }, blended: { mirrored: 2, bare: 3 } } as const;

/** What a camera sees, as masks of layers. */
export const SEES = { mirrored: 0b0101, solid: 0b0011, blended: 0b1100, all: 0b1111 } as const;
