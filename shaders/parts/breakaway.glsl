// Those who leave: the ways of pods out of the dome (leave), lights that walk off and their prints (walk), a hall and the
// rally outside it (rally).
#ifdef LEAVE
#ifdef SHAPE
vec3 lineAt(vec3 p, float along, vec4 nature) { return wayOut(p, nature.z, along); }
#else
float lineShine(float along, float across, vec4 nature) {
  float gone = uGrown * leaving(nature.z, uAge), back = gone - along;
  return step(0.0, back) * (0.12 + 0.5 * fading(max(back, 0.0) * 9.0)) * (1.0 - 0.75 * along * along) * living() * smoothstep(0.0, 0.06, along);
}
#endif
#endif

#ifdef WALK
// How far on its way a walker is: there, and slowly on.
float walked(float done) { return uGrown * done * (0.93 + 0.07 * (1.0 - fading(0.05 * uAge))); }
#ifdef LINES
#ifdef SHAPE
vec3 lineAt(vec3 p, float along, vec4 nature) { return p; }
#else
float lineShine(float along, float across, vec4 nature) {
  float back = walked(nature.w) - along;
  return step(0.0, back) * (0.16 + 0.5 * fading(max(back, 0.0) * 12.0)) * living() * smoothstep(0.0, 0.1, along);
}
#endif
#endif
#ifdef SHEETS
#ifdef SHAPE
vec3 sheetAt(vec3 p, vec2 at, vec4 nature) { return p; }
#else
vec4 sheetPaint(vec2 at, vec4 nature) {
  vec2 q = at * 2.0 - 1.0;
  float sole = length((q - vec2(0.0, 0.32)) / vec2(0.72, 0.55)), heel = length((q + vec2(0.0, 0.62)) / vec2(0.52, 0.32));
  float foot = smoothstep(1.0, 0.55, sole) + smoothstep(1.0, 0.5, heel), back = walked(nature.w) - nature.y;
  return vec4(vColor * foot * smoothstep(0.0, 0.015, back) * (0.4 + 0.7 * fading(max(back, 0.0) * 5.0)) * living(), 0.0);
}
#endif
#endif
#ifdef POINTS
#ifdef SHAPE
void pointAt(inout vec3 p, inout float radius, vec4 nature, vec4 other) {
  float u = walked(nature.w), step_ = sin(uMotion * 1.6 + nature.z * 30.0);
  vec3 run = other.xyz - p;
  p += run * u + vec3(-run.z, 0.0, run.x) * 4.0 * other.w * u * (1.0 - u);
  p += vec3(0.0, nature.y * (1.7 + 0.08 * step_), 0.0) + uAcross * 0.07 * nature.y * step_;
  radius *= smoothstep(0.0, 0.2, uGrown);
}
#else
vec4 pointPaint(vec2 q, vec4 nature, vec4 other) {
  float tip = clamp(0.5 * q.y + 0.4, 0.0, 1.0), r = length(vec2(q.x * (2.2 + 2.5 * tip * tip), q.y * 1.2 + 0.1));
  float heart = exp(-r * r * 8.0), halo = pow(max(1.0 - length(q), 0.0), 2.0);
  float light = 0.9 * heart + 0.14 * smoothstep(0.9, 0.6, r) + 0.2 * halo;
  return vec4(mix(vColor, vec3(1.0, 0.8, 0.55), 0.45 * heart) * light * (0.2 + 0.8 * living()), 0.0);
}
#endif
#endif
#endif

#ifdef RALLY
// A crowd's sway: a slow wave that runs through it, and everyone's own.
vec2 sway(float across, float seed) {
  return vec2(sin(uMotion * 0.9 - across * 7.0 + seed), 0.6 * sin(uMotion * 1.1 + seed * 40.0)) * 0.013;
}
#ifdef LINES
#ifdef SHAPE
vec3 lineAt(vec3 p, float along, vec4 nature) {
  vec2 s = sway(vOther.x, nature.z) * along * nature.w * uHalf;
  return p + uAcross * s.x + vec3(0.0, s.y, 0.0);
}
#else
float lineShine(float along, float across, vec4 nature) { return grownTo(0.7 * along) * living(); }
#endif
#endif
#ifdef SHEETS
#ifdef SHAPE
vec3 sheetAt(vec3 p, vec2 at, vec4 nature) {
  float wave = sin(at.x * 6.0 - uMotion * 1.4 + nature.z * 20.0) * at.x * (1.0 - nature.w);
  return p + vec3(0.0, 0.014 * wave * uHalf, 0.0) + uToward * 0.02 * wave * uHalf;
}
#else
vec4 sheetPaint(vec2 at, vec4 nature) {
  if (nature.w > 0.5) {
    vec2 q = vec2(abs(2.0 * at.x - 1.0), max(at.y - 0.06, 0.0));
    float vault = smoothstep(0.0, 0.04, pow(max(1.0 - pow(q.x, 2.6), 0.0), 0.75) - q.y) * smoothstep(0.0, 0.06, at.y);
    return vec4(vColor * 0.022 * (1.2 - q.y) * living(), 0.8) * vault * uGrown;
  }
  float fold = 0.5 + 0.5 * cos(at.x * 6.0 - uMotion * 1.4 + nature.z * 20.0);
  float hem = max(smoothstep(0.93, 1.0, at.x), max(smoothstep(0.06, 0.0, at.y), smoothstep(0.94, 1.0, at.y)));
  float weave = 0.75 + 0.25 * sin(at.y * 60.0);
  return vec4(vColor * (0.07 + 0.2 * fold * weave + 0.3 * hem), 0.4) * vec4(vec3(living()), 1.0) * grownTo(at.x);
}
#endif
#endif
#ifdef POINTS
#ifdef SHAPE
void pointAt(inout vec3 p, inout float radius, vec4 nature, vec4 other) {
  vec2 s = sway(other.x, nature.z) * nature.w * 0.5 * uHalf * step(0.5, nature.w);
  p += uAcross * s.x + vec3(0.0, s.y - (1.0 - grownTo(0.5)) * 0.05 * uHalf, 0.0);
  radius *= grownTo(0.6 * fract(nature.z * 7.0));
}
#else
vec4 pointPaint(vec2 q, vec4 nature, vec4 other) {
  float r = length(q), light = exp(-r * r * 5.0) + 0.25 * bell((r - 0.72) * 8.0);
  return vec4(vColor * nature.y * max(light - 0.03, 0.0) * (0.1 + 0.9 * living()), 0.0);
}
#endif
#endif
#endif
