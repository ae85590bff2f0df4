import { Group, type Mesh, type RawShaderMaterial, Vector4 } from 'three';
import { smoothstep } from '../../core/ease.ts';
import type { PodField } from '../../core/formations.ts';
import type { Frame } from '../../core/frame.ts';
import type { Story } from '../../core/openStory.ts';
import { shotAt } from '../../core/score/placeAt.ts';
import { motionAt } from '../../core/score/stops.ts';
import { GROWTH, grownAt } from '../../core/score/systemsAt.ts';
import type { Presence } from '../../core/score.ts';
import { type Build, buildOf } from '../../core/systems.ts';
import type { Seconds, Unit } from '../../core/units.ts';
import type { Site } from '../camera/poseAt.ts';
import type { Rush } from '../camera/rush.ts';
import type { Pose } from '../camera/shotPose.ts';
import { travelling } from '../camera/travelling.ts';
import { add, subtract, turnY } from '../camera/vec.ts';
import { glowOf } from '../envelope.ts';
import { DEEDS, put, SHARED } from '../shared.ts';
import type { Uniforms } from '../uniforms.ts';
import type { Making, OtherEye } from './drawing.ts';
import { type Drawn, drawnOf } from './drawnOf.ts';
import type { Makings } from './makings.ts';
import { partMesh } from './partMesh.ts';
import type { View } from './views.ts';

/** A story's systems: what stands at a moment is in `group`, everything else is neither in memory nor drawn. */
export interface Systems {
  readonly group: Group;
  /** Shows what there is at a frame, as far as it has grown; of what is not ready at most so many spans are made so. */
  readonly show: (frame: Readonly<Frame>, most?: number) => void;
  /** Whence the scene is to be drawn again for what was last shown; null where nothing shows it. */
  readonly eye: () => Pose | null;
  /** Shows only those of the pack's systems (by index) that are wanted; null shows all again. */
  readonly choose: (wanted: ((system: number) => boolean) | null) => void;
  readonly dispose: () => void;
}

/** One span of one system, from its show to its hide. */
interface Span extends Presence {
  readonly system: number;
  readonly build: Build;
  readonly began: Seconds;
  /** When the story goes on to another shot than the one it is shown in. */
  readonly passed: Seconds;
  /** What its part draws, once it has been worked out: kept, for a visitor may come again. */
  drawn: Drawn | null;
  standing: Standing | null;
}

/** What a span has in memory while it is shown, or about to be. */
interface Standing {
  readonly making: Making;
  readonly meshes: readonly Mesh[];
  readonly guild: number;
  readonly part: readonly Vector4[];
  readonly other: Pose | null;
  /** The last `show` that wanted it. */
  wanted: number;
}

/** A span's part is loaded so long before it is shown, and the span made ready. */
const LOADED: Seconds = 30;
const AHEAD: Seconds = 5;
/**
 * How much of a system is left once the story has gone on to other shots, where there is room for detail (nothing is left where
 * there is not), and how long it takes to give way.
 */
const RECEDED: Unit = 0.22;
const GIVING_WAY: Seconds = 5;
/**
 * A system gives way while the camera travels, so that nothing bright and fine rushes by. How much of one does that the shot itself
 * has brought, while all rushes by.
 */
const BROUGHT: Unit = 0.7;
/** What so many shows in a row have not wanted is let go: its meshes, and what the graphics card holds of them. */
const FORGET = 4;

interface Kit {
  readonly story: Story;
  readonly field: PodField;
  readonly site: Site;
  readonly rush: Rush;
  readonly uniforms: Uniforms;
  /** What the story's parts draw. */
  readonly makings: Makings;
}

