import type { Vec3 } from '../../core/formations/plan.ts';

/** A sphere of triangles about the origin: each edge once, each face. */
export interface Geodesic {
  readonly edges: readonly (readonly [Vec3, Vec3])[];
  readonly faces: readonly (readonly [Vec3, Vec3, Vec3])[];
}

const T = 1.618033988749895;
const CORNERS: readonly Vec3[] = [
  [-1, T, 0],
  [1, T, 0],
  [-1, -T, 0],
  [1, -T, 0],
  [0, -1, T],
  [0, 1, T],
  [0, -1, -T],
  [0, 1, -T],
  [T, 0, -1],
  [T, 0, 1],
  [-T, 0, -1],
  [-T, 0, 1],
];
const FACES = '0b5 051 017 07a 0ab 159 5b4 ba2 a76 718 394 342 326 368 389 495 24b 62a 867 981';

/** An icosahedron divided `frequency` times along each edge, blown up to a radius, one corner at the crown. */
export function geodesic(radius: number, frequency: number): Geodesic {
  const edges = new Map<string, readonly [Vec3, Vec3]>();
  const faces: (readonly [Vec3, Vec3, Vec3])[] = [];
  const corners = CORNERS.map(crowned);
  for (const name of FACES.split(' ')) {
    const [a, b, c] = [...name].map((digit) => corners[Number.parseInt(digit, 16)] as Vec3) as [
      Vec3,
      Vec3,
      Vec3,
    ];
    const at = (i: number, j: number) => onSphere(a, b, c, [frequency - i - j, i, j], radius);
    for (let i = 0; i < frequency; i++) {
      for (let j = 0; j < frequency - i; j++) {
        add([at(i, j), at(i + 1, j), at(i, j + 1)]);
        if (i + j < frequency - 1) add([at(i + 1, j), at(i + 1, j + 1), at(i, j + 1)]);
      }
    }
  }
  return { edges: [...edges.values()], faces };

  function add(face: readonly [Vec3, Vec3, Vec3]): void {
    faces.push(face);
    for (let k = 0; k < 3; k++) {
      const [p, q] = [face[k] as Vec3, face[(k + 1) % 3] as Vec3];
      const key = [keyOf(p), keyOf(q)].sort().join('|');
      if (!edges.has(key)) edges.set(key, [p, q]);
    }
  }
}

function crowned([x, y, z]: Vec3): Vec3 {
  const angle = Math.atan2(-1, T);
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  return [x * c - y * s, x * s + y * c, z];
}

function onSphere(a: Vec3, b: Vec3, c: Vec3, [u, v, w]: Vec3, radius: number): Vec3 {
  const p: Vec3 = [
    a[0] * u + b[0] * v + c[0] * w,
    a[1] * u + b[1] * v + c[1] * w,
    a[2] * u + b[2] * v + c[2] * w,
  ];
  const k = radius / Math.hypot(...p);
  return [p[0] * k, p[1] * k, p[2] * k];
}

function keyOf(p: Vec3): string {
  return p.map((x) => Math.round(x * 100)).join();
}
