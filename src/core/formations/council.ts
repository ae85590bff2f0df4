import { smoothstep } from '../ease.ts';
import { TAU } from '../units.ts';
import {
  type Beside,
  type Draw,
  type Found,
  foundBy,
  type Hood,
  hoodsBy,
  type Plan,
  type Settlers,
  type Spot,
  type Vec3,
} from './plan.ts';
import { SANCTUARY, tipsOf } from './tree.ts';
import {
  type Council,
  councilFloor,
  councils,
  gapOf,
  riverAt,
  riverWidth,
  tierOf,
  valleyAt,
} from './valley.ts';

/** Confluence: a river of sleepers between dark hills, councils in rings on both banks, a tree of light on the water. */
export function council(pack: Settlers): Plan {
  return {
    extent: { min: [-132, -2, -334], max: [142, 76, 24] },
    ground: 0,
    floorAt: (x, z) => Math.max(0, valleyAt(x, z)),
    radius: 0.4,
    lie: 0.15,
    hoods: hoodsBy(pack, hoods()),
    found: foundBy(pack, places()),
    beside: () => BESIDE,
    stations: {
      wide: { eye: [-9, 23, 28], look: [4, 5.5, -74], fov: 47 },
      over: { eye: [-6, 56, 20], look: [6, 3, -88], fov: 47 },
      turn: 0.3,
      through: [
        { eye: [4, 2.6, -6], look: [12, 3, -50], fov: 50 },
        { eye: [14, 3.4, -44], look: [10, 4, -95], fov: 50 },
        { eye: [22, 6, -78], look: [6, 8, -112], fov: 50 },
        { eye: [-2, 5, -104], look: [10, 5, -70], fov: 50 },
        { eye: [0, 3.2, -60], look: [8, 3, -20], fov: 50 },
      ],
      climb: 1.1,
      top: 40,
    },
  };
}

/** In the shallows of a bank (-1 left, 1 right), `off` meters from where it mostly is, `up` above the water. */
const ashore = (side: -1 | 1, z: number, { off, up }: { off: number; up: number }): Vec3 => [
  riverAt(z) + side * (riverWidth(z) + off),
  up,
  z,
];

/** Who sleeps beside each of the cast. */
const BESIDE: readonly Beside[] = [
  { across: -2.5, up: 0, back: 2.5, size: 0.6, guest: true },
  { across: 2.3, up: 0, back: 2.5, size: 0.7 },
  { across: -3.6, up: 0, back: 4.8, size: 0.62 },
  { across: 5.3, up: 0, back: 3.8, size: 0.56 },
  { across: 0.6, up: 0, back: 6, size: 0.5 },
];

function places(): Readonly<Record<'common' | 'cold' | 'warm', readonly (readonly Found[])[]>> {
  return {
    common: [
      [{ at: [riverAt(-30) - 4, 0.9, -30], from: [-0.2, 0.07, 0.97] }],
      [{ at: ashore(-1, -36, { off: -2.4, up: 0.9 }), from: [-0.2, 0, 0.98] }],
      [{ at: ashore(-1, -61, { off: -3, up: 0.9 }), from: [-0.24, -0.04, 0.97] }],
      [{ at: [riverAt(-60) + 6, 1.4, -58], from: [0.2, 0.1, 0.97] }],
    ],
    cold: [[{ at: ashore(-1, -76, { off: -6.5, up: 0.6 }), from: [0.72, 0.03, 0.66] }]],
    warm: [[{ at: ashore(1, -56, { off: -6, up: 0.6 }), from: [-0.6, 0.03, 0.8] }]],
  };
}

function hoods(): Readonly<Record<'common' | 'cold' | 'warm', readonly (readonly Hood[])[]>> {
  return {
    common: [
      [flowing(0.66), inRings(0, 0.18), onBanks(0.06), fromValley(0.1, [-70, -320, -200])],
      [
        inRings(1, 0.38),
        inRings(2, 0.3),
        onBanks(0.06),
        fromValley(0.22, [-120, -210, -112]),
        moored(-1, -36),
      ],
      [onTree(0.62), inRings(6, 0.1), onBanks(0.05), fromValley(0.18, [90, -170, -90]), moored(-1, -61)],
      [inRings(0, 0.6), inRings(2, 0.4)],
    ],
    cold: [[inRings(5, 0.98, 'even'), moored(-1, -76)]],
    warm: [[inRings(3, 0.45), inRings(4, 0.31), fromValley(0.22, [130, -250, -120]), moored(1, -56)]],
  };
}