/** Makes a story's systems; what each is built from is in core/systems.ts, what its parts draw is in `makings`. */
export function createSystems({ story, field, site, rush, uniforms, makings }: Kit): Systems {
  const { pack, score } = story;
  const shared = uniforms.uShared.value;
  const group = new Group();
  group.matrixWorldAutoUpdate = false;
  let shows = 0;
  let eye: Pose | null = null;
  let wanted: ((system: number) => boolean) | null = null;
  const spans: Span[] = score.presence.flatMap((presences, system) =>
    presences.map((presence) => {
      const build = buildOf(pack.systems[system] as (typeof pack.systems)[number]);
      const passed = score.shots[shotAt(score, presence.from) + 1]?.at ?? score.end;
      return {
        ...presence,
        system,
        build,
        began: motionAt(score, presence.from),
        passed,
        drawn: null,
        standing: null,
      };
    }),
  );

  const raise = (span: Span, making: Making): Standing => {
    span.drawn ??= drawnOf({ story, field, site }, span, making);
    const { seed, guild, views, drawings } = span.drawn;
    const { kind } = span.build;
    const part = createPart(views[0], seed);
    const paint = { shader: making.shader, kind, uniforms: { ...uniforms, uPart: { value: part } } };
    const meshes = drawings.map((drawing) => partMesh(drawing, paint));
    for (const mesh of meshes) group.add(mesh);
    const other = otherEye(views[0].pose, making.live?.[kind]);
    return { meshes, making, guild, part, other, wanted: shows };
  };

  /** Makes so many spans ready, those that are shown at t before those to come. */
  const prepare = (t: Seconds, most: number): void => {
    let left = most;
    for (const ahead of [0, AHEAD])
      for (const span of spans) {
        if (left <= 0) return;
        if (span.standing || t <= span.from - ahead || t >= span.to + GROWTH) continue;
        const making = makings.get(span.build.part);
        if (!making) continue;
        span.standing = raise(span, making);
        left -= 1;
      }
  };

  const fall = (span: Span): void => {
    for (const mesh of span.standing?.meshes ?? []) {
      group.remove(mesh);
      mesh.geometry.dispose();
      (mesh.material as RawShaderMaterial).dispose();
    }
    span.standing = null;
  };

  const write = (
    { part, guild, making }: Standing,
    { from, to, began, build, passed }: Span,
    frame: Readonly<Frame>,
    hush: Unit,
  ): void => {
    const { dream, t } = frame;
    const grown = grownAt({ from, to }, t);
    const beat = glowOf(Math.atan2(dream.im[guild] ?? 0, dream.re[guild] ?? 0));
    const later = making.later?.[build.kind] ?? RECEDED;
    const least = later === 1 ? 1 : later * (shared[SHARED.fine] ?? 1);
    const full = 1 - (1 - least) * smoothstep(passed, passed + GIVING_WAY, t);
    const away = Math.max(travelling(score, t, from), BROUGHT * rush(t));
    const seen = least === 1 ? full : full * (1 - away);
    part[5]?.setX(making.alone?.[build.kind] === undefined ? seen * hush : seen);
    part[3]?.set(grown, frame.motion - began, beat, dream.r[guild] ?? 0);
    const light = SHARED.guildLight + 4 * guild;
    part[4]?.set(shared[light] ?? 0, shared[light + 1] ?? 0, shared[light + 2] ?? 0, part[4].w);
  };

  /** What is left of the others while one stands that wants to be alone. */
  const hushed = (t: Seconds): Unit => {
    let left = 1;
    for (const { standing, build, system, from, to } of spans) {
      const alone = standing?.making.alone?.[build.kind];
      if (alone === undefined || !(wanted?.(system) ?? true)) continue;
      left = Math.min(left, 1 - (1 - alone) * grownAt({ from, to }, t));
    }
    return left;
  };

  const act = ({ part, guild }: Standing, code: number, slot: number): void => {
    const [at, across, toward, now, tint] = part;
    if (!at || !across || !toward || !now || !tint || slot + 3 >= DEEDS) return;
    const place = SHARED.deeds + 4 * slot;
    put(shared, place, code, now.x, now.y, guild);
    put(shared, place + 4, at.x, at.y, at.z, at.w);
    put(shared, place + 8, across.x, across.y, across.z, tint.w);
    put(shared, place + 12, toward.x, toward.y, toward.z, now.z);
  };

  return {
    group,
    eye: () => eye,
    show(frame, most = Number.POSITIVE_INFINITY) {
      shows += 1;
      eye = null;
      let slot = 0;
      shared.fill(0, SHARED.deeds, SHARED.drifts);
      const { t } = frame;
      prepare(t, most);
      const hush = hushed(t);
      for (const span of spans) {
        if (t > span.from - LOADED && t < span.to + GROWTH) makings.get(span.build.part);
        if (span.standing && t > span.from - AHEAD && t < span.to + GROWTH) {
          span.standing.wanted = shows;
          write(span.standing, span, frame, hush);
        } else if (span.standing && shows - span.standing.wanted > FORGET) fall(span);
        const shown = t > span.from && t < span.to + GROWTH && (wanted?.(span.system) ?? true);
        const { standing } = span;
        if (!standing) continue;
        const seen = shown && (standing.part[5]?.x ?? 0) > 0;
        for (const mesh of standing.meshes) mesh.visible = seen;
        if (!shown) continue;
        const { deeds } = standing.making;
        if (seen && standing.other) eye = standing.other;
        const code = deeds?.[span.build.kind];
        if (code === undefined) continue;
        act(standing, code, slot);
        slot += 4;
      }
    },
    choose(next) {
      wanted = next;
    },
    dispose() {
      for (const span of spans) fall(span);
    },
  };
}

function otherEye({ eye, look, fov }: Pose, other: OtherEye | undefined): Pose | null {
  if (!other) return null;
  const { aside, away, higher } = other;
  const out = turnY(subtract(eye, look), aside);
  return { eye: add(add(look, out, away), [0, higher * Math.hypot(...out), 0]), look, fov };
}

function createPart({ at, half, right, room, toward, radius }: View, seed: number): Vector4[] {
  return [
    [...at, half],
    [...right, room],
    [...toward, radius ?? 0],
    [0, 0, 0, 0],
    [0, 0, 0, (seed >>> 8) / 16777216],
    [1, 0, 0, 0],
  ].map(([x = 0, y = 0, z = 0, w = 0]) => new Vector4(x, y, z, w));
}
