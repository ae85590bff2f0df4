import { useMemo } from 'react';
import { InstancedBufferAttribute } from 'three';
import light from '../../../shaders/light.glsl?raw';
import fragment from '../../../shaders/mist.frag.glsl?raw';
import vertex from '../../../shaders/mist.vert.glsl?raw';
import type { Vec3 } from '../../core/formations/plan.ts';
import { Drawn } from '../Drawn.tsx';
import { material } from '../material.ts';
import { ORDER } from '../order.ts';
import { instancedQuad } from '../quad.ts';
import type { Uniforms } from '../uniforms.ts';

/** A bank of mist: its middle, half width and half height in meters. */
export interface MistBank {
  readonly at: Vec3;
  readonly width: number;
  readonly height: number;
  readonly seed: number;
}

/** Mist in banks one behind another, seen only where pods light it; one draw call. */
export function Mist({ banks, uniforms }: { banks: readonly MistBank[]; uniforms: Uniforms }) {
  const geometry = useMemo(() => mistGeometry(banks), [banks]);
  const paint = useMemo(
    () => material({ vertex: [vertex], fragment: [light, fragment], uniforms, laying: 'adds' }),
    [uniforms],
  );
  return <Drawn geometry={geometry} paint={paint} order={ORDER.threads} mirrored="never" />;
}

function mistGeometry(banks: readonly MistBank[]) {
  const geometry = instancedQuad(banks.length);
  const bank = banks.flatMap(({ at, width }) => [...at, width]);
  const form = banks.flatMap(({ height, seed }) => [height, seed]);
  geometry.setAttribute('bank', new InstancedBufferAttribute(new Float32Array(bank), 4));
  geometry.setAttribute('form', new InstancedBufferAttribute(new Float32Array(form), 2));
  return geometry;
}
