import { createRoot, extend } from '@react-three/fiber';
import { createElement } from 'react';
import { Group, Mesh } from 'three';
import { formationOf } from '../core/formations.ts';
import { emptyFrame, type Frame, frameAt } from '../core/frame.ts';
import type { Story } from '../core/openStory.ts';
import type { Seconds } from '../core/units.ts';
import { createAside } from './aside.ts';
import { type CalmView, calmPoseAt } from './camera/calmPose.ts';
import { createKeepClear } from './camera/keepClear.ts';
import { type PoseOptions, poseAt } from './camera/poseAt.ts';
import { createRush } from './camera/rush.ts';
import type { Pose } from './camera/shotPose.ts';
import { siteOf } from './camera/siteOf.ts';
import { subtract, unit } from './camera/vec.ts';
import { createRenderer } from './createRenderer.ts';
import { createHand } from './hand.ts';
import { layField } from './layField.ts';
import { lightOfFrame } from './lightOfFrame.ts';
import { createMoments, type Dissolve } from './moments.ts';
import { createPasses, type Kit, type Shown, type Size } from './passes.ts';
import { createPodSets } from './podSets.ts';
import { Scenery } from './Scenery.tsx';
import { passing } from './screenPass.ts';
import { SHARED } from './shared.ts';
import type { Stage, StageOptions } from './stage.ts';
import { createSystems } from './systems/createSystems.ts';
import { createMakings } from './systems/makings.ts';
import { TIERS, type Tier } from './tiers.ts';
import { createUniforms } from './uniforms.ts';
import { createInside } from './visit/inside.ts';
import { createNearSingers } from './visit/nearSingers.ts';
import { createSight } from './visit/sight.ts';
import { createVisitor, type Led } from './visit/visitor.ts';
import { writeWord } from './wordLight.ts';
import { WORLDS } from './worlds/index.ts';

export { createQuality } from './createQuality.ts';

/** A pod whose radius is smaller than this in the picture is never in the near set. */
const NEAR_PIXELS = 14;

/** Whoever seeks further gets their picture at once, and its systems one a frame from the next on, while it dissolves. */
const LEAP: Seconds = 1;

extend({ Group, Mesh });