/** On the river's face, from the hills to under the viewer: strands that part and meet again, and some all over the water. */
function flowing(weight: number): Hood {
  const place = (draw: Draw, spot: Spot) => {
    const t = draw.u ** 0.72;
    const z = -330 + 346 * t;
    const bell = draw.v + draw.rand(12) + draw.rand(13) - 1.5;
    const strand = Math.floor(draw.rand(11) * 3) - 1;
    const apart = strand * (0.42 + 0.4 * Math.sin(z * 0.061 + 2.1 * strand));
    const astray = draw.rand(15) < 0.1;
    const across = astray ? 3.4 * bell : 0.5 * bell + apart + 0.35 * Math.sin(z * 0.13);
    const wide = 1.2 + 4 * smoothstep(0.1, 0.75, t);
    const room = riverWidth(z) - 2.5;
    spot.x = riverAt(z) + Math.max(-room, Math.min(room, across * wide));
    spot.z = z;
    spot.size = 0.6 + 0.6 * draw.rand(14) ** 2 + 0.7 * smoothstep(0.8, 1, t);
    spot.floor = 0;
    spot.y = 0.2 + draw.w ** 4;
    spot.bright =
      smoothstep(0, 0.2, t) *
        (1.1 + 1.1 * Math.exp(-(((z + 102) / 26) ** 2)) + 0.7 * smoothstep(0.82, 1, t)) *
        (astray ? 0.6 : 1) +
      0.04;
    spot.hue = 4 * apart + 5 * Math.sin(t * 9);
  };
  return { weight, place };
}

/** Along both banks, most at the water's edge and fewer up the treads, in groups. */
function onBanks(weight: number): Hood {
  const place = (draw: Draw, spot: Spot) => {
    const side = draw.rand(11) < 0.5 ? -1 : 1;
    const z = 4 - 150 * draw.u + 5 * (draw.rand(14) - 0.5);
    const group = 0.5 + 0.5 * Math.sin(z * 0.21 + side) * Math.sin(z * 0.083 + 2 * side);
    const off = -1.5 + 2.2 * draw.v + (1 + 9 * group) * draw.w ** 4;
    spot.x = riverAt(z) + side * (riverWidth(z) + off);
    spot.z = z;
    spot.size = 0.75 + 0.3 * draw.rand(12);
    spot.floor = Math.max(0, valleyAt(spot.x, spot.z));
    spot.y = spot.floor + 0.2;
    spot.bright = 0.1 + 0.9 * group ** 2;
  };
  return { weight, place };
}

/** A few in the shallows of a bank (-1 left, 1 right), up the river from z: neighbors of one of the cast. */
function moored(side: -1 | 1, from: number): Hood {
  const place = (draw: Draw, spot: Spot) => {
    const z = from - 2.5 - 13 * draw.u ** 1.5;
    const loose = draw.v + draw.rand(11) + draw.rand(12) - 1.5;
    spot.x = riverAt(z) + side * (riverWidth(z) - 4.5 + 5 * loose);
    spot.y = 0.35 + 0.35 * draw.w;
    spot.z = z;
    spot.size = 1.05;
  };
  return { weight: 0.02, place };
}

