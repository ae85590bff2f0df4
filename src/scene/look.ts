import type { ComponentType } from 'react';
import type { PodField } from '../core/formations.ts';
import type { Pack } from '../core/pack.ts';
import type { Unit } from '../core/units.ts';
import type { Plane } from './lightSheet.ts';
import type { Uniforms } from './uniforms.ts';

type Three = readonly [number, number, number];

/** What makes a world's air, night and ground its own; lengths in meters. */
export interface Look {
  /** Light lost to the air by the meter. */
  readonly haze: number;
  /** How much of the light of what lies far behind a near shot is kept from it, so that the eye rests on whom it shows. */
  readonly attention: Unit;
  /** Of the pods far out of focus, the part that is left out, so that the others are seen one by one, as even discs. */
  readonly sparse: Unit;
  /** What floats: density, how much more of it low down, the height over which it thins, how far it is seen. */
  readonly air: readonly [density: number, low: number, height: number, reach: number];
  readonly exposure: number;
  readonly bloom: number;
  readonly vignette: number;
  /** How much darker all is while the picture rushes by: what is bright and fine must not flash. */
  readonly shade: Unit;
  /** Brightness of the pods. */
  readonly gain: number;
  readonly sky: { readonly low: Three; readonly high: Three; readonly ribbons: number };
  /** Whether its ground is a mirror: water, or wet stone. */
  readonly mirrors: boolean;
  /** How much of the pods' light falls on what is around them. */
  readonly flux: number;
  /** How the light grid spreads: weights of its four scales. */
  readonly spread: readonly [number, number, number, number];
}

export interface PlaceProps {
  readonly pack: Pack;
  readonly field: PodField;
  readonly uniforms: Uniforms;
}

/** What a world's chunk brings: how it looks, the things that stand in it, and the plane they are lit on in pools, if any. */
export interface World {
  readonly look: Look;
  readonly pools?: Plane;
  readonly Place: ComponentType<PlaceProps>;
}
