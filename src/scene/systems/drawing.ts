import type { BufferGeometry } from 'three';
import type { Unit } from '../../core/units.ts';
import type { Mirrored } from '../order.ts';
import type { Setting } from './setting.ts';

/** What a part draws with: strips along lines, cloth of small cells, or quads that face the camera. */
export type Stuff = 'lines' | 'sheets' | 'points';

/** One draw call of a part. */
export interface Drawing {
  readonly stuff: Stuff;
  readonly geometry: BufferGeometry;
  /** Whether it stands before the pods in a picture (screens, cloth, signs) rather than behind their light; false unless given. */
  readonly front?: boolean;
  readonly mirrored?: Mirrored;
}

/**
 * A part: what it draws for a kind, and the shader that moves and paints it. The shader (shaders/parts/<part>.glsl) is read
 * with the kind and the stuff defined in capitals (`LACE`, `LINES`), and in the vertex stage `SHAPE`; it has, by stuff,
 *
 *     lines   vec3 lineAt(vec3 p, float along, vec4 nature)            float lineShine(float along, float across, vec4 nature)
 *     sheets  vec3 sheetAt(vec3 p, vec2 at, vec4 nature)               vec4 sheetPaint(vec2 at, vec4 nature)
 *     points  void pointAt(inout vec3 p, inout float radius,           vec4 pointPaint(vec2 q, vec4 nature, vec4 other)
 *                          vec4 nature, vec4 other)
 */
export interface Making {
  readonly shader: string;
  readonly draw: (setting: Setting, kind: string) => readonly Drawing[];
  /** What it does to the pods themselves: a code that shaders/deeds.glsl knows, by kind; nothing unless given. */
  readonly deeds?: Readonly<Record<string, number>>;
  /**
   * How much of it is left, by kind, once the story has gone on to other shots; `RECEDED` unless given. What is left whole (1) does
   * not give way to a camera that travels either: it is held before the lens, and so does not rush by.
   */
  readonly later?: Readonly<Record<string, Unit>>;
  /** How much is left of all other systems while it stands, by kind; all of it unless given. */
  readonly alone?: Readonly<Record<string, Unit>>;
  /** Whence the scene is seen once more (`uLive`), by those kinds whose shader shows it again. */
  readonly live?: Readonly<Record<string, OtherEye>>;
}

/** An eye about what the view looks at: radians to the side, how far off and how much higher as parts of the view's distance. */
export interface OtherEye {
  readonly aside: number;
  readonly away: number;
  readonly higher: number;
}
