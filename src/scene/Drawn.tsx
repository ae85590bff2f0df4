import { useEffect } from 'react';
import type { BufferGeometry, Material } from 'three';
import { LAYERS, type ORDER } from './order.ts';

interface Props {
  readonly geometry: BufferGeometry;
  readonly paint: Material;
  readonly order: (typeof ORDER)[keyof typeof ORDER];
  /** Whether the water shows it. */
  readonly mirrored?: boolean;
}

/** One draw call of our own shaders; what it is drawn with goes when it goes. */
export function Drawn({ geometry, paint, order, mirrored = true }: Props) {
  useEffect(() => () => geometry.dispose(), [geometry]);
  useEffect(() => () => paint.dispose(), [paint]);
  const layers = LAYERS[paint.transparent ? 'blended' : 'solid'][mirrored ? 'mirrored' : 'bare'];
  return (
    <mesh geometry={geometry} material={paint} renderOrder={order} layers={layers} frustumCulled={false} />
  );
}
