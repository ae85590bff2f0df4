import type { RawShaderMaterial } from 'three';
import deeds from '../../shaders/deeds.glsl?raw';
import guilds from '../../shaders/guilds.glsl?raw';
import pod from '../../shaders/pod.glsl?raw';
import fragment from '../../shaders/pods.frag.glsl?raw';
import vertex from '../../shaders/pods.vert.glsl?raw';
import { material } from './material.ts';
import type { Uniforms } from './uniforms.ts';

/** The material of all pods but the nearest: light added, in no order; the same on a stage and on the way in. */
export function podMaterial(uniforms: Uniforms): RawShaderMaterial {
  return material({ vertex: [guilds, deeds, vertex], fragment: [pod, fragment], uniforms, laying: 'adds' });
}
