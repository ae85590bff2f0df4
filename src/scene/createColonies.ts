import {
  Camera,
  HalfFloatType,
  Mesh,
  Scene,
  type Texture,
  Vector4,
  WebGLRenderer,
  WebGLRenderTarget,
} from 'three';
import featherFragment from '../../shaders/feather.frag.glsl?raw';
import { createSteadyTrack } from '../core/dream/createTrack.ts';
import { type Dream, dreamAt, type Track } from '../core/dream.ts';
import { formationOf, type PodField } from '../core/formations.ts';
import type { Dials, Formation, Guild } from '../core/pack.ts';
import type { Seconds, Unit } from '../core/units.ts';
import { setView } from './camera/view.ts';
import { createFinish } from './finish.ts';
import { lightOfFrame, type Mood } from './lightOfFrame.ts';
import { podGeometry, podRows } from './podGeometry.ts';
import { podMaterial } from './podMaterial.ts';
import { passing, screenPass } from './screenPass.ts';
import { SHARED, UNCLIPPED } from './shared.ts';
import { createUniforms, type Uniforms } from './uniforms.ts';

/** What of a story its colony is made from. */
export interface ColonySeed {
  readonly formation: Formation;
  readonly guilds: readonly Pick<Guild, 'id' | 'share' | 'light' | 'rhythm'>[];
  readonly seed: number;
  readonly tonality: { readonly tempo: number };
}

/** A place on the canvas in CSS pixels from its top left corner. */
export type ColonyBox = Pick<DOMRect, 'x' | 'y' | 'width' | 'height'>;

export interface Colonies {
  /** Draws each colony into its box at time t; `emphasis` (0 to 1) is how far each is the chosen one. */
  readonly draw: (t: Seconds, boxes: readonly ColonyBox[], emphasis: readonly Unit[]) => void;
  readonly dispose: () => void;
}

/** Few enough for any machine, many enough for a silhouette. */
const PODS = 2600;
/** The colonies dream for this long and then the same again, forward and back. */
const LENGTH: Seconds = 180;
/** Each story's own end: guilds together, the city not. */
const DIALS: Dials = {
  unison: 0.55,
  variety: 0.75,
  kinship: 0.92,
  order: 0,
  tension: 0,
  hope: 0.8,
  glow: 0.85,
};
const LOOK = { gain: 1.25, exposure: 1.7, bloom: 0.14 };
/** What the water gives back. */
const MIRRORED = 0.3;
const DIM = 0.55;

/** The canvas's picture, and one colony of it. */
interface Targets {
  readonly sum: WebGLRenderTarget;
  readonly alone: WebGLRenderTarget;
}

interface Colony {
  readonly field: PodField;
  readonly track: Track;
  readonly dream: Dream;
  readonly scene: Scene;
  readonly uniforms: Uniforms;
  readonly light: (frame: { dials: Dials; dream: Dream; motion: Seconds }) => Mood;
}

/**
 * Small cities of pods on one canvas, drawn by the stage's own pod shader from a dream of their own; throws where WebGL 2
 * is not to be had. The first light that a visitor sees.
 */
