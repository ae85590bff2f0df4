import { useEffect } from 'react';
import type { BufferGeometry, Material } from 'three';
import { LAYERS, type Mirrored, type ORDER } from './order.ts';

interface Props {
  readonly geometry: BufferGeometry;
  readonly paint: Material;
  readonly order: (typeof ORDER)[keyof typeof ORDER];
  readonly mirrored?: Mirrored;
  /** Called before each draw. */
  readonly before?: () => void;
}

/** One draw call of our own shaders; what it is drawn with goes when it goes. */
export function Drawn({ geometry, paint, order, mirrored = 'always', before = nothing }: Props) {
  useEffect(() => () => geometry.dispose(), [geometry]);
  useEffect(() => () => paint.dispose(), [paint]);
  const layers = LAYERS[paint.transparent ? 'blended' : 'solid'][mirrored];
  return (
    <mesh
      geometry={geometry}
      material={paint}
      renderOrder={order}
      layers={layers}
      frustumCulled={false}
      onBeforeRender={before}
    />
  );
}

function nothing() {}
