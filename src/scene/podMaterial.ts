import type { RawShaderMaterial } from 'three';
import guilds from '../../shaders/guilds.glsl?raw';
import light from '../../shaders/light.glsl?raw';
import podsFragment from '../../shaders/pods.frag.glsl?raw';
import podsVertex from '../../shaders/pods.vert.glsl?raw';
import sleeper from '../../shaders/sleeper.glsl?raw';
import { material } from './material.ts';
import type { Uniforms } from './uniforms.ts';

/** The pods' material, the same on a stage and on the way in. */
export function podMaterial(uniforms: Uniforms): RawShaderMaterial {
  return material({
    vertex: [guilds, podsVertex],
    fragment: [light, sleeper, podsFragment],
    uniforms,
    laying: 'over',
  });
}