export function createColonies(canvas: HTMLCanvasElement, seeds: readonly ColonySeed[]): Colonies {
  const renderer = new WebGLRenderer({ canvas, alpha: false, antialias: false, depth: false });
  renderer.autoClear = false;
  renderer.setPixelRatio(1);
  const colonies = seeds.map(settle);
  const camera = new Camera();
  const own = { uSource: { value: null as Texture | null }, uBox: { value: new Vector4() } };
  const feather = screenPass([featherFragment], own, 'adds');
  const finish = createFinish(renderer);
  let targets: Targets | null = null;

  const targetsFor = (): Targets => {
    const scale = Math.min(globalThis.devicePixelRatio || 1, 2);
    const width = Math.max(1, Math.round(canvas.clientWidth * scale));
    const height = Math.max(1, Math.round(canvas.clientHeight * scale));
    if (targets?.sum.width === width && targets.sum.height === height) return targets;
    targets?.sum.dispose();
    targets?.alone.dispose();
    renderer.setSize(width, height, false);
    const picture = () => new WebGLRenderTarget(width, height, { type: HalfFloatType, depthBuffer: false });
    targets = { sum: picture(), alone: picture() };
    return targets;
  };

  const drawColony = (
    colony: Colony,
    { sum, alone }: Targets,
    box: ColonyBox,
    share: Unit,
    t: Seconds,
  ): Mood => {
    const { uniforms, field, scene } = colony;
    const scale = sum.width / Math.max(1, canvas.clientWidth);
    const [width, height] = [Math.round(box.width * scale), Math.round(box.height * scale)];
    alone.viewport.set(0, 0, width, height);
    sum.viewport.set(box.x * scale, sum.height - (box.y + box.height) * scale, width, height);
    const { wide } = field.stations;
    const mood = colony.light({
      dials: DIALS,
      dream: dreamAt(colony.track, there(t), colony.dream),
      motion: t,
    });
    const shared = uniforms.uShared.value;
    const gain = (shared[SHARED.gain] ?? 1) * (DIM + (1 - DIM) * share);
    renderer.setRenderTarget(alone);
    renderer.clear();
    for (const mirror of [field.ground, null]) {
      shared[SHARED.gain] = mirror === null ? gain : gain * MIRRORED;
      shared[SHARED.clip] = mirror ?? UNCLIPPED;
      setView(uniforms, wide, { width, height, mirror });
      renderer.render(scene, camera);
    }
    own.uSource.value = alone.texture;
    own.uBox.value.set(0, 0, width / alone.width, height / alone.height);
    feather.draw(renderer, sum);
    return mood;
  };

  const drawAll = (
    into: Targets,
    t: Seconds,
    boxes: readonly ColonyBox[],
    emphasis: readonly Unit[],
  ): void => {
    into.sum.viewport.set(0, 0, into.sum.width, into.sum.height);
    renderer.setRenderTarget(into.sum);
    renderer.clear();
    let mood: Mood | undefined;
    for (const [i, colony] of colonies.entries()) {
      const box = boxes[i];
      if (box && box.width > 0 && box.height > 0) mood = drawColony(colony, into, box, emphasis[i] ?? 0, t);
    }
    if (mood) finish.draw(into.sum, { ...mood, vignette: 0 });
  };

  return {
    draw(t, boxes, emphasis) {
      if (renderer.getContext().isContextLost()) return;
      const into = targetsFor();
      passing(renderer, () => drawAll(into, t, boxes, emphasis));
    },
    dispose() {
      for (const { scene, uniforms } of colonies) {
        for (const mesh of scene.children) if (mesh instanceof Mesh) mesh.geometry.dispose();
        uniforms.uSpectrum.value.dispose();
      }
      targets?.sum.dispose();
      targets?.alone.dispose();
      feather.dispose();
      finish.dispose();
      renderer.dispose();
      renderer.forceContextLoss();
    },
  };
}

function settle(seed: ColonySeed): Colony {
  const { formation, guilds, tonality } = seed;
  const field = formationOf({ world: { formation }, guilds, cast: [], seed: seed.seed }, PODS);
  const course = { guilds, formation, tempo: tonality.tempo, seed: seed.seed, end: LENGTH };
  const track = createSteadyTrack(course, DIALS);
  const uniforms = createUniforms();
  uniforms.uLie.value = field.lie;
  uniforms.uFront.value.set(...field.stations.wide.eye);
  const mesh = new Mesh(podGeometry(podRows(field)), podMaterial(uniforms));
  mesh.frustumCulled = false;
  const scene = new Scene();
  scene.add(mesh);
  const middle = guilds.reduce((sum, guild) => sum + guild.share * guild.light, 0);
  const lights = { guilds, world: { light: { from: middle, to: middle } } };
  return {
    field,
    track,
    dream: dreamAt(track, 0),
    scene,
    uniforms,
    light: lightOfFrame(lights, LOOK, uniforms),
  };
}

/** There and back again, so that the dream never jumps. */
function there(t: Seconds): Seconds {
  const round = t % (2 * LENGTH);
  return round < LENGTH ? round : 2 * LENGTH - round;
}
