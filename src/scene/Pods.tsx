import { useEffect, useMemo } from 'react';
import type { PodField } from '../core/formations.ts';
import { ORDER } from './order.ts';
import { podGeometry } from './podGeometry.ts';
import { podMaterial } from './podMaterial.ts';
import type { Uniforms } from './uniforms.ts';

/** All pods in one draw call: their phases are made in the vertex shader, so nothing here depends on time or number. */
export function Pods({ field, uniforms }: { field: PodField; uniforms: Uniforms }) {
  const geometry = useMemo(() => podGeometry(field), [field]);
  const material = useMemo(() => podMaterial(uniforms), [uniforms]);
  useEffect(() => () => geometry.dispose(), [geometry]);
  useEffect(() => () => material.dispose(), [material]);
  return <mesh geometry={geometry} material={material} renderOrder={ORDER.pods} frustumCulled={false} />;
}
