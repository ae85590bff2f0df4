import { BufferGeometry, Float32BufferAttribute } from 'three';
import type { Vec3 } from '../../core/formations/plan.ts';
import type { Drawing } from './drawing.ts';

/** Cloth as it is piled up; every sheet has four numbers of its own. */
export interface SheetPile {
  readonly position: number[];
  readonly at: number[];
  readonly nature: number[];
  readonly index: number[];
}

export interface Cloth {
  readonly across: number;
  readonly deep: number;
  /** A place for u and v from 0 to 1. */
  readonly at: (u: number, v: number) => Vec3;
  readonly nature: readonly [color: number, bright: number, seed: number, kind: number];
}

export function emptySheets(): SheetPile {
  return { position: [], at: [], nature: [], index: [] };
}

/** Adds a sheet of `across` by `deep` cells. */
export function addCloth(pile: SheetPile, { across, deep, at, nature }: Cloth): void {
  const first = pile.position.length / 3;
  for (let j = 0; j <= deep; j++) {
    for (let i = 0; i <= across; i++) {
      const [u, v] = [i / across, j / deep];
      pile.position.push(...at(u, v));
      pile.at.push(u, v);
      pile.nature.push(...nature);
    }
  }
  const row = across + 1;
  for (let j = 0; j < deep; j++) {
    for (let i = 0; i < across; i++) {
      const k = first + j * row + i;
      pile.index.push(k, k + 1, k + row, k + 1, k + row + 1, k + row);
    }
  }
}

/** A pile as one draw call: attributes `position`, `at` (u, v) and `nature`. */
export function sheetsOf(pile: SheetPile, how: Omit<Drawing, 'stuff' | 'geometry'> = {}): Drawing {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(pile.position, 3));
  geometry.setAttribute('at', new Float32BufferAttribute(pile.at, 2));
  geometry.setAttribute('nature', new Float32BufferAttribute(pile.nature, 4));
  geometry.setIndex(pile.index);
  return { stuff: 'sheets', geometry, ...how };
}
