// Great structures: a dome of lit struts and panes, a skyline's ribs, floors and sleepers, strands that hum between rooms, and
// a cold corridor with others that cross it.
#ifdef SHAPE

#ifdef LINES
vec3 lineAt(vec3 p, float along, vec4 nature) {
#ifdef WEB
  float hum = sin(along * PI * 3.0) * sin(uMotion * 2.2 + nature.z * 40.0) + 0.6 * sin(along * PI * 7.0) * sin(uMotion * 3.1 + nature.z * 90.0);
  p.y += 0.11 * hum * (1.0 - nature.w) * (1.0 + uMood.x);
#endif
  return p;
}
#endif
#ifdef SHEETS
vec3 sheetAt(vec3 p, vec2 at, vec4 nature) { return p; }
#endif
#ifdef POINTS
void pointAt(inout vec3 p, inout float radius, vec4 nature, vec4 other) {}
#endif

#else

// How much of a line at 0 of x is in this pixel: never thinner than a pixel, but fainter.
float thin(float x, float pixel, float wide) {
  float w = max(wide, 0.6 * pixel);
  return clamp((w - abs(x)) / pixel + 0.5, 0.0, 1.0) * wide / w;
}

float near0(float x) { return fract(x + 0.5) - 0.5; }

#ifdef LINES
float lineShine(float along, float across, vec4 nature) {
#ifdef DOME
  float high = mix(nature.w, vOther.x, along);
  float climb = near0(high * 1.4 - uMotion * 0.05 + nature.z * 0.3);
  float joint = exp(-min(along, 1.0 - along) * 16.0);
  return (0.13 + 0.55 * exp(-climb * climb * 60.0) + 0.6 * joint) * living() * grownTo(high);
#endif
#ifdef TOWERS
  float high = mix(along, vOther.x, nature.w);
  float climb = near0(high * 1.2 - uMotion * 0.045 + nature.z * 0.35);
  float lit = mix(0.35 + 0.65 * nature.z, 0.2 + 0.9 * nature.z * nature.z, nature.w);
  return (0.4 + 1.1 * exp(-climb * climb * 40.0)) * lit * living() * grownTo(high * 0.9);
#endif
#ifdef WEB
  float run = near0(along - uMotion * mix(0.07, 0.02, nature.w) + nature.z * 3.0);
  float beads = nature.w * (0.6 + 0.4 * cos(along * vOther.y * 9.0)) + 1.0 - nature.w;
  float grows = grownTo(mix(0.35 + 0.55 * (1.0 - 2.0 * abs(along - 0.5)), vOther.x * 0.6, nature.w));
  return (0.3 * beads + 0.8 * exp(-run * run * mix(160.0, 60.0, nature.w))) * living() * grows;
#endif
  return 0.0;
}
#endif

#ifdef POINTS
vec4 pointPaint(vec2 q, vec4 nature, vec4 other) {
#ifdef TOWERS
  float oval = q.x * q.x * 2.4 + q.y * q.y;
  float heart = exp(-oval * 5.0) + 0.35 * smoothstep(0.25, 0.0, abs(sqrt(oval) - 0.7)) * step(oval, 1.0);
  heart = mix(heart, 0.4 * discOut(q), outOfFocus());
  float breath = 0.6 + 0.4 * sin(uMotion * 0.5 + nature.z * 44.0);
  return vec4(mix(vColor, vec3(0.7, 1.0, 0.9), 0.35) * heart * breath * nature.y * living() * grownTo(nature.z), 0.0);
#else
  float far = length(q), off = (far - 0.66) * 14.0;
  float ring = exp(-off * off), heart = exp(-far * far * 14.0);
  return vec4(vColor * (0.3 * ring + 0.9 * heart) * living() * grownTo(0.2 + 0.4 * nature.z), 0.0);
#endif
}
#endif

