import { type Texture, Vector3, Vector4, type WebGLRenderer, type WebGLRenderTarget } from 'three';
import insideFragment from '../../../shaders/inside.frag.glsl?raw';
import veins from '../../../shaders/veins.glsl?raw';
import type { Frame } from '../../core/frame.ts';
import type { Pack } from '../../core/pack.ts';
import { hashText, unitOf } from '../../core/random.ts';
import type { Unit } from '../../core/units.ts';
import { lightOf } from '../../core/wavelength.ts';
import type { Seat } from '../camera/shotPose.ts';
import { glowOf } from '../envelope.ts';
import { screenPass } from '../screenPass.ts';
import type { Uniforms } from '../uniforms.ts';

/** A dream as it is seen from within. */
export interface Inside {
  /** Says whose dream of which act it is, and how far one is in it; to be asked before each picture. */
  readonly write: (frame: Readonly<Frame>, who: { person: number; depth: Unit } | null) => void;
  /** Draws what has been drawn as it is seen from within; false where one is in no dream. */
  readonly draw: (renderer: WebGLRenderer, from: WebGLRenderTarget, into: WebGLRenderTarget) => boolean;
  readonly dispose: () => void;
}

const OUT = new Vector3();

/** Every person's dream of every act looks like no other: four numbers of its words. */
export function createInside(pack: Pack, seats: readonly Seat[], uniforms: Uniforms): Inside {
  const own = {
    uSource: { value: null as Texture | null },
    uPod: { value: new Vector4() },
    uDream: { value: new Vector4() },
    uHeart: { value: new Vector4(0, 0, 0, 0) },
    uBreath: { value: 0 },
    uOut: { value: new Vector3() },
  };
  const pass = screenPass([veins, insideFragment], { ...uniforms, ...own });
  return {
    write({ act, dream }, who) {
      own.uHeart.value.w = who?.depth ?? 0;
      const seat = who ? seats[who.person] : undefined;
      const person = who ? pack.cast[who.person] : undefined;
      if (!who || !seat || !person) return;
      const seed = hashText(pack.acts[act]?.dreams[person.id] ?? person.id);
      const [red, green, blue] = lightOf(person.light);
      const guild = pack.guilds.findIndex(({ id }) => id === person.guild);
      own.uPod.value.set(...seat.at, seat.radius);
      own.uOut.value
        .set(...seat.from)
        .sub(OUT.set(...seat.at))
        .normalize();
      own.uDream.value.set(unitOf(seed, 1), unitOf(seed, 2), unitOf(seed, 3), unitOf(seed, 4));
      own.uHeart.value.set(red, green, blue, who.depth);
      own.uBreath.value = glowOf(Math.atan2(dream.im[guild] ?? 0, dream.re[guild] ?? 0));
    },
    draw(renderer, from, into) {
      if (own.uHeart.value.w <= 0) return false;
      own.uSource.value = from.texture;
      pass.draw(renderer, into);
      return true;
    },
    dispose: pass.dispose,
  };
}
