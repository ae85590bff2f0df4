// Circles about a middle. VOICE: rings of sound that widen. COUNCILS: rings with seats that turn until they balance.
// INSTITUTE: two facing banks of tiers, a ring with a gap as hope grows. RIPPLES: what spreads over a city.
vec2 round2(float turn) { return vec2(cos(TAU * turn), sin(TAU * turn)); }

#if defined(POINTS) && !defined(SHAPE)
// A soft bead.
float bead(vec2 q) {
  float r = dot(q, q);
  return (exp(-r * 14.0) + 0.16 * exp(-r * 3.5)) * smoothstep(1.0, 0.6, r);
}
#endif

#ifdef VOICE
float gone(float ring) { return fract(ring / 8.0 + uMotion * 0.055); }
#ifdef SHAPE
vec3 lineAt(vec3 p, float along, vec4 nature) {
  float f = gone(nature.w), way = (nature.z - 0.5) / 0.3, t = uMotion;
  float word = sin(along * TAU * 3.0 + nature.w * 2.3 + t * 0.4) * sin(along * TAU * 5.0 - nature.w * 1.7 - t * 0.3);
  float wave = way * sin(along * TAU * 60.0) * (0.012 + 0.3 * word * word) * (0.5 + 0.7 * uBeat) * step(0.15, nature.z);
  float radius = vOther.x * (1.2 + 4.6 * f + wave * (0.5 + 1.3 * f));
  vec2 q = round2(along) * radius;
  return p + uAcross * q.x + normalize(vec3(0.0, 1.0, 0.0) + 0.45 * uToward) * q.y;
}
#else
float lineShine(float along, float across, vec4 nature) {
  float f = gone(nature.w);
  return 0.78 * living() * smoothstep(0.0, 0.1, f) * pow(1.0 - f, 1.1) * grownTo(f);
}
#endif
#endif

#ifdef COUNCILS
#ifdef SHAPE
// A place on a ring: each leans its own way and turns against the next, and settles with age.
vec3 seat(vec3 middle, float ring, float radius, float turn) {
  float settle = exp(-uAge * 0.055), way = mod(ring, 2.0) < 0.5 ? 1.0 : -1.0, t = uMotion * (0.32 - 0.03 * ring);
  float lean = (0.14 + 0.7 * settle) * sin(0.9 + 1.3 * ring + way * t) * (0.7 + 0.6 * uMood.x);
  float pitch = 0.12 + (0.1 + 0.5 * settle) * cos(2.1 * ring + 0.8 * t * way);
  vec2 q = round2(turn + way * uMotion * 0.018) * radius;
  vec3 a = uAcross * cos(lean) + vec3(0.0, sin(lean), 0.0), b = uToward * cos(pitch) + vec3(0.0, sin(pitch), 0.0);
  b = normalize(b - a * dot(a, b));
  return middle + a * q.x + b * q.y;
}
#ifdef LINES
vec3 lineAt(vec3 p, float along, vec4 nature) {
  return nature.w < 0.0 ? p : seat(p, nature.w, vOther.x, along);
}
#else
void pointAt(inout vec3 p, inout float radius, vec4 nature, vec4 other) {
  if (nature.w >= 0.0) p = seat(p, nature.w, other.y, other.x);
}
#endif
#elif defined(LINES)
float lineShine(float along, float across, vec4 nature) {
  float own = nature.w < 0.0 ? 1.0 - along : 1.0;
  return 0.85 * living() * own * grownTo(0.16 * max(nature.w, 0.0) + 0.2 * along);
}
#else
vec4 pointPaint(vec2 q, vec4 nature, vec4 other) {
  float shine = (0.2 + 0.8 * living()) * grownTo(0.16 * max(nature.w, 0.0) + 0.2 * other.x);
  return vec4(mix(vColor, vec3(1.0), 0.12) * bead(q) * shine, 0.0);
}
#endif
#endif

