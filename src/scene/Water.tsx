import { useMemo } from 'react';
import { Vector3 } from 'three';
import pools from '../../shaders/pools.glsl?raw';
import fragment from '../../shaders/water.frag.glsl?raw';
import vertex from '../../shaders/water.vert.glsl?raw';
import { Mirror } from './Mirror.tsx';
import { quad } from './quad.ts';
import type { Uniforms } from './uniforms.ts';

const REACH = 1500;
const LIT = `#define LIT\n${pools}${fragment}`;

interface Props {
  /** Height, meters. */
  readonly level: number;
  /** Strength and scale of its ripples, least reflection. */
  readonly ripple: readonly [strength: number, scale: number, least: number];
  /** The z where it ends, if it does. */
  readonly end?: number;
  /** How much of the pools of light on it is seen within it from afar, where the world has such pools. */
  readonly glow?: number;
  /** How much of the pods' light is seen within it; 1 unless given. */
  readonly within?: number;
  readonly uniforms: Uniforms;
}

/** Black water out to the horizon. */
export function Water({
  level,
  ripple: [strength, scale, least],
  end = 1e5,
  glow = 0,
  within = 1,
  uniforms,
}: Props) {
  const geometry = useMemo(quad, []);
  const own = useMemo(
    () => ({
      uLevel: { value: level },
      uReach: { value: REACH },
      uEnd: { value: end },
      uGlow: { value: glow },
      uWithin: { value: within },
      uRipple: { value: new Vector3(strength, scale, least) },
    }),
    [level, end, glow, within, strength, scale, least],
  );
  const body = glow > 0 ? LIT : fragment;
  return <Mirror geometry={geometry} vertex={vertex} fragment={body} own={own} uniforms={uniforms} />;
}
