// The skin of a pod: ribs, and leaf veins between them.
vec2 hash22(vec2 p) {
  vec3 q = fract(p.xyx * vec3(0.1031, 0.1030, 0.0973));
  q += dot(q, q.yzx + 33.33);
  return fract((q.xx + q.yz) * q.zy);
}

// Distance between the nearest and the second nearest cell point: 0 along cell walls. So many cells go around.
float walls(vec2 x, float around) {
  vec2 i = floor(x), f = x - i;
  float first = 9.0, second = 9.0;
  for (float q = 0.0; q < 9.0; q++) {
    vec2 g = vec2(mod(q, 3.0), floor(q / 3.0)) - 1.0, cell = i + g;
    vec2 r = g + hash22(vec2(mod(cell.x, around), cell.y)) * 0.9 - f;
    float d = dot(r, r);
    second = min(second, max(first, d));
    first = min(first, d);
  }
  return sqrt(second) - sqrt(first);
}

// Ribs that run from pole to pole, and a net of leaf venation between them.
float veins(vec3 p, float seed) {
  float ribs = floor(6.0 + seed * 5.0);
  float wobble = (noise3(p * 2.3 + seed * 13.0) - 0.5) * 1.1;
  FINELY wobble += (noise3(p * 6.2 + seed * 35.0) - 0.5) * 0.45;
  float around = atan(p.z, p.x), turn = (around * ribs + wobble * 2.2) / TAU;
  float ring = sqrt(max(1.0 - p.y * p.y, 1e-4));
  float rib = abs(fract(turn + 0.5) - 0.5) * 2.0 / (0.035 + 0.05 * ring);
  float line = 1.0 - smoothstep(0.0, 1.0, rib * (0.66 * ring + 0.144));
  float thin = noise3(p * 3.1 + seed * 5.0), net = 1.0;
  FINELY net = walls(vec2(around / TAU * 19.0 + wobble * 0.3, p.y * 3.1 + seed * 7.0 + wobble * 0.35), 19.0);
  return line * (0.45 + 0.75 * thin) * smoothstep(0.0, 0.35, ring)
       + fading(net * net * (260.0 + 500.0 * thin)) * (0.25 + 0.75 * thin) * 0.62;
}