#ifdef SHEETS
#ifdef DOME
vec4 sheetPaint(vec2 at, vec4 nature) {
  vec3 own = vec3(hash1(nature.z * 91.0), hash1(nature.z * 57.0), hash1(nature.z * 23.0)) - 0.5;
  vec3 n = normalize(vAt * 0.01 + 0.22 * own), view = normalize(uEye - vAt);
  float edge = pow(1.0 - abs(dot(n, view)), 3.0);
  float rim = min(min(at.x, at.y), 1.0 - max(at.x, at.y));
  vec3 within = lightAt(vAt + reflect(-view, n) * 26.0);
  float glint = smoothstep(0.75, 1.0, sin(uMotion * 0.22 + nature.z * 60.0 + 2.0 * (at.x + at.y))) * smoothstep(0.55, 0.9, own.x + own.y + 0.5);
  vec3 light = uTint * (0.006 + 0.15 * edge + 0.16 * glint) * (0.45 + nature.z) + within * (0.08 + 0.4 * edge);
  return vec4(light * (0.8 + 0.5 * smoothstep(0.12, 0.0, rim)) * living() * grownTo(vAt.y * 0.01), 0.0);
}
#elif defined(TOWERS)
vec4 sheetPaint(vec2 at, vec4 nature) {
  float x = (2.0 * at.x - 1.0) * 2.6, y = at.y * 1.2;
  float climb = near0(y * 0.9 - uMotion * 0.035 + nature.z);
  float body = exp(-x * x * 2.4) * smoothstep(1.05, 0.85, y) * (0.08 + 0.2 * exp(-climb * climb * 18.0));
  float halo = 0.035 * exp(-abs(x) * 1.5) * smoothstep(1.2, 0.8, y) * smoothstep(2.6, 1.6, abs(x));
  return vec4(vColor * (body + halo) * nature.y * living() * grownTo(y * 0.8), 0.0);
}
#else
// Cold glass panels with a lit frame at each bay; in every other bay of a wall an open door.
vec4 sheetPaint(vec2 at, vec4 nature) {
  float bays = nature.y, wide = nature.z, kind = nature.w;
  bool wall = fract(kind) < 0.1 && mod(kind, 2.0) > 0.5, cross_ = kind > 1.9;
  bool ceiling = fract(kind) > 0.1;
  float s = at.y * bays, across = wall ? (at.x - 0.5) * 6.8 : (at.x - 0.5) * 2.0 * wide;
  float ps = fwidth(s) * 9.0, pa = fwidth(across);
  float frame = thin(near0(s) * 9.0, ps, 0.1) + 0.5 * thin((abs(near0(s)) - 0.05) * 9.0, ps, 0.03);
  float tile = 0.22 * (thin(near0(s * 4.0) * 2.25, ps, 0.02) + thin(near0(across / 1.7 + 0.5) * 1.7, pa, 0.02));
  float edge = thin((wall ? 3.4 : wide) - abs(across), pa, 0.1);
  float strip = ceiling ? thin(abs(across) - 1.6, pa, 0.09) + 0.12 * exp(-abs(abs(across) - 1.6) * 1.6)
    : wall ? 0.1 * exp(-abs(across - 3.4) * 0.9) : 0.28 * exp(-abs(abs(across) - 1.6) * 2.2);
  bool open = wall && !cross_ && mod(floor(s), 2.0) < 0.5 && s > 1.5;
  float door = open ? max((abs(near0(s - 0.5)) - 0.29) * 9.0, across - 2.2) : 9.0;
  float jamb = thin(door, max(ps, pa), 0.08);
  float light = (frame + tile + edge + 1.1 * strip) * step(0.0, door) + 0.9 * jamb;
  vec3 cold = mix(uTint, vec3(0.5, 0.74, 1.0), 0.42) * (cross_ ? 0.5 : 0.66);
  light *= smoothstep(0.5, 14.0, distance(vAt, uEye));
  float within = gl_FrontFacing == (nature.x > -1.5) ? 1.0 : 0.0;
  float there = grownTo(cross_ ? 0.6 : at.y * 0.8), shade = within * 0.86 * smoothstep(0.0, 0.1, door + 0.05);
  return vec4(cold * (light * 1.2 + 0.014) * living() * there * (0.2 + 0.8 * within), shade * there);
}
#endif
#endif
#endif
