import { hashOf, unitOf } from '../random.ts';
import { TAU } from '../units.ts';
import { colony } from './loungeColony.ts';
import {
  type Beside,
  type Draw,
  type Found,
  foundBy,
  type Hood,
  hoodsBy,
  kindsOf,
  type Plan,
  type Settlers,
  type Spot,
  type Vec3,
} from './plan.ts';

/** The lace: cables that come in from the dark and meet about a standing almond of night. */
export const CABLES = 36;
export const GAP: Vec3 = [4, -3, 0];
export const SEAL = { middle: [4, 33, -70], radius: 30 } as const;
/** A cable's angle about the gap, by number. */
export function cableAngle(index: number): number {
  return ((index + (unitOf(0xcab1e, index) - 0.5) * 0.6) / CABLES) * TAU;
}

/** A point of a cable: 0 at the gap's rim far off, 1 past the viewer. */
export function cableAt(angle: number, u: number): Vec3 {
  const out = 14.5 + u ** 1.7 * 88;
  const turn = angle + 0.35 * u * u * Math.sin(angle * 2 + 1) + 0.04 * Math.sin(u * 21 + angle * 6);
  return [
    GAP[0] + out * (0.62 + 0.75 * u) * Math.cos(turn),
    GAP[1] + out * (1.28 - 0.3 * u) * Math.sin(turn) - 11 * u * (1 - u) * (1.2 + Math.cos(angle * 3)),
    -150 + u * 200,
  ];
}

/** Which guild holds which cable: the common guilds side by side around the gap, by share. */
export function cableGuilds(pack: Settlers): Uint8Array {
  const { common } = kindsOf(pack.guilds);
  const sum = common.reduce((total, g) => total + (pack.guilds[g]?.share ?? 0), 0) || 1;
  const order = [...common].sort((a, b) => (pack.guilds[a]?.light ?? 0) - (pack.guilds[b]?.light ?? 0));
  return Uint8Array.from({ length: CABLES }, (_, i) => {
    let left = ((i + 0.5) / CABLES) * sum;
    return order.find((g) => {
      left -= pack.guilds[g]?.share ?? 0;
      return left < 0;
    }) as number;
  });
}

/** New Avalon: a living lace about a gap, dreamers hung in it like fruit, an exact cold ring above, lanterns far below. */
export function lounge(pack: Settlers): Plan {
  const holders = cableGuilds(pack);
  const tables = {
    common: kindsOf(pack.guilds).common.map((g) => lacework(holders, g)),
    cold: [[{ weight: 1, place: onSeal }]],
    warm: [colony],
  };
  return {
    extent: { min: [-132, -97, -172], max: [140, 97, 58] },
    ground: -90,
    floorAt: () => -90,
    radius: 0.98,
    lie: 0,
    hoods: hoodsBy(pack, tables),
    found: foundBy(pack, FOUND),
    beside: (found) => (found === IN_TWO ? COUPLE : BESIDE),
    stations: {
      wide: { eye: [-3, -8, 52], look: [3, 1.8, -60], fov: 44 },
      over: { eye: [26, 60, 26], look: [3, -8, -62], fov: 46 },
      through: [
        { eye: [-20, -4, 20], look: [0, -2, -40], fov: 52 },
        { eye: [-8, 6, -30], look: [4, -2, -90], fov: 52 },
        { eye: [16, 4, -58], look: [6, -3, -130], fov: 52 },
        { eye: [24, -6, -20], look: [-10, -4, -70], fov: 52 },
      ],
      climb: 1.3,
      top: 22,
    },
  };
}

/** Who sleeps beside each of the cast. */
const BESIDE: readonly Beside[] = [
  { across: -2.5, up: -1.6, back: 1.8, size: 0.56 },
  { across: 2.9, up: 1.2, back: 2.8, size: 0.46, guest: true },
  { across: 2.7, up: -1.9, back: 1.8, size: 0.52 },
  { across: -4.2, up: 1, back: 5.2, size: 0.6 },
  { across: 6.2, up: 0, back: 4.2, size: 0.5 },
  { across: -6.8, up: -2, back: 6, size: 0.56 },
];

