import { Mesh, type Object3D } from 'three';

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

/** What a camera sees, as masks of layers; `sortLayers` has told things apart. */
export const SEES = { mirrored: 0b0101, solid: 0b0011, blended: 0b1100, all: 0b1111 } as const;

/** Puts everything blended in a scene into layers of its own, two above those it was given. */
export function sortLayers(scene: Object3D): void {
  scene.traverse(sortLayer);
}

function sortLayer(object: Object3D): void {
  if (!(object instanceof Mesh) || !object.material.transparent) return;
  if (object.layers.mask & SEES.solid) object.layers.mask <<= 2;
}
