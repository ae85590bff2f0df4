import { useMemo } from 'react';
import type { BufferGeometry, IUniform } from 'three';
import light from '../../shaders/light.glsl?raw';
import { Drawn } from './Drawn.tsx';
import { material } from './material.ts';
import { ORDER } from './order.ts';
import type { Uniforms } from './uniforms.ts';

interface Props {
  readonly geometry: BufferGeometry;
  readonly vertex: string;
  /** How it looks: GLSL after light.glsl. */
  readonly fragment: string;
  /** What is its own, beside the stage's; the same object as long as nothing in it is another. */
  readonly own: Readonly<Record<string, IUniform>>;
  readonly uniforms: Uniforms;
}

/** Ground that gives back what the mirror's pass has drawn; one draw call. */
export function Mirror({ geometry, vertex, fragment, own, uniforms }: Props) {
  const paint = useMemo(
    () =>
      material({
        vertex: [vertex],
        fragment: [light, fragment],
        uniforms: { ...uniforms, ...own },
        laying: 'hides',
      }),
    [vertex, fragment, own, uniforms],
  );
  return <Drawn geometry={geometry} paint={paint} order={ORDER.ground} mirrored="never" />;
}