#ifdef INSTITUTE
#ifdef SHAPE
// A place on a bank: side -1 left or 1 right, tier, and how far round it from -1 (away) to 1 (near).
vec3 bench(vec3 middle, float side, float tier, float round) {
  float ring = smoothstep(0.57, 0.68, uMood.y), gap = 0.6;
  float turn = mix(0.86, 0.5 * (PI - 0.5 * gap), ring) * round - 0.25 * gap * ring;
  float radius = mix(27.0, 33.0, ring) + 5.2 * tier;
  vec3 q = vec3(side * cos(turn) * radius, 2.5 + (4.6 - 1.6 * ring) * tier, sin(turn) * radius);
  q.x += side * 6.0 * (1.0 - ring);
  return middle + q * vec3(1.0, smoothstep(0.0, 0.8, uGrown), 1.0);
}
#ifdef LINES
vec3 lineAt(vec3 p, float along, vec4 nature) {
  if (nature.w < 0.5) return bench(p, nature.z, vOther.x, along);
  if (nature.w < 1.5) return bench(p, nature.z, along, vOther.x);
  float a = fract(vOther.x * 7.0), b = fract(vOther.x * 53.0), c = fract(vOther.x * 171.0);
  vec3 from = bench(p, nature.z, 6.0 * b, 1.7 * a - 0.85), to = bench(p, -nature.z, 6.0 * c, 1.7 * fract(a + 0.37 * b) - 0.85);
  return mix(from, to, along) + vec3(0.0, 4.0 * along * (1.0 - along) * (4.0 + 16.0 * a), 0.0);
}
#else
void pointAt(inout vec3 p, inout float radius, vec4 nature, vec4 other) { p = bench(p, nature.w, other.x, other.y); }
#endif
#else
// One side speaks while the other listens.
float turnOf(float side) { return 0.72 + 0.28 * side * sin(uMotion * 0.7); }
#ifdef LINES
float lineShine(float along, float across, vec4 nature) {
  if (nature.w > 1.5) {
    float x = fract(along - uMotion * 0.16 + vOther.x * 31.0) - 0.5;
    return (0.08 * living() + 0.9 * exp(-x * x * 70.0) * living()) * grownTo(along);
  }
  return 0.5 * living() * turnOf(nature.z) * grownTo(nature.w < 0.5 ? vOther.x / 8.0 : along / 8.0);
}
#else
vec4 pointPaint(vec2 q, vec4 nature, vec4 other) {
  return vec4(vColor * bead(q) * (0.1 + 0.8 * living()) * turnOf(nature.w) * grownTo(other.x / 8.0), 0.0);
}
#endif
#endif
#endif

#ifdef RIPPLES
float gone(float wave) { return fract(wave / 5.0 + uMotion * 0.035); }
#ifdef SHAPE
#ifdef LINES
vec3 lineAt(vec3 p, float along, vec4 nature) {
  float radius = 4.0 + 96.0 * gone(nature.w) - vOther.x * (0.35 + 1.5 * gone(nature.w));
  vec2 q = round2(along) * max(radius, 0.0);
  return p + (nature.z < 0.5 ? vec3(q.x, 0.0, q.y) : vec3(q.x, q.y, 0.0));
}
#else
void pointAt(inout vec3 p, inout float radius, vec4 nature, vec4 other) {}
#endif
#elif defined(LINES)
float lineShine(float along, float across, vec4 nature) {
  float f = gone(nature.w);
  float shine = smoothstep(0.0, 0.12, f) * pow(1.0 - f, 0.8) * smoothstep(7.0, 0.0, vAt.z);
  return (nature.z < 0.5 ? 1.5 : 0.9) * living() * shine * grownTo(f);
}
#else
vec4 pointPaint(vec2 q, vec4 nature, vec4 other) {
  float since = fract(uMotion * 0.175 - 5.0 * (other.x - 4.0) / 96.0);
  float passing = exp(-since * 3.0) * smoothstep(0.0, 0.16, since);
  vec2 p = abs(q);
  float pane = mix(smoothstep(1.0, 0.3, max(p.x * 1.6, p.y)), 0.6 * discOut(q), outOfFocus());
  return vec4(vColor * pane * (0.1 + 1.5 * passing) * (0.2 + 0.8 * living()) * grownTo(other.x / 110.0), 0.0);
}
#endif
#endif
