import { useMemo } from 'react';
import { Vector3 } from 'three';
import light from '../../../shaders/light.glsl?raw';
import panesFragment from '../../../shaders/panes.frag.glsl?raw';
import solidsVertex from '../../../shaders/solids.vert.glsl?raw';
import { DOME } from '../../core/formations/dome.ts';
import { CORALS, GARDENS, SHELVES, STALKS, shelfOf, strandOf } from '../../core/formations/domeGardens.ts';
import { kindsOf, type Vec3 } from '../../core/formations/plan.ts';
import type { PodField } from '../../core/formations.ts';
import type { Pack } from '../../core/pack.ts';
import { type Random, randomFrom } from '../../core/random.ts';
import { Drawn } from '../Drawn.tsx';
import { grow } from '../grow.ts';
import { addQuad, addTriangle, emptyHeap, type Heap, solidGeometry } from '../heap.ts';
import type { Look, PlaceProps } from '../look.ts';
import { material } from '../material.ts';
import { ORDER } from '../order.ts';
import { addLine, addPiece, circle, hung, type Pieces } from '../pieces.ts';
import { Ribbons } from '../Ribbons.tsx';
import { Solids } from '../Solids.tsx';
import { Water } from '../Water.tsx';
import { addTower } from './addTower.ts';
import { addBower, addReed, type CastPlace, castPlaces } from './bower.ts';
import { geodesic } from './geodesic.ts';

export const look: Look = {
  haze: 0.001,
  attention: 0.4,
  sparse: 0.92,
  air: [0.0018, 2.4, 11, 420],
  exposure: 2.05,
  bloom: 0.13,
  vignette: 0.45,
  shade: 0.55,
  gain: 1,
  flux: 3.6,
  sky: { low: [0.005, 0.019, 0.032], high: [0, 0, 0], ribbons: 0 },
  mirrors: true,
  spread: [1.6, 1.5, 1.3, 1],
};

const STONE = [0.2, 1, 0.1, 0] as const;
/** Houses lower than this, meters, are under the water. */
const DROWNED = 6.5;
/** The city stands behind the gardens: nearer to the shore than this is open water. */
const FRONT = -45;

/** ChronoNest: the glass over it, gardens that hang from it, corals and roofs on its floor, stalks across the canal. */
export function Place({ pack, field, uniforms }: PlaceProps) {
  const { branches, threads, heap, glass } = useMemo(() => build(pack, field), [pack, field]);
  const panes = useMemo(() => solidGeometry(glass), [glass]);
  const paint = useMemo(
    () =>
      material({
        vertex: [solidsVertex],
        fragment: [light, panesFragment],
        uniforms: { ...uniforms, uRim: { value: new Vector3(0.005, 0.018, 0.027) } },
        laying: 'adds',
      }),
    [uniforms],
  );
  return (
    <>
      <Solids heap={heap} uniforms={uniforms} />
      <Ribbons branches={branches} threads={threads} uniforms={uniforms} />
      <Drawn geometry={panes} paint={paint} order={ORDER.glass} />
      <Water level={field.ground} ripple={[0.085, 0.42, 0.11]} within={3.5} uniforms={uniforms} />
    </>
  );
}

function build(pack: Pack, field: PodField) {
  const { common, cold } = kindsOf(pack.guilds);
  const rank = (i: number) => common[Math.min(i, common.length - 1)] ?? 0;
  const random = randomFrom(7);
  const branches: Pieces = [];
  const threads: Pieces = [];
  const heap = emptyHeap();
  const glass = emptyHeap();
  addLattice(branches, glass, random);
  [0, 4, 1, 1, 4].forEach((r, i) => {
    addGarden(branches, threads, { index: i, guild: rank(r), random });
  });
  [3, 2, 2, 1, 4, 0].forEach((r, i) => {
    addCoral(branches, { index: i, guild: rank(r), random });
  });
  addShore(heap);
  const places = castPlaces(field);
  addCity(heap, random);
  const afloat = places.filter(({ at }) => Math.hypot(at[0], at[2]) > DOME.radius);
  addStalks(branches, afloat, rank(2), random);
  for (const place of places) if (!afloat.includes(place)) addBower(branches, threads, place);
  addClock(threads, cold[0] ?? rank(0));
  return { branches, threads, heap, glass };
}

function addLattice(branches: Pieces, glass: Heap, random: Random): void {
  const { edges, faces } = geodesic(DOME.radius, 7);
  for (const [from, to] of edges) {
    if (from[1] < -1 || to[1] < -1) continue;
    addPiece(
      branches,
      { from, to, thick: [0.23, 0.23], along: [0.5, 0.5] },
      { guild: -1, emit: 0, lit: 4.6, overlap: 0.4 },
    );
  }
  for (const face of faces) {
    if (face.every(([, y]) => y < 0.5)) continue;
    const [a, b, c] = face.map(([x, y, z]) => [x, Math.max(y, 0), z] as const) as unknown as [
      Vec3,
      Vec3,
      Vec3,
    ];
    const normal: Vec3 = [a[0] + b[0] + c[0], a[1] + b[1] + c[1], a[2] + b[2] + c[2]];
    addTriangle(glass, [a, b, c], normal, [random(), 1, 1, 0]);
  }
}

