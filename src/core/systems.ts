import type { System } from './pack.ts';

/** What systems are built from; each part has kinds, the first of which is taken where none is asked for. */
export const PARTS = {
  lattice: ['dome', 'towers', 'web', 'corridors'],
  growth: ['coral', 'gardens'],
  instruments: ['arcs', 'staves', 'score'],
  clock: ['ring', 'plane', 'many'],
  frames: ['screens', 'copies', 'notice'],
  threads: ['mesh', 'lace', 'agreement', 'circles', 'story'],
  breakaway: ['leave', 'walk', 'rally'],
  undertow: ['wound', 'depth'],
  cells: ['hours', 'squares', 'alcoves'],
  rings: ['voice', 'councils', 'institute', 'ripples'],
  tide: ['one', 'clash', 'blend', 'wave'],
  sky: ['painted', 'glass'],
  lanterns: ['candles', 'colony'],
  veil: ['cloak', 'net', 'woven', 'railing'],
  signs: ['stream', 'charter', 'tags'],
  membrane: ['skin', 'ghosts', 'joined', 'adapting', 'bands', 'shells'],
  gate: ['seal'],
  motes: ['shared', 'votes', 'rivers'],
} as const;

export type Part = keyof typeof PARTS;

/** How a system is built: its part, the kind of it, and whose it is; a guild's id, or null for the guild of whom it is shown with. */
export interface Build {
  readonly part: Part;
  readonly kind: string;
  readonly guild: string | null;
}

/** The systems of the five stories, by id. */
const BUILDS: Readonly<Record<string, readonly [part: Part, kind: string, guild?: string]>> = {
  biosphere: ['lattice', 'dome'],
  'sleepscape-zone': ['growth', 'coral', 'harmony'],
  'holo-interface': ['instruments', 'arcs', 'harmony'],
  'timetrait-clock': ['clock', 'ring', 'agency'],
  chronomedia: ['frames', 'screens'],
  'guild-session': ['threads', 'agreement', 'harmony'],
  dissent: ['breakaway', 'leave', 'owls'],
  'shared-trauma': ['undertow', 'wound'],
  'mosaic-zone': ['cells', 'hours'],
  'adaptive-pods': ['membrane', 'adapting'],
  chant: ['rings', 'voice', 'owls'],
  committee: ['clock', 'many', 'agency'],

  biowearables: ['membrane', 'bands'],
  'dream-symphonies': ['instruments', 'staves'],
  'sovereignty-councils': ['rings', 'councils', 'councils'],
  'immersive-pods': ['membrane', 'shells', 'makers'],
  'narra-embedding': ['threads', 'story'],
  commodification: ['signs', 'tags'],
  'neuro-synch': ['clock', 'plane', 'protocol'],
  'sleep-confluence': ['motes', 'rivers', 'rivers'],
  cloak: ['veil', 'cloak', 'artists'],
  'sleep-democracy': ['motes', 'votes'],
  'dream-sanctuary': ['growth', 'gardens'],

  'glass-towers': ['lattice', 'towers', 'towers'],
  'sanctuary-web': ['lattice', 'web', 'sanctuaries'],
  'dream-symphony': ['instruments', 'score', 'synthesists'],
  'governance-net': ['veil', 'net', 'governance'],
  interjection: ['frames', 'notice', 'governance'],
  'dream-clusters': ['breakaway', 'rally', 'clusters'],
  'ai-tapestries': ['veil', 'woven', 'tapestries'],
  'quantum-pods': ['membrane', 'ghosts'],
  'memory-share': ['motes', 'shared'],
  'collective-depth': ['undertow', 'depth'],
  ripples: ['rings', 'ripples'],
  reform: ['veil', 'railing', 'governance'],

  'sleep-squares': ['cells', 'squares', 'plaza'],
  homogenization: ['tide', 'one', 'plaza'],
  'dreamscape-craft': ['sky', 'glass', 'artisans'],
  cooperatives: ['threads', 'circles', 'cooperatives'],
  sleepfluence: ['frames', 'copies', 'followers'],
  'dream-institute': ['rings', 'institute', 'ethicists'],
  'sleep-ritual': ['lanterns', 'candles', 'cooperatives'],
  'viral-clash': ['tide', 'clash', 'followers'],
  'right-to-dream': ['breakaway', 'walk', 'cooperatives'],
  'dream-charter': ['signs', 'charter'],

  'neural-lace': ['threads', 'lace', 'lounges'],
  dreamscapes: ['sky', 'painted'],
  'dreamscape-lounges': ['cells', 'alcoves', 'lounges'],
  'fusion-pods': ['membrane', 'joined', 'technicians'],
  'sovereignty-seal': ['gate', 'seal', 'sovereignties'],
  'sleep-colony': ['lanterns', 'colony', 'colony'],
  'emotional-blend': ['tide', 'blend'],
  'data-manipulation': ['signs', 'stream', 'sovereignties'],
  facility: ['lattice', 'corridors', 'sovereignties'],
  'resistance-wave': ['tide', 'wave', 'weavers'],
  safeguards: ['membrane', 'skin', 'technicians'],
  'dreamscape-guild': ['threads', 'mesh', 'weavers'],
};

/** What a system is built from that nobody has said anything about. */
const PLAIN: Build = { part: 'threads', kind: 'mesh', guild: null };

/** How a system is built: as its author says, or as its id is known, or plainly. */
export function buildOf({ id, part, with: parameters, guild }: System): Build {
  const known = BUILDS[id];
  const own = known ? { part: known[0], kind: known[1], guild: known[2] ?? null } : PLAIN;
  if (part === null || !isPart(part)) return { ...own, guild: guild ?? own.guild };
  const kinds: readonly string[] = PARTS[part];
  const kind = String(parameters.kind ?? (own.part === part ? own.kind : kinds[0]));
  return { part, kind: kinds.includes(kind) ? kind : (kinds[0] ?? ''), guild: guild ?? null };
}

/** Whether a system without a part of its own has an id that is known. */
export function isKnown(id: string): boolean {
  return id in BUILDS;
}

export function isPart(name: string): name is Part {
  return name in PARTS;
}
