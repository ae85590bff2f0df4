import {
  AmbientLight,
  Color,
  InstancedMesh,
  Matrix4,
  MeshStandardMaterial,
  PerspectiveCamera,
  PointLight,
  Scene,
  ShaderChunk,
  ShaderLib,
  SphereGeometry,
  Vector2,
  WebGLRenderer,
} from 'three';
import { EffectComposer } from 'three/examples/jsm/postprocessing/EffectComposer.js';
import { OutputPass } from 'three/examples/jsm/postprocessing/OutputPass.js';
import { RenderPass } from 'three/examples/jsm/postprocessing/RenderPass.js';
import { UnrealBloomPass } from 'three/examples/jsm/postprocessing/UnrealBloomPass.js';
import { ShaderChunk as OWN } from 'three/src/renderers/shaders/ShaderChunk.js';
import { type Random, randomFrom } from '../../../core/random.ts';
import type { Size } from '../../../scene/stage.ts';

/** What whole frames are compared with. */
export interface Peer {
  readonly draw: () => void;
  readonly dispose: () => void;
}

const SEED = 20_261_121;
const COUNT = 4096;
/** Meters that the spheres lie in, and where they are seen from: all of them are in the picture. */
const ROOM = { width: 48, height: 14, depth: 48 };
const EYE = [0, 9, 44] as const;

/**
 * Glowing spheres as one would write them today with what three has ready: 4,096 instances in a standard material, a point
 * light and an ambient one, bloom and tone mapping. Strewn by a fixed seed; the same picture every time.
 */
export function createPeer(canvas: HTMLCanvasElement, { width, height }: Size): Peer {
  giveShaders();
  const renderer = new WebGLRenderer({ canvas });
  renderer.setPixelRatio(1);
  renderer.setSize(width, height, false);
  const camera = new PerspectiveCamera(45, width / height, 0.1, 200);
  camera.position.set(...EYE);
  camera.lookAt(0, 0, 0);
  const scene = new Scene();
  const spheres = strewn(randomFrom(SEED));
  scene.add(spheres, new PointLight(0xffffff, 900), new AmbientLight(0xffffff, 0.3));
  const composer = new EffectComposer(renderer);
  composer.addPass(new RenderPass(scene, camera));
  composer.addPass(new UnrealBloomPass(new Vector2(width, height), 0.8, 0.4, 0.2));
  composer.addPass(new OutputPass());
  return {
    draw: () => composer.render(0),
    dispose() {
      for (const pass of composer.passes) pass.dispose();
      composer.dispose();
      spheres.geometry.dispose();
      spheres.material.dispose();
      spheres.dispose();
      renderer.dispose();
      renderer.forceContextLoss();
    },
  };
}

/** Gives three the shaders back that the site is built without. */
function giveShaders() {
  Object.assign(ShaderChunk, OWN);
  ShaderLib.physical.vertexShader = OWN.meshphysical_vert;
  ShaderLib.physical.fragmentShader = OWN.meshphysical_frag;
}

function strewn(random: Random): InstancedMesh<SphereGeometry, MeshStandardMaterial> {
  const spheres = new InstancedMesh(new SphereGeometry(0.35, 16, 12), new MeshStandardMaterial(), COUNT);
  const place = new Matrix4();
  const color = new Color();
  const across = (size: number) => (random() - 0.5) * size;
  for (let i = 0; i < COUNT; i++) {
    place.makeTranslation(across(ROOM.width), across(ROOM.height), across(ROOM.depth));
    spheres.setMatrixAt(i, place);
    spheres.setColorAt(i, color.setHSL(0.45 + 0.2 * random(), 0.9, 0.5));
  }
  return spheres;
}