interface Planted {
  readonly index: number;
  readonly guild: number;
  readonly random: Random;
}

function addGarden(branches: Pieces, threads: Pieces, { index, guild, random }: Planted): void {
  const garden = GARDENS[index];
  if (!garden) return;
  const targets: Vec3[] = [];
  for (let s = 0; s < garden.strands; s++) {
    const { top, fall, lean } = strandOf(garden, s);
    targets.push(top);
    const points = Array.from({ length: 9 }, (_, k): Vec3 => {
      const f = k / 8;
      return [top[0] + lean[0] * f * f, Math.max(1.5, top[1] - fall * f), top[2] + lean[2] * f * f];
    });
    addLine(threads, points, [0.05, 0.035], { guild, emit: 0.16, seed: random(), pulse: true });
  }
  const shape = {
    tip: 0.07,
    trunk: index === 0 ? 1.6 : 0.8,
    balance: 0.5,
    step: 3,
    wobble: 0.16,
    sag: -0.05,
  };
  grow(branches, { root: garden.root, targets, ...shape }, random, {
    guild,
    emit: 0.25,
    lit: 3,
    pulse: true,
  });
}

function addCoral(branches: Pieces, { index, guild, random }: Planted): void {
  const coral = CORALS[index];
  if (!coral) return;
  const targets: Vec3[] = [];
  for (let s = 0; s < SHELVES; s++) {
    const { at, width } = shelfOf(coral, s);
    for (let k = 0; k < 8; k++) {
      const angle = k * 2.4 + s;
      const out = Math.sqrt((k + 0.5) / 8) * width;
      const y = at[1] - ((out * out) / width) * 0.45 - 0.4;
      if (y > 0.6) targets.push([at[0] + Math.cos(angle) * out, y, at[2] + Math.sin(angle) * out]);
    }
  }
  const shape = { tip: 0.09, trunk: 1.5, balance: 0.35, step: 2.5, wobble: 0.1, sag: 0.12 };
  grow(branches, { root: coral.root, targets, ...shape }, random, { guild, emit: 0.16, lit: 3, pulse: true });
}

function addCity(heap: Heap, random: Random): void {
  for (let i = 0; i < 260; i++) {
    const angle = i * 2.399963;
    const out = 10 + 84 * Math.sqrt((i + 0.5) / 260);
    const at: Vec3 = [Math.cos(angle) * out, 0, Math.sin(angle) * out];
    if (at[2] > FRONT) continue;
    const height = 1 + random() + random() ** 1.8 * (36 - 0.22 * out);
    const wide = 0.8 + 0.9 * random() + 0.05 * height;
    const turn = random() * 3;
    if (height > DROWNED) addTower(heap, { at, height, wide, turn, stuff: STONE }, random);
  }
}

/** Low hills on the far shore: black against the breath of light over the horizon. */
function addShore(heap: Heap): void {
  const at = (i: number): Vec3 => {
    const angle = (i / 160) * Math.PI * 2;
    const high =
      8 +
      10 * Math.sin(i * 0.13) +
      7 * Math.sin(i * 0.31 + 2) +
      4 * Math.sin(i * 0.7) +
      2 * Math.sin(i * 1.9);
    return [Math.cos(angle) * 640, Math.max(1.5, high * Math.min(1, (160 - i) / 12)), Math.sin(angle) * 640];
  };
  for (let i = 0; i < 160; i++) {
    const [a, b] = [at(i), at(i + 1)];
    addQuad(heap, [[a[0], 0, a[2]], [b[0], 0, b[2]], b, a], [0, 1, 0], [0, 1, 0, 0]);
  }
}

/** Reeds in the open water: tall ones from which the dissenters hang, thin ones between them. */
function addStalks(branches: Pieces, places: readonly CastPlace[], guild: number, random: Random): void {
  for (const place of places) for (const hung of [place, ...place.beside]) addReed(branches, hung, place);
  for (const [x, y, z] of STALKS) addReed(branches, { at: [x, y, z], radius: 0.8 }, { guild, random });
  for (let i = 0; i < 16; i++) {
    const [x, z] = [-90 + random() * 24, 166 + random() * 26];
    const reed = hung([x, -0.3, z], [x + 2 + random() * 5, 2 + random() * 5, z], -0.5 - 0.8 * random(), 16);
    addLine(branches, reed, [0.05, 0.015], { guild: -1, emit: 0, lit: 2, seed: random(), overlap: 0.4 });
  }
}

function addClock(threads: Pieces, guild: number): void {
  const { y, radius } = DOME.clock;
  addLine(threads, circle([0, y, 0], radius, 150), [0.14, 0.14], { guild, emit: 0.5 });
}
