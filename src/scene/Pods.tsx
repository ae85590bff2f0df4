import { useMemo } from 'react';
import deeds from '../../shaders/deeds.glsl?raw';
import guilds from '../../shaders/guilds.glsl?raw';
import light from '../../shaders/light.glsl?raw';
import pod from '../../shaders/pod.glsl?raw';
import vertex from '../../shaders/pods.vert.glsl?raw';
import nearFragment from '../../shaders/podsNear.frag.glsl?raw';
import sleeper from '../../shaders/sleeper.glsl?raw';
import veins from '../../shaders/veins.glsl?raw';
import { Drawn } from './Drawn.tsx';
import { material } from './material.ts';
import { ORDER } from './order.ts';
import { podMaterial } from './podMaterial.ts';
import type { PodSets } from './podSets.ts';
import type { Uniforms } from './uniforms.ts';

/**
 * All pods in one draw call, and the few nearest in another, sorted and in full detail. Phases are made in the vertex
 * shader: nothing here depends on time, and no work on how many there are.
 */
export function Pods({ sets, uniforms }: { sets: PodSets; uniforms: Uniforms }) {
  const far = useMemo(() => podMaterial(uniforms), [uniforms]);
  const near = useMemo(() => {
    const fragment = [light, pod, sleeper, veins, nearFragment];
    const paint = material({ vertex: [guilds, deeds, vertex], fragment, uniforms, laying: 'over' });
    paint.defines = { NEAR: 1 };
    return paint;
  }, [uniforms]);
  return (
    <>
      <Drawn geometry={sets.all} paint={far} order={ORDER.pods} />
      <primitive object={sets.near.group}>
        <Drawn geometry={sets.near.geometry} paint={near} order={ORDER.nearPods} mirrored="finely" />
      </primitive>
    </>
  );
}
