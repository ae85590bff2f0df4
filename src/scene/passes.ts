import { Camera, type Scene, type WebGLRenderer, type WebGLRenderTarget } from 'three';
import type { Vec3 } from '../core/formations/plan.ts';
import type { Pose } from './camera/shotPose.ts';
import { setView } from './camera/view.ts';
import { createFinish } from './finish.ts';
import type { LightNow } from './lightNow.ts';
import type { Mood } from './lightOfFrame.ts';
import type { Look } from './look.ts';
import { SEES } from './order.ts';
import { createScreens } from './screens.ts';
import { focalOf, SHARED, UNCLIPPED } from './shared.ts';
import type { Systems } from './systems/createSystems.ts';
import { type Canvas, createTargets, disposeTargets, type Targets } from './targets.ts';
import { TIERS, type Tier, type TierFacts } from './tiers.ts';
import type { Uniforms } from './uniforms.ts';
import type { Inside } from './visit/inside.ts';

/** So many pods have skin and sleeper where the scene is shown again. */
const NEAR_AGAIN = 4;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** One moment to be shown: where it is seen from, what writes its light, and how much of it there is. */
export interface Shown {
  readonly pose: Pose;
  readonly light: () => Mood;
  readonly opacity: number;
}

export interface Passes {
  /** Draws on the canvas, which is made to fit, or `into` a target of that size. */
  readonly draw: (shown: readonly Shown[], size: Size, tier: Tier, into?: WebGLRenderTarget | null) => void;
  readonly dispose: () => void;
}

/** What pictures are made of. */
export interface Kit {
  readonly renderer: WebGLRenderer;
  readonly scene: Scene;
  readonly uniforms: Uniforms;
  readonly look: Look;
  readonly lightNow: LightNow;
  /** Height of the mirror, if the world has one. */
  readonly level: number;
  /** The systems that stand in the scene, and whence they want it drawn once more. */
  readonly systems: Pick<Systems, 'group' | 'eye'>;
  /** The dream one is in, if any. */
  readonly inside: Pick<Inside, 'draw'>;
  /**
   * Gathers a near set of at most so many for a pose and a focal length in pixels, of pods over a height, meters; returns within
   * how many radii a pod is in it.
   */
  readonly gather: (pose: Pose, focal: number, many: number, above: number) => number;
}

/**
 * How a picture is made, in order: for each moment shown the light as it is then, the scene for those systems that show it again, the mirror, the scene and the air in it; a later moment is laid
 * over the first by its opacity; then the skin of the pod one is in, if any, bloom, and the finish on the canvas.
 */
