/** Outlines on a grid of 24, drawn with a round stroke of 1.5 unless `dots` says that they are dots. */
export const ICONS = {
  play: 'M8.5 5.5v13l10-6.5z',
  pause: 'M9 6v12M15 6v12',
  prev: 'M7 6v12M17.5 6.5 10.5 12l7 5.5z',
  next: 'M17 6v12M6.5 6.5l7 5.5-7 5.5z',
  captions:
    'M5.5 5h13A2.5 2.5 0 0 1 21 7.5v8a2.5 2.5 0 0 1-2.5 2.5H12l-4 3v-3H5.5A2.5 2.5 0 0 1 3 15.5v-8A2.5 2.5 0 0 1 5.5 5zM7.5 9.7h9M9.5 13.3h5',
  sound: 'M4 9.8v4.4h3.2L12 18.5v-13L7.2 9.8zM15.5 9.2a4 4 0 0 1 0 5.6M18 6.6a7.6 7.6 0 0 1 0 10.8',
  mute: 'M4 9.8v4.4h3.2L12 18.5v-13L7.2 9.8zM16 9.5l5 5M21 9.5l-5 5',
  transcript: 'M5 6.5h14M5 11h14M5 15.5h9M5 20h5',
  map: 'M5 5.5h.01M12 5.5h.01M19 5.5h.01M5 12h.01M12 12h.01M19 12h.01M5 18.5h.01M12 18.5h.01M19 18.5h.01',
  moment:
    'M12 3.5c3.6 4.3 5.5 7.3 5.5 10.2a5.5 5.5 0 0 1-11 0C6.5 10.8 8.4 7.8 12 3.5zM12 16.7a2.8 2.8 0 0 1-2.8-2.8',
  more: 'M5.5 12h.01M12 12h.01M18.5 12h.01',
  help: 'M9 9a3 3 0 1 1 4.6 2.5c-1 .7-1.6 1.3-1.6 2.7M12 18h.01M12 2.8a9.2 9.2 0 1 1 0 18.4 9.2 9.2 0 0 1 0-18.4z',
  close: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  back: 'M19 12H5M11 5.5 4.5 12l6.5 6.5',
  explore:
    'M2.5 12S6 6 12 6s9.5 6 9.5 6-3.5 6-9.5 6S2.5 12 2.5 12zM12 9.2a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6z',
  search: 'M10.5 4.5a6 6 0 1 1 0 12 6 6 0 0 1 0-12zM15 15l5 5',
  enter:
    'M10 6.5c0-1.7 1.3-3 3-3 4 0 6.5 4 6.5 8.5s-2.5 8.5-6.5 8.5c-1.7 0-3-1.3-3-3M3.5 12h10M10 8.5l3.5 3.5-3.5 3.5',
  out: 'M14 6.5c0-1.7-1.3-3-3-3-4 0-6.5 4-6.5 8.5s2.5 8.5 6.5 8.5c1.7 0 3-1.3 3-3M10 12h10.5M17 8.5l3.5 3.5-3.5 3.5',
  read: 'M12 6.5c-2-1.6-5-2-8-1.5v13c3-.5 6-.1 8 1.5 2-1.6 5-2 8-1.5V5c-3-.5-6-.1-8 1.5zM12 6.5v13',
  fullscreen: 'M4 9V4.5h5M20 9V4.5h-5M4 15v4.5h5M20 15v4.5h-5',
  smallscreen: 'M9 4.5V9H4M15 4.5V9h5M9 19.5V15H4M15 19.5V15h5',
} as const;

export type IconName = keyof typeof ICONS;

/** Icons made of dots take a heavier stroke. */
export const DOTTED: ReadonlySet<IconName> = new Set(['map', 'more']);
