// What tells the time to all. RING: a dial in the sky, its hand at the clock's phase, the light it drags and drops.
// PLANE: an upright plane that sweeps to and fro over threads, which are one behind it. MANY: small clock faces.

#ifdef RING
#ifdef SHAPE
vec3 round3(float turn, float radius, float y) { return vec3(cos(turn) * radius, y, sin(turn) * radius); }
#ifdef LINES
vec3 lineAt(vec3 p, float along, vec4 nature) {
  float turn = nature.w > 1.5 ? uSweep.x : TAU * (nature.w < 0.5 ? along : vOther.x);
  return p + round3(turn, nature.w < 0.5 ? vOther.x : along, 0.0);
}
#else
vec3 sheetAt(vec3 p, vec2 at, vec4 nature) {
  if (nature.w < 0.5) return round3(uSweep.x - 1.5 * p.x, p.y, 82.0);
  if (nature.w < 1.5) return round3(uSweep.x, p.y, p.z);
  return round3(TAU * p.x, p.y - 0.35 * p.z, 82.0 - p.z);
}
#endif
#else
// How near the hand is: 1 under it, fading behind it.
float near(float turn) { return exp(-1.6 * mod(uSweep.x - turn, TAU)); }
#ifdef LINES
float lineShine(float along, float across, vec4 nature) {
  if (nature.w > 1.5) return (0.2 + 0.8 * living()) * uGrown;
  float turn = nature.w < 0.5 ? along : vOther.x;
  return (0.6 * living() + 0.6 * near(TAU * turn)) * grownTo(turn);
}
#else
vec4 sheetPaint(vec2 at, vec4 nature) {
  float shine;
  if (nature.w < 0.5) shine = 0.30 * exp(-4.0 * at.x) * (1.0 - at.x) * (0.35 + 0.65 * at.y);
  else if (nature.w < 1.5) {
    float rays = noise2(vec2(at.x * 38.0, uMotion * 0.3));
    shine = 0.20 * (0.3 + 0.9 * rays * rays) * (0.12 + 0.88 * at.y * at.y) * smoothstep(0.0, 0.25, at.x);
    shine += 0.35 * smoothstep(0.97, 1.0, at.x) * at.y;
  } else shine = (0.05 + 0.4 * near(TAU * at.x)) * (1.0 - at.y) * (1.0 - at.y) * (0.6 + 0.4 * cos(at.x * TAU * 60.0));
  shine *= smoothstep(15.0, 80.0, distance(vAt, uEye));
  return vec4(vColor * shine * (0.15 + 0.8 * living()) * uGrown, 0.0);
}
#endif
#endif
#endif

#ifdef PLANE
// Where the plane stands, in half pictures toward the camera.
float front() { return 0.5 * sin(uAge * 0.3 - 1.2); }
#ifdef SHAPE
#ifdef LINES
vec3 lineAt(vec3 p, float along, vec4 nature) {
  float own = smoothstep(0.0, 0.35, front() + 0.3 * nature.w - along) * 0.05 * uHalf;
  float wave = sin(along * (13.0 + 9.0 * nature.z) + nature.z * 60.0 + uMotion * (0.4 + 0.6 * fract(nature.z * 7.0)));
  return p + (uAcross * wave + vec3(0.0, 0.6 + 0.6 * sin(along * 17.0 + nature.z * 90.0), 0.0)) * own;
}
#else
vec3 sheetAt(vec3 p, vec2 at, vec4 nature) {
  return vec3(uAt.x, 0.0, uAt.z) + uHalf * (uAcross * p.x + uToward * (front() + 0.3 * p.x) + vec3(0.0, 0.62 * p.y * smoothstep(0.0, 0.7, uGrown), 0.0));
}
#endif
#elif defined(LINES)
float lineShine(float along, float across, vec4 nature) {
  float since = along - front() - 0.3 * nature.w, behind = smoothstep(0.0, 0.12, since);
  float beat = fract(along * 11.0 - uMotion * 0.12 + nature.z * 5.0 * (1.0 - behind)) - 0.5;
  float shine = mix(0.32, 0.24, behind) + mix(0.35, 1.3, behind) * exp(-beat * beat * 60.0);
  shine += 1.6 * exp(-40.0 * abs(since));
  return shine * living() * grownTo(0.5 + 0.5 * along) * smoothstep(0.95, 0.6, abs(along));
}
#else
vec4 sheetPaint(vec2 at, vec4 nature) {
  float x = abs(2.0 * at.x - 1.0), edge = smoothstep(1.0, 0.3, x);
  float lines = 0.6 + 0.4 * cos(at.x * TAU * 120.0), rows = pow(0.5 + 0.5 * cos(TAU * (at.y * 5.0 - uMotion * 0.1)), 6.0);
  float shine = 0.03 + 0.5 * lines * exp(-3.2 * at.y) + 0.05 * rows + 0.9 * exp(-at.y * 30.0) + 0.4 * smoothstep(0.96, 0.98, at.y) * smoothstep(1.0, 0.98, at.y);
  shine *= edge * living() * uGrown * (1.0 - 0.3 * front());
  return vec4(mix(vColor, vec3(0.5, 0.85, 1.0), 0.25) * shine, 0.1 * edge * uGrown);
}
#endif
#endif

#ifdef MANY
#ifdef SHAPE
void pointAt(inout vec3 p, inout float radius, vec4 nature, vec4 other) {
  p.y += 0.12 * radius * sin(uMotion * 0.4 + nature.z * 40.0);
  radius *= grownTo(0.8 * nature.z);
}
#else
float hand(vec2 q, float turn, float reach, float wide, float soft) {
  vec2 way = vec2(sin(TAU * turn), cos(TAU * turn));
  float along = dot(q, way), off = abs(q.x * way.y - q.y * way.x);
  return smoothstep(wide + soft, wide, off) * step(-0.06, along) * smoothstep(reach, reach - soft, along);
}
vec4 pointPaint(vec2 q, vec4 nature, vec4 other) {
  float r = length(q), soft = 1.4 / max(vPixels, 3.0), turn = atan(q.x, q.y) / TAU;
  if (r > 1.0) return vec4(0.0);
  float rim = smoothstep(0.022 + soft, 0.005, abs(r - 0.93)), inner = 0.4 * smoothstep(0.02 + soft, 0.0, abs(r - 0.86));
  float hour = abs(fract(turn * 12.0 + 0.5) - 0.5) * TAU * r / 12.0;
  float tick = smoothstep(0.02 + soft, 0.01, hour) * smoothstep(0.62 - soft, 0.64, r) * smoothstep(0.82, 0.8, r);
  float past = other.x + uMotion * other.y / 12.0;
  float hands = max(hand(q, past, 0.46, 0.04, soft), hand(q, past * 12.0, 0.72, 0.018, soft));
  float face = 0.09 * smoothstep(1.0, 0.3, r) + 0.5 * smoothstep(0.1 + soft, 0.08, r);
  float shine = rim + inner + 0.7 * tick + 1.2 * hands + face;
  return vec4(vColor * shine * (0.2 + 0.6 * living()) * 0.9, 0.6) * smoothstep(1.0, 1.0 - 2.0 * soft, r);
}
#endif
#endif
