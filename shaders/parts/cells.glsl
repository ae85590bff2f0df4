// Space in parts: hexagons with an hour each, luminous plates on stone, petals hollowed into walls.
#ifdef SHAPE
vec3 sheetAt(vec3 p, vec2 at, vec4 nature) { return p; }
#else
float thin(float d, float wide) {
  float edge = fwidth(d) * 0.8;
  return smoothstep(wide + edge, wide * 0.4, abs(d)) * min(1.0, wide / max(edge, 1e-5) + 0.25);
}
vec4 sheetPaint(vec2 at, vec4 nature) {
#if defined(HOURS)
  vec2 q = at * 2.0 - 1.0, a = abs(q);
  float hex = 0.84 - max(a.x, a.x * 0.5 + a.y * 0.8660254);
  float turn = nature.z * TAU * 3.0 + uMotion * 0.04;
  vec2 hand = vec2(sin(turn), cos(turn));
  float reach = dot(q, hand), off = dot(q, vec2(hand.y, -hand.x));
  float line = smoothstep(0.035, 0.012, abs(off)) * step(0.0, reach) * step(reach, 0.5);
  float r = length(q), sun = exp(-pow(length(q - hand * 0.5) / 0.085, 2.0));
  float mark = smoothstep(0.4, 0.8, cos(atan(q.y, q.x) * 12.0)) * smoothstep(0.03, 0.015, abs(r - 0.66));
  float light = thin(hex - 0.03, 0.022) * 0.9 + 0.55 * line + 1.0 * sun + 0.5 * mark + thin(r - 0.5, 0.008) * 0.3;
  light += 0.05 * smoothstep(0.0, 0.5, 0.84 - hex) + 0.012;
  light *= step(0.0, hex) * grownTo(nature.z);
  return vec4(vColor * light * 0.8 * living(), 0.15 * step(0.0, hex) * grownTo(nature.z));
#elif defined(SQUARES)
  vec2 g = at * nature.w, f = abs(fract(g) - 0.5) * 2.0, q = abs(at * 2.0 - 1.0);
  float edge = max(f.x, f.y), soft = max(fwidth(g.x), fwidth(g.y)) * 2.0;
  float plate = smoothstep(0.9 + soft, 0.82 - soft, edge);
  float rim = smoothstep(0.2 + soft, 0.05, abs(edge - 0.78)) * plate;
  float h = hash2(floor(g) + nature.z * 50.0);
  float out_ = max(q.x, q.y), hole = smoothstep(0.22, 0.27, length(at * 2.0 - 1.0) * 1.22);
  float frame = smoothstep(0.03, 0.008, abs(out_ - 0.975));
  float light = (plate * (0.06 + 0.22 * h * h) + 0.3 * rim) * hole + 0.8 * frame;
  float far = 0.1 + 0.9 * smoothstep(4.0, 60.0, distance(vAt, uEye));
  return vec4(vColor * light * 0.42 * far * nature.y * living() * grownTo(out_), 0.0);
#else
  float side = abs(at.x * 2.0 - 1.0), ends = smoothstep(0.0, 0.06, at.y) * smoothstep(1.0, 0.95, at.y);
  float light = smoothstep(0.1, 0.0, 1.0 - side) + 0.45 * smoothstep(0.06, 0.0, abs(side - 0.72)) + 0.22 * smoothstep(0.05, 0.0, abs(side - 0.45));
  light = light * 0.75 + 0.1 * side * side + 0.12 * exp(-pow((at.y - 0.38) * 4.0, 2.0)) * (1.0 - side);
  return vec4(mix(vColor, spectrum(545.0), 0.35 + 0.35 * nature.z) * light * 1.5 * mix(0.5, 1.0, ends) * living() * grownTo(at.y), 0.1 * grownTo(at.y));
#endif
}
#endif