/** A small river down a side valley into the main one: from x, z to where it meets the river at the last z. */
function fromValley(weight: number, [x0, z0, z1]: Vec3): Hood {
  const place = (draw: Draw, spot: Spot) => {
    const t = draw.u ** 0.8;
    const z = z0 + (z1 - z0) * t;
    const x = x0 + (riverAt(z1) - x0) * smoothstep(0, 1, t) + 9 * Math.sin(t * 7 + x0);
    const wide = 2.5 * (0.4 + 0.6 * t);
    spot.x = x + (draw.v - 0.5 + (draw.rand(11) - 0.5) * 0.4) * wide;
    spot.z = z + (draw.w - 0.5) * 3;
    spot.floor = Math.max(0, valleyAt(spot.x, spot.z));
    spot.y = spot.floor + 0.2;
    spot.bright = 0.35 + 0.75 * t;
  };
  return { weight, place };
}

/** Tiers of a council; `even` ones are exact, the others have gaps and move about a little. */
function inRings(index: number, weight: number, order: 'living' | 'even' = 'living'): Hood {
  const ring = councils()[index] as Council;
  const floor = councilFloor(ring);
  const tiers = Array.from({ length: ring.tiers }, (_, k) => ({ ...tierOf(ring, k), gap: gapOf(ring, k) }));
  const sum = tiers.reduce((total, { radius }) => total + radius, 0);
  const loose = order === 'even' ? 0 : 1;
  const room = (0.68 * ring.radius) / Math.max(1, ring.tiers - 1);
  const spills = spilling(ring);
  const place = (draw: Draw, spot: Spot) => {
    if (loose && index > 0 && draw.rand(16) < 0.12) return spills(draw, spot);
    let left = ((order === 'even' ? (draw.n + 0.5) / draw.of : draw.u) * sum) % sum;
    let k = 0;
    while (k < tiers.length - 1 && left > (tiers[k]?.radius ?? 0)) left -= tiers[k++]?.radius ?? 0;
    const tier = tiers[k] as (typeof tiers)[number];
    const turn = order === 'even' ? left / tier.radius : draw.v;
    const angle = tier.gap.at + loose * tier.gap.width + turn * (TAU - 2 * loose * tier.gap.width);
    const radius = tier.radius + loose * (draw.rand(11) + draw.rand(12) - 1) * 0.6 * room;
    const awake = 0.5 + 0.5 * Math.sin(2 * angle + 1.7 * k + index) * Math.sin(3 * angle - k);
    spot.x = ring.x + Math.cos(angle) * radius;
    spot.z = ring.z + Math.sin(angle) * radius;
    spot.size = order === 'even' ? 0.75 : 0.7 + 0.3 * awake;
    if (index > 0) spot.floor = Math.max(0, valleyAt(spot.x, spot.z));
    spot.y = floor + tier.y + (index > 0 ? 0 : 0.3 + loose * draw.rand(13) * 0.3);
    spot.bright = order === 'even' ? 0.45 : index === 0 ? 0.9 + 0.6 * awake : 0.3 + 0.9 * awake ** 1.5;
  };
  return { weight, place };
}

/** From where a council opens down into the river and with it. */
function spilling(ring: Council): Hood['place'] {
  const side = ring.x > riverAt(ring.z) ? 1 : -1;
  const down = 0.9 * ring.radius;
  const end = riverAt(ring.z + down) + side * 0.4 * riverWidth(ring.z + down);
  return (draw, spot) => {
    const t = draw.u;
    const loose = draw.v + draw.rand(12) - 1;
    const from = ring.x - side * 0.85 * ring.radius;
    spot.x = from + (end - from) * t + 0.5 * loose;
    spot.z = ring.z + down * t * t + 1.3 * loose;
    spot.size = 0.7;
    spot.floor = Math.max(0, valleyAt(spot.x, spot.z));
    spot.y = spot.floor;
    spot.bright = 0.9;
  };
}

function onTree(weight: number): Hood {
  const tips = tipsOf(SANCTUARY);
  const place = (draw: Draw, spot: Spot) => {
    const [x, y, z] = tips[Math.floor(draw.u * tips.length)] as Vec3;
    const near = draw.n < tips.length ? 0.2 : 1.5;
    spot.x = x + (draw.v - 0.5) * near;
    spot.y = y - 0.35 - draw.rand(11) * near;
    spot.z = z + (draw.w - 0.5) * near;
    spot.size = 0.95;
    spot.bright = 2.3;
  };
  return { weight, place };
}
