/** A whole story without fault on some forty lines: what the tests of the reader put one fault into. */
export const TINY = `format: noctiluca/1
id: tiny
title: A Tiny Story
place: Nowhere
year: 2147
logline: Two sleepers share one night.
world: { formation: dome, light: { from: 470, to: 540 }, air: mist, ground: water }
tonality: { root: F#, mode: dorian, tempo: 52 }
cast:
  ada: { name: Ada Wren, role: sleeper, guild: owls, light: 500, voice: harp }
  bo: { name: Bo Hill, role: sleeper, guild: larks, light: 590, voice: reed }
guilds:
  larks: { name: Larks, share: 0.4, rhythm: 0.25, light: 505, voice: glass }
  owls: { name: Owls, share: 0.6, rhythm: 0.18, light: 540, voice: wood }
systems:
  lamp: a lamp that hangs over both
  web: { is: threads between them, part: threads, with: { count: 9 }, guild: owls }
acts:
  - title: Night
    direction: Dark. Then the lamp.
    start: { unison: 0.1, variety: 0.9, kinship: 0.4, order: 0, tension: 0, hope: 0.5, glow: 0.3 }
    lines:
      - say: Night comes, and night after night the night-shift sleeps.
        shot: wide
        show: [lamp, { web: night-shift }]
      - { say: "Ada dreams.", who: ada, focus: ada, hold: 2, set: { unison: 0.7 } }
      - { say: "The lamp goes out, out.", hide: [{ lamp: { word: out, nth: 2 } }] }
    dreams:
      ada: I count the nights.
      bo: I let them go.
  - title: Day
    direction: Light.
    start: { unison: 0.1, variety: 0.9, kinship: 0.4, order: 0, tension: 0, hope: 0.5, glow: 0.3 }
    lines:
      - { say: "Day comes.", show: [lamp] }
    dreams: { ada: Awake., bo: Still asleep. }
`;

/** The tiny story with one piece of it written otherwise; the piece must be there. */
export function tiny(...changes: readonly (readonly [piece: string, instead: string])[]): string {
  return changes.reduce((text, [piece, instead]) => {
    if (!text.includes(piece)) throw new Error(`the tiny story has no ${piece}`);
    return text.replace(piece, () => instead);
  }, TINY);
}
