import { catalog } from 'virtual:noctiluca/catalog';
import { dreamAt } from '../../../src/core/dream.ts';
import { emptyFrame, type Frame, frameAt } from '../../../src/core/frame.ts';
import { openStory, type Story } from '../../../src/core/openStory.ts';
import { GROWTH } from '../../../src/core/score/systemsAt.ts';
import { buildOf } from '../../../src/core/systems.ts';
import { loadPack } from '../../../src/play/loadPack.ts';
import { createStage } from '../../../src/scene/createStage.ts';
import { glowOf } from '../../../src/scene/envelope.ts';
import type { Stage } from '../../../src/scene/stage.ts';
import { guildOf } from '../../../src/scene/systems/drawnOf.ts';
import { systemMoment } from '../../../src/shells/cli/stills/systemMoment.ts';

/** What a picture with a system is beside the same one without it. */
export interface Difference {
  /** Part of the pixels that change by at least 8 of 255 in some channel. */
  readonly changed: number;
  /** One character a pixel: 1 where it changes. */
  readonly mask: string;
  /** Mean hue of what is added, degrees; null where nothing is. */
  readonly hue: number | null;
}

/** How a system's light goes with its guild's breath over 20 s of the dream, all else held. */
export interface Following {
  readonly beat: readonly number[];
  readonly light: readonly number[];
  /** The same with the dream held as well. */
  readonly held: readonly number[];
}

export interface Memory {
  readonly geometries: number;
  readonly textures: number;
  readonly programs: number;
}

const SIZE = { width: 256, height: 144 };
const SMALL = { width: 64, height: 36 };
const TIER = 'low';
/** So many frames elsewhere, and what stood is let go. */
const FORGOTTEN = 6;
const STEP = 1;
const OVER = 20;

/** `window.lab`: every system of a story, with and without. */
async function open(id: string) {
  const entry = catalog.find((one) => one.id === id);
  const place = document.getElementById('place');
  if (!entry || !place) throw new Error(`no story ${id}`);
  const story = openStory(await loadPack(entry.url));
  const canvas = document.createElement('canvas');
  place.replaceChildren(canvas);
  const stage = await createStage(canvas, story, { tier: TIER, preserve: true });
  return createLab(story, stage, canvas);
}

function createLab(story: Story, stage: Stage, canvas: HTMLCanvasElement) {
  const { score, pack } = story;
  const frame = emptyFrame(story);
  const look = (of: Readonly<Frame>, size: typeof SIZE): Uint8Array => {
    stage.drawFrame(of, size, TIER);
    const gl = canvas.getContext('webgl2');
    const pixels = new Uint8Array(4 * size.width * size.height);
    gl?.readPixels(0, 0, size.width, size.height, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
    return pixels;
  };
  const both = (system: number, of: Readonly<Frame>, size: typeof SIZE) => {
    const shown = look(of, size);
    stage.choose((other) => other !== system);
    const bare = look(of, size);
    stage.choose(null);
    return { shown, bare };
  };
  /** Mean light of a system by itself. */
  const alone = (system: number, of: Readonly<Frame>): number => {
    stage.choose((other) => other === system, true);
    const pixels = look(of, SMALL);
    stage.choose(null);
    let sum = 0;
    for (let i = 0; i < pixels.length; i += 4)
      sum += (pixels[i] ?? 0) + (pixels[i + 1] ?? 0) + (pixels[i + 2] ?? 0);
    return (4 * sum) / (3 * pixels.length);
  };
  const added = ({ shown, bare }: { shown: Uint8Array; bare: Uint8Array }): number => {
    let sum = 0;
    for (let i = 0; i < shown.length; i++) sum += Math.abs((shown[i] ?? 0) - (bare[i] ?? 0));
    return sum / shown.length;
  };

  return {
    systems: pack.systems.map(({ id }, system) => {
      const spans = score.presence[system] ?? [];
      const t = systemMoment(score, system);
      const span = spans.find(({ from, to }) => from < t && t <= to) ?? { from: 0, to: 0 };
      return { id, t, from: span.from, to: span.to };
    }),
    difference: (system: number, t: number): Difference =>
      differenceOf(both(system, frameAt(story, t, frame), SIZE)),
    /** Just before a system's span, and just after it has left, where no other span of its own is. */
    outside: (system: number): number[] => {
      const spans = score.presence[system] ?? [];
      const alone = (t: number) => spans.every(({ from, to }) => t <= from || t >= to + GROWTH);
      return spans
        .flatMap(({ from, to }) => [from - 0.05, to + GROWTH + 0.05])
        .filter((t) => t > 0 && t < score.end && alone(t))
        .map((t) => differenceOf(both(system, frameAt(story, t, frame), SIZE)).changed);
    },
    /** By what it changes in the picture, or by its light alone. */
    follow(system: number, how: 'changed' | 'alone'): Following {
      const t = systemMoment(score, system);
      const span = (score.presence[system] ?? []).find(({ from, to }) => from < t && t <= to);
      const build = buildOf(pack.systems[system] as (typeof pack.systems)[number]);
      const guild = guildOf(story, { build, from: span?.from ?? 0 });
      const [beat, light, held]: [number[], number[], number[]] = [[], [], []];
      for (const dreams of ['goes', 'held'] as const) {
        for (let later = 0; later < OVER; later += STEP) {
          frameAt(story, t, frame);
          if (dreams === 'goes') dreamAt(story.track, t + later, frame.dream);
          frame.motion += later;
          const found = how === 'alone' ? alone(system, frame) : added(both(system, frame, SMALL));
          if (dreams === 'held') held.push(found);
          else {
            light.push(found);
            beat.push(glowOf(Math.atan2(frame.dream.im[guild] ?? 0, frame.dream.re[guild] ?? 0)));
          }
        }
      }
      return { beat, light, held };
    },
    /** What is in memory in the story's first second, after a moment was drawn. */
    memory(t: number): Memory {
      look(frameAt(story, t, frame), SMALL);
      for (let i = 0; i < FORGOTTEN; i++) look(frameAt(story, 0.1, frame), SMALL);
      const { geometries, textures, programs } = stage.info();
      return { geometries, textures, programs };
    },
    close: () => stage.dispose(),
  };
}

function differenceOf({ shown, bare }: { shown: Uint8Array; bare: Uint8Array }): Difference {
  let mask = '';
  let changed = 0;
  const sum = [0, 0, 0];
  for (let i = 0; i < shown.length; i += 4) {
    const by = [0, 1, 2].map((k) => Math.abs((shown[i + k] ?? 0) - (bare[i + k] ?? 0)));
    const is = Math.max(...by) >= 8;
    mask += is ? '1' : '0';
    if (!is) continue;
    changed += 1;
    for (let k = 0; k < 3; k++) sum[k] = (sum[k] ?? 0) + (by[k] ?? 0);
  }
  return { changed: changed / mask.length, mask, hue: changed > 0 ? hueOf(sum) : null };
}

/** Hue of a color, degrees. */
function hueOf([r = 0, g = 0, b = 0]: readonly number[]): number {
  return ((Math.atan2(Math.sqrt(3) * (g - b), 2 * r - g - b) * 180) / Math.PI + 360) % 360;
}

export type Lab = Awaited<ReturnType<typeof open>>;
Object.assign(window, { lab: open });
