import type { Formation } from '../../core/pack.ts';
import type { World } from '../look.ts';

/** Each world is a chunk of its own, fetched when its story is opened. */
export const WORLDS: Readonly<Record<Formation, () => Promise<World>>> = {
  dome: () => import('./Dome.tsx'),
  square: () => import('./Square.tsx'),
  lounge: () => import('./Lounge.tsx'),
  council: () => import('./Council.tsx'),
  undercity: () => import('./Undercity.tsx'),
};
