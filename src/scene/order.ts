/** In which order things are drawn into the picture. */
export const ORDER = {
  solids: 0,
  water: 1,
  sky: 2,
  branches: 3,
  glass: 4,
  threads: 5,
  pods: 6,
  nearPods: 7,
} as const;

/** Layer of what the mirror does not show. */
export const NOT_MIRRORED = 1;