export function createPasses(kit: Kit): Passes {
  const { renderer } = kit;
  const seen = kit.uniforms.uShared.value;
  const screens = createScreens(kit);
  const finish = createFinish(renderer);
  const camera = new Camera();
  // Shaders know the view from `setView`, and all that stands in a world has been given its place: no matrix is ever new.
  kit.scene.matrixWorldAutoUpdate = camera.matrixWorldAutoUpdate = false;
  let targets: Targets | null = null;
  let fitted = '';

  const targetsFor = ({ width, height }: Size, tier: Tier): Targets => {
    const wanted = `${width} ${height} ${tier}`;
    if (targets && wanted === fitted) return targets;
    if (targets) disposeTargets(targets);
    targets = createTargets(width, height, TIERS[tier]);
    fitted = wanted;
    return targets;
  };

  const fitCanvas = ({ width, height }: Size): void => {
    const { domElement } = renderer;
    if (domElement.width === width && domElement.height === height) return;
    renderer.setPixelRatio(1);
    renderer.setSize(width, height, false);
  };

  const drawMoment = (moment: Shown, into: Canvas, at: Targets, tier: Tier): Mood => {
    const { whole } = into;
    const { fine } = TIERS[tier];
    seen[SHARED.fine] = fine ? 1 : 0;
    const mood = moment.light();
    kit.lightNow.color(renderer, fine);
    live(at);
    mirror(moment, at, TIERS[tier]);
    setView(kit.uniforms, moment.pose, { width: whole.width, height: whole.height, mirror: null });
    seen[SHARED.nearReach] = kit.gather(moment.pose, focalOf(seen), TIERS[tier].near, UNCLIPPED);
    drawScene(into);
    screens.air(whole, at, mood.density, TIERS[tier]);
    return mood;
  };

  /** With many samples only what is solid: they cost most where light is laid on light, and soft things have no edge. */
  const drawScene = ({ sampled, whole }: Canvas): void => {
    renderer.initRenderTarget(whole);
    renderer.setRenderTarget(sampled ?? whole);
    renderer.clear();
    look(sampled ? SEES.solid : SEES.all);
    if (!sampled) return;
    renderer.setRenderTarget(whole);
    look(SEES.blended);
  };

  const look = (layers: number): void => {
    camera.layers.mask = layers;
    renderer.render(kit.scene, camera);
  };

  /** The scene again, from another eye and without its systems, for those that show it. */
  const live = ({ live }: Targets): void => {
    const { uniforms, systems } = kit;
    const eye = systems.eye();
    uniforms.uLive.value = null;
    if (!eye) return;
    setView(uniforms, eye, { width: live.width, height: live.height, mirror: null });
    seen[SHARED.nearReach] = kit.gather(eye, focalOf(seen), NEAR_AGAIN, UNCLIPPED);
    uniforms.uMirrored.value = 0;
    uniforms.uMirror.value = null;
    systems.group.visible = false;
    renderer.setRenderTarget(live);
    renderer.clear();
    look(SEES.all);
    systems.group.visible = true;
    uniforms.uLive.value = live.texture;
  };

  const mirror = ({ pose }: Shown, at: Targets, { nearMirrored, mirror: less }: TierFacts): void => {
    const { uniforms, level } = kit;
    const mirrored = kit.look.mirrors && pose.eye[1] > level;
    uniforms.uMirrored.value = mirrored ? 1 : 0;
    uniforms.uMirror.value = null;
    if (!mirrored) return;
    const { width, height } = at.mirror;
    setView(uniforms, pose, { width, height, mirror: level });
    seen[SHARED.clip] = level;
    // What it shows is drawn smaller than it is seen.
    seen[SHARED.nearReach] = kit.gather(under(pose, level), focalOf(seen) * less, nearMirrored, level);
    renderer.setRenderTarget(at.mirror);
    renderer.clear();
    look(nearMirrored > 0 ? SEES.mirroredFinely : SEES.mirrored);
    seen[SHARED.clip] = UNCLIPPED;
    uniforms.uMirror.value = at.mirror.texture;
  };

  /** The air was drawn smaller: the view is the whole picture's again. */
  const restore = ({ scene: { whole }, air: [air] }: Targets): void => {
    seen[SHARED.focal] = (focalOf(seen) * whole.height) / air.height;
    seen[SHARED.width] = whole.width;
    seen[SHARED.height] = whole.height;
  };

  return {
    draw(shown, size, tier, into = null) {
      if (!into) fitCanvas(size);
      const at = targetsFor(size, tier);
      const [first, ...later] = shown;
      if (!first) return;
      const mood = { ...drawMoment(first, at.scene, at, tier) };
      for (const moment of later) {
        const next = drawMoment(moment, at.other, at, tier);
        screens.lay(at.other.whole, at.scene.whole, moment.opacity);
        for (const key of ['exposure', 'bloom', 'deepening'] as const)
          mood[key] += (next[key] - mood[key]) * moment.opacity;
      }
      restore(at);
      const seen = kit.inside.draw(renderer, at.scene.whole, at.other.whole)
        ? at.other.whole
        : at.scene.whole;
      const { bloom, bloomMips: mips, fine } = TIERS[tier];
      finish.draw(seen, { ...mood, vignette: kit.look.vignette }, { bloom, mips, into, small: !fine });
    },
    dispose() {
      if (targets) disposeTargets(targets);
      screens.dispose();
      finish.dispose();
    },
  };
}

/** A pose as it is in a mirror at a height. */
function under(pose: Pose, level: number): Pose {
  const below = ([x, y, z]: Vec3): Vec3 => [x, 2 * level - y, z];
  return { ...pose, eye: below(pose.eye), look: below(pose.look) };
}