/** Makes a story's stage on a canvas; rejects where WebGL 2 is not to be had. */
export async function createStage(
  canvas: HTMLCanvasElement,
  story: Story,
  options: StageOptions,
): Promise<Stage> {
  const { pack, score } = story;
  const makings = createMakings(pack);
  const whole = options.asNeeded ? undefined : makings.whole();
  const [world] = await Promise.all([WORLDS[pack.world.formation](), whole]);
  const renderer = createRenderer(canvas, options.preserve ?? false);
  const uniforms = createUniforms();
  const field = formationOf(pack, options.pods ?? TIERS[options.tier].pods);
  const lightNow = layField(uniforms, field, world);
  const site = siteOf(pack, field);
  const rush = createRush(score, site);
  const sets = createPodSets(field);
  const systems = createSystems({ story, field, site, rush, uniforms, makings });
  const shared = uniforms.uShared.value;
  shared[SHARED.haze] = world.look.haze;
  shared[SHARED.attentive] = world.look.attention;
  shared[SHARED.sparse] = world.look.sparse;
  uniforms.uSkyLow.value.set(...world.look.sky.low);

  const root = createRoot(canvas);
  await root.configure({
    gl: renderer,
    frameloop: 'never',
    dpr: 1,
    size: { width: 16, height: 9, top: 0, left: 0 },
  });
  let draw = () => {};
  const scenery = createElement(Scenery, {
    pack,
    field,
    sets,
    systems: systems.group,
    uniforms,
    world,
    draw: () => draw(),
  });
  const state = root.render(scenery).getState();
  const gather: Kit['gather'] = (pose, focal, many, above) =>
    sets.near.gather(pose.eye, unit(subtract(pose.look, pose.eye)), focal / NEAR_PIXELS, many, above);
  const { scene } = state;
  const { look } = world;
  // Fiber has written its placeholder size as the canvas's own style: the page decides how large a canvas is.
  canvas.style.removeProperty('width');
  canvas.style.removeProperty('height');
  const inside = createInside(pack, site.seats, uniforms);
  const kit = { renderer, scene, uniforms, look, lightNow, level: field.ground, systems, inside, gather };
  const passes = createPasses(kit);
  const aside = createAside(kit);
  const hand = createHand();
  const nearSingers = createNearSingers(field, pack.seed);
  const keepClear = createKeepClear(field);
  const visitor = createVisitor(field, site.seats);
  const clock = options.now ?? (() => performance.now() / 1000);
  let last: Pick<Led, 'pose' | 'inside'> & { size: Size } = {
    pose: site.stations.wide,
    inside: null,
    size: { width: 16, height: 9 },
  };
  const now = emptyFrame(story);
  const small = emptyFrame(story);
  const light = lightOfFrame(pack, world.look, uniforms);
  let readied = Number.POSITIVE_INFINITY;
  let before: Seconds = 0;
  const { momentOf, moments } = createMoments(story, (frame) => {
    writeWord(shared, { score, site }, frame);
    const mood = light(frame);
    mood.exposure *= 1 - world.look.shade * rush(frame.t);
    systems.show(frame, readied);
    return mood;
  });

  const optionsOf = (frame: Readonly<Frame>, { width, height }: Size): PoseOptions => {
    return { aspect: width / height, tension: frame.dials.tension };
  };
  const poseOf = (frame: Readonly<Frame>, size: Size): Pose =>
    poseAt(score, site, frame.t, optionsOf(frame, size));

  const clearPose = (frame: Readonly<Frame>, size: Size): Pose => keepClear(poseOf(frame, size));

  const advance = (drawing: () => void): void => {
    draw = () => passing(renderer, drawing);
    renderer.info.reset();
    state.advance(0, false);
  };

  const show = (shown: readonly Shown[], size: Size, tier: Tier): void => {
    if (!renderer.getContext().isContextLost()) advance(() => passes.draw(shown, size, tier));
  };

  /** A frame of the loop as the visitor is to see it: from the story's place or from their own. */
  const seenNow = (
    frame: Readonly<Frame>,
    { pose, inside, under }: Led,
    how: { calm: CalmView | null; dissolve: Dissolve | null; size: Size },
  ): Shown[] => {
    const { calm, dissolve, size } = how;
    const away = visitor.where().kind !== 'story' || inside !== null;
    const shown = moments(frame, (of) => (away || of === frame ? pose : clearPose(of, size)), dissolve);
    const before = under ?? (!away && calm?.before ? { pose: keepClear(calm.before), mix: calm.mix } : null);
    if (!before || dissolve) return shown;
    return [momentOf(frame, before.pose, 1), ...shown.map((one) => ({ ...one, opacity: before.mix }))];
  };

  return {
    renderFrame(t, size, tier, dissolve = null) {
      frameAt(story, t, now);
      show(
        moments(now, (of) => clearPose(of, size), dissolve),
        size,
        tier,
      );
    },
    drawFrame(frame, size, tier, dissolve = null) {
      const now = clock();
      const left = frame.line === null ? Infinity : (score.lines[frame.line]?.end ?? 0) - frame.t;
      const touched = (pose: Pose): Pose => hand.lead(pose, { line: frame.line, left }, now);
      const calm = options.calm?.() ? calmPoseAt(score, site, frame.t, optionsOf(frame, size)) : null;
      const led = visitor.lead(keepClear(touched(calm?.pose ?? poseOf(frame, size))), now, calm !== null);
      last = { pose: led.pose, inside: led.inside, size };
      inside.write(frame, led.inside);
      if (options.asNeeded) readied = Math.abs(frame.t - before) > LEAP ? 0 : 1;
      before = frame.t;
      show(seenNow(frame, led, { calm, dissolve, size }), size, tier);
      readied = Number.POSITIVE_INFINITY;
      inside.write(frame, null);
    },
    visitor,
    pose: () => last.pose,
    inside: () => last.inside,
    singers: () => nearSingers(last.pose),
    spots: () => {
      const { spotOf } = createSight(field, last.pose, last.size);
      return [...field.cast].map(spotOf);
    },
    pick: (x, y) => createSight(field, last.pose, last.size).pick(x, y),
    async still(t, size) {
      if (renderer.getContext().isContextLost()) return null;
      frameAt(story, t, small);
      const shown = moments(small, (of) => clearPose(of, size), null);
      return aside.take(size, (passes, into) => advance(() => passes.draw(shown, size, 'low', into)));
    },
    hand,
    info: () => ({
      calls: renderer.info.render.calls,
      triangles: renderer.info.render.triangles,
      pods: field.count,
      ...renderer.info.memory,
      programs: renderer.info.programs?.length ?? 0,
    }),
    choose(wanted, alone = false) {
      systems.choose(wanted);
      for (const one of scene.children) one.visible = !alone || one === systems.group;
    },
    dispose() {
      passes.dispose();
      aside.dispose();
      systems.dispose();
      inside.dispose();
      root.unmount();
      lightNow.dispose();
      uniforms.uSpectrum.value.dispose();
      renderer.dispose();
      renderer.forceContextLoss();
    },
  };
}
