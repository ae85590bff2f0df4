/** A story small enough to reckon by hand: cues on first, middle, repeated and hyphenated words, a network line. */
export const TEST_STORY = `
format: noctiluca/1
id: small
title: A small story
place: nowhere
year: undated
logline: To be reckoned by hand.
world: { formation: dome, light: { from: 470, to: 510 }, air: still, ground: water }
tonality: { root: D, mode: dorian, tempo: 60 }
cast:
  ann: { name: Ann, role: one, guild: left, light: 500, voice: glass }
  bob: { name: Bob, role: two, guild: right, light: 560, voice: reed }
guilds:
  left: { name: Left, share: 0.5, rhythm: 0.2, light: 500, voice: glass }
  right: { name: Right, share: 0.5, rhythm: 0.25, light: 540, voice: reed }
systems:
  first: on a first word
  middle: on a middle word
  again: on a word said twice
  hyphen: on a hyphenated word
acts:
  - title: One
    direction: none
    start: { unison: 0.2, variety: 0.2, kinship: 0.2, order: 0.2, tension: 0.2, hope: 0.2, glow: 0.2 }
    lines:
      - say: "One two three four, five six seven."
        shot: wide
        hold: 2
        show: [first, { middle: three }]
        set: { unison: 0.8 }
      - say: "Night-shift people see the light, and the light sees the night-shift people."
        focus: ann
        shot: close
        show: [{ again: { word: light, nth: 2 } }, { hyphen: { word: shift, nth: 2 } }]
        hide: [{ first: people }]
        set: { glow: 1 }
      - { say: "And then she said that", hold: 0.3 }
      - { say: "Stop.", who: network, hold: 2, set: { order: 1 } }
      - { say: "She went on.", shot: wide, hold: 1 }
    dreams: { ann: "a", bob: "b" }
  - title: Two
    direction: none
    start: { unison: 0.5, variety: 0.5, kinship: 0.5, order: 0.5, tension: 0.5, hope: 0.5, glow: 0.5 }
    lines:
      - { say: "One two three four, five six seven.", shot: rise, focus: bob, show: [first] }
    dreams: { ann: "a", bob: "b" }
`;
