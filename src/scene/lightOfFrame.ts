import { clamp, lerp, smoothstep } from '../core/ease.ts';
import type { Frame } from '../core/frame.ts';
import type { Guild, Pack } from '../core/pack.ts';
import type { Nanometers } from '../core/units.ts';
import { lightOf } from '../core/wavelength.ts';
import { glowHarmonics, meanGlow } from './envelope.ts';
import { CHANNELS } from './lightGrid.ts';
import type { Look } from './look.ts';
import { GUILDS, put, SHARED } from './shared.ts';
import type { Uniforms } from './uniforms.ts';

/** What the whole picture is given at a moment. */
export interface Mood {
  exposure: number;
  bloom: number;
  deepening: number;
  /** Factor on what floats in the air. */
  density: number;
}

/** What of a pack gives light. */
export interface Lights {
  readonly guilds: readonly Pick<Guild, 'light'>[];
  readonly world: Pick<Pack['world'], 'light'>;
}

/** The least light of a living pod, as a part of its crest; tension takes up to half of it. */
const FLOOR = 0.13;
/** What a strict order turns the one color toward. */
const COLD: Nanometers = 468;

/**
 * Makes the translation of frames into light for one pack: `write` copies a frame's dials and dream into the uniforms
 * (the guilds' states, hues and light, the one color, the clock's sweep) and says how the whole is to be shown.
 */
export function lightOfFrame(
  pack: Lights,
  look: Pick<Look, 'gain' | 'exposure' | 'bloom'>,
  uniforms: Uniforms,
) {
  const harmonics = glowHarmonics();
  const to = uniforms.uShared.value;
  const guilds = pack.guilds.slice(0, GUILDS).map((guild) => guild.light);
  const one = (pack.world.light.from + pack.world.light.to) / 2;
  const mood: Mood = { exposure: 1, bloom: 0, deepening: 0, density: 1 };
  return function write(frame: Pick<Frame, 'dials' | 'dream' | 'motion'>): Mood {
    const { dials, dream } = frame;
    const joined = smoothstep(0.7, 0.985, dream.all.r);
    const pull = 0.88 * joined;
    const gain = look.gain * (0.6 + 1.25 * dials.glow) * (1 - 0.28 * joined);
    const awake = clamp(1.9 * dials.glow - 0.12);
    const floor = FLOOR * (1 - 0.5 * dials.tension);
    const cold = smoothstep(0.35, 0.9, dials.order);
    const shared = lerp(one, COLD, cold);
    const bent = Math.max(pull, 0.55 * cold);
    to[SHARED.motion] = frame.motion;
    to[SHARED.awake] = awake;
    to[SHARED.gain] = gain;
    to[SHARED.drift] = dream.drift;
    put(to, SHARED.one, shared, bent, smoothstep(0.55, 1, dials.hope));
    put(to, SHARED.sweep, dream.clock, smoothstep(0.15, 0.8, dials.order), floor);
    put(to, SHARED.mood, dials.tension, dials.hope, dials.glow, dials.unison);
    to.fill(0, SHARED.channels, SHARED.deeds);
    guilds.forEach((nm, g) => {
      const re = dream.re[g] ?? 0;
      const im = dream.im[g] ?? 0;
      const r = dream.r[g] ?? 0;
      const together = smoothstep(0.35, 0.88, r);
      const reach = 1 + 5 * dials.variety * dials.variety * (1 - together);
      put(to, SHARED.guild + 4 * g, re, im, dream.psi[g] ?? 0, r);
      put(to, SHARED.guildHue + 4 * g, nm, reach);
      const shine = (floor + (1 - floor) * meanGlow(harmonics, re, im)) * (0.3 + 0.7 * awake);
      const [red, green, blue] = lightOf(lerp(nm, shared, bent));
      const light = shine * gain;
      put(to, SHARED.guildLight + 4 * g, red, green, blue, light);
      put(to, SHARED.channels + 4 * (g % CHANNELS), red * light, green * light, blue * light);
    });
    mood.exposure = look.exposure * (1 - 0.22 * joined);
    mood.bloom = look.bloom * (0.8 + 0.7 * joined);
    mood.deepening = 0.033 * clamp(dials.tension);
    mood.density = 0.65 + 0.35 * dials.glow + 0.45 * joined;
    return mood;
  };
}
