import { useFrame } from '@react-three/fiber';
import type { Group } from 'three';
import type { PlaceProps, World } from './look.ts';
import { Pods } from './Pods.tsx';
import type { PodSets } from './podSets.ts';
import { Sky } from './Sky.tsx';

/** Everything in a world, rendered by React once; what changes by the frame is in the uniforms. */
export function Scenery({
  world,
  sets,
  systems,
  draw,
  ...place
}: PlaceProps & { world: World; sets: PodSets; systems: Group; draw: () => void }) {
  useFrame(draw, 1);
  const { Place, look } = world;
  const { uniforms } = place;
  return (
    <>
      <Sky look={look} uniforms={uniforms} />
      <Place {...place} />
      <primitive object={systems} />
      <Pods sets={sets} uniforms={uniforms} />
    </>
  );
}