/** Where someone sleeps who is not alone. */
const IN_TWO: Found = { at: [24, 12, -30], from: [0.35, 0.06, 0.93] };
const COUPLE: readonly Beside[] = [
  { across: -1.45, up: -0.35, back: 0.3, size: 1, leans: true },
  { across: -4, up: -1.6, back: 3.6, size: 0.5 },
  { across: 2.5, up: 1.6, back: 3, size: 0.46, guest: true },
];

const FOUND: Readonly<Record<'common' | 'cold' | 'warm', readonly (readonly Found[])[]>> = {
  common: [
    [{ at: [-16, 6, -44], from: [-0.25, 0.05, 0.97] }],
    [{ at: [17, -9, -62], from: [0.22, -0.04, 0.97] }],
    [IN_TWO],
    [{ at: [-22, -10, -20], from: [-0.2, 0.02, 0.98] }],
  ],
  cold: [[{ at: [4, 32.2, -34], from: [0.2, 0.16, 0.97] }]],
  warm: [[{ at: [-21, -23.4, -12], from: [-0.15, 0.12, 0.97] }]],
};

/** A guild's part of the lace: fruit hung on its cables, and alcoves grown into the walls about the gap. */
function lacework(holders: Uint8Array, guild: number): readonly Hood[] {
  const mine = [...holders.keys()].filter((i) => holders[i] === guild);
  const cables = mine.length > 0 ? mine : [0];
  const hung = (draw: Draw, spot: Spot) => {
    const cable = cables[Math.floor(draw.u * cables.length)] ?? 0;
    const u = draw.v ** 1.75 * 0.76;
    const low = draw.rand(11) ** 2 * (0.8 + 7 * u);
    const [x, y, z] = cableAt(cableAngle(cable), u);
    spot.size = (0.5 + 0.75 * u) * (draw.rand(14) > 0.955 ? 2.1 : 1);
    spot.x = x + (draw.rand(12) - 0.5) * (0.8 + 1.2 * u);
    spot.y = y - low - 0.7;
    spot.z = z + (draw.rand(13) - 0.5) * 2;
    spot.bright = 1.4 - 0.4 * u;
  };
  const alcove = (draw: Draw, spot: Spot) => {
    const cable = cables[Math.floor(draw.u * cables.length)] ?? 0;
    const [x, y, z] = cableAt(cableAngle(cable) + 0.1, 0.02 + 0.12 * unitOf(hashOf(cable, 7)));
    const turn = TAU * draw.v;
    const flat = 2 * draw.w - 1;
    const out = 2.7 * Math.cbrt(draw.rand(11));
    const ring = Math.sqrt(1 - flat * flat) * out;
    spot.x = x + Math.cos(turn) * ring;
    spot.y = y + flat * out;
    spot.z = z + Math.sin(turn) * ring * 1.6;
    spot.size = 0.75;
    spot.bright = 1.1;
  };
  return [
    { weight: 0.78, place: hung },
    { weight: 0.22, place: alcove },
  ];
}

function onSeal(draw: Draw, spot: Spot): void {
  const rows = [1, 0.963, 0.733, 0.4] as const;
  const sum = rows.reduce((total, r) => total + r, 0);
  let left = ((draw.n + 0.5) / draw.of) * sum;
  let k = 0;
  while (k < rows.length - 1 && left > (rows[k] ?? 0)) left -= rows[k++] ?? 0;
  const ring = rows[k] ?? 1;
  const angle = TAU * (left / ring);
  spot.x = SEAL.middle[0] + Math.cos(angle) * SEAL.radius * ring;
  spot.y = SEAL.middle[1] - 0.6;
  spot.z = SEAL.middle[2] + Math.sin(angle) * SEAL.radius * ring;
  spot.size = 0.5;
  spot.bright = 0.8;
}
