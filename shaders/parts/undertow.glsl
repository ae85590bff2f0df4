// What lies beneath. WOUND: a torn hole of true dark with a dim red rim, and a dark that goes out from it with each beat.
// DEPTH: skins one under another, open in the middle, with large dark fears and small gold wishes between them.

// A slow heart: it swells twice, then rests.
float heart() {
  float t = fract(uMotion * 0.14);
  return smoothstep(0.0, 0.12, t) * smoothstep(0.34, 0.12, t) + 0.6 * smoothstep(0.24, 0.36, t) * smoothstep(0.7, 0.36, t);
}

#ifdef WOUND
#ifdef SHAPE
vec3 sheetAt(vec3 p, vec2 at, vec4 nature) { return p; }
#else
vec4 sheetPaint(vec2 at, vec4 nature) {
  float r = at.y;
  vec2 way = vec2(cos(TAU * at.x), sin(TAU * at.x));
  float slow = noise3(vec3(way * 1.7, 0.1 * uMotion)), fine = noise3(vec3(way * (7.0 + 6.0 * slow), 3.0 + 0.06 * uMotion));
  float torn = (0.2 + 0.34 * slow + 0.07 * fine + 0.05 * way.x * way.x) * (0.88 + 0.1 * heart() + 0.08 * uBeat) * smoothstep(0.0, 0.9, uGrown);
  float out1 = r - torn, pulse = 0.0;
  for (float i = 0.0; i < 3.0; i++) {
    float f = fract(uMotion * 0.07 + i / 3.0), x = (out1 - f * 0.62) * 14.0;
    pulse += exp(-x * x) * (1.0 - f) * smoothstep(0.0, 0.15, f);
  }
  float edge = smoothstep(1.0, 0.6, r), within = smoothstep(0.012, -0.012, out1);
  float veins = noise2(vec2(way.x * 21.0 + way.y * 13.0 + 4.0 * slow, way.y * 24.0 - 6.0 * r + 4.0 * fine));
  veins = pow(1.0 - abs(2.0 * veins - 1.0), 7.0) * exp(-4.5 * max(out1, 0.0));
  float rim = 0.6 * exp(-abs(out1) * 70.0) + 0.2 * exp(-max(out1, 0.0) * 13.0) * (1.0 - within);
  float inner = within * 0.05 * exp(out1 * 18.0);
  float shine = (rim * (0.5 + 0.4 * fine) + 0.3 * veins * (1.0 - within) + inner) * (0.3 + 0.6 * living()) * (1.0 - 0.75 * min(pulse, 1.0) * (1.0 - within));
  vec3 color = mix(vec3(0.6, 0.012, 0.035), vec3(0.24, 0.03, 0.5), smoothstep(0.0, 0.4, out1) + 0.25 * slow);
  float dark = max(within, (0.55 * exp(-max(out1, 0.0) * 5.0) + 0.6 * min(pulse, 1.0)) * edge);
  return vec4(color * shine * edge * nature.y, dark) * smoothstep(0.0, 0.3, uGrown);
}
#endif
#endif

#ifdef DEPTH
#ifdef SHAPE
// The same in the picture, but before all rooms and walls.
const float NEARER = 0.25;
#ifdef SHEETS
vec3 sheetAt(vec3 p, vec2 at, vec4 nature) {
  float fold = sin(TAU * at.x * 3.0 + nature.z * 20.0 + uMotion * 0.25) + 0.6 * sin(TAU * at.x * 7.0 - nature.z * 31.0 - uMotion * 0.2);
  p += vec3(0.0, uHalf * (0.045 * fold * at.y - 0.1 * (1.0 - at.y) * (1.0 - at.y) + 0.25 * (1.0 - uGrown)), 0.0);
  return mix(uEye, p, NEARER);
}
#else
void pointAt(inout vec3 p, inout float radius, vec4 nature, vec4 other) {
  float t = uMotion * (nature.w < 0.5 ? 0.12 : 0.3) + nature.z * 50.0;
  p += (uAcross * sin(t) + vec3(0.0, cos(1.3 * t), 0.0)) * uHalf * (nature.w < 0.5 ? 0.05 : 0.03);
  p = mix(uEye, p, NEARER);
  radius *= NEARER;
}
#endif
#elif defined(SHEETS)
vec4 sheetPaint(vec2 at, vec4 nature) {
  vec2 way = vec2(cos(TAU * at.x), sin(TAU * at.x));
  float cloth = noise3(vec3(way * 3.0, at.y * 3.0 + nature.w * 5.0 + 0.08 * uMotion));
  float strand = pow(1.0 - abs(2.0 * noise2(vec2(way.x * 17.0 + nature.w * 3.0, way.y * 17.0 + at.y * 2.0)) - 1.0), 5.0);
  float rim = exp(-(1.0 - at.y) * 60.0) + 0.7 * exp(-at.y * 40.0);
  float shine = 0.03 + 0.10 * cloth * cloth + 0.10 * strand * (1.0 - at.y) + 0.7 * rim * (0.6 + 0.4 * cloth);
  float there = grownTo(0.12 * nature.w) * smoothstep(1.0, 0.985, at.y);
  return vec4(vColor * shine * (0.25 + 0.65 * living()), 0.32 + 0.3 * cloth) * there;
}
#else
vec4 pointPaint(vec2 q, vec4 nature, vec4 other) {
  float r = length(q);
  if (nature.w > 0.5) {
    float glow = exp(-r * r * 16.0) * 1.3 + 0.22 * exp(-r * r * 4.0);
    return vec4(vColor * glow * smoothstep(1.0, 0.6, r) * (0.3 + 0.7 * living()) * grownTo(other.x), 0.0);
  }
  float smoke = noise3(vec3(q * 3.0, nature.z * 40.0 + uMotion * 0.12)), lean = 0.12 * sin(nature.z * 60.0 + uMotion * 0.2) * q.y;
  float wide = 0.2 * sqrt(max(1.0 - pow((q.y - 0.55) / 0.26, 2.0), 0.0));
  wide = max(wide, (0.12 + 0.34 * smoothstep(0.5, -0.5, q.y) + 0.22 * (smoke - 0.5)) * smoothstep(0.52, 0.3, q.y));
  float off = abs(q.x - lean) - wide, low = smoothstep(-0.95, -0.25, q.y);
  float within = smoothstep(0.05, -0.05, off) * low, rim = exp(-abs(off) * 22.0) * low * smoothstep(0.95, 0.6, q.y);
  vec2 heart = q - vec2(lean, 0.02);
  vec3 carried = vec3(1.0, 0.45, 0.04) * (0.9 * exp(-220.0 * dot(heart, heart)) + 0.14 * exp(-24.0 * dot(heart, heart)));
  return vec4((vec3(0.13, 0.02, 0.26) * rim + carried) * (0.3 + 0.7 * living()), 0.95 * within) * grownTo(other.x) * smoothstep(1.0, 0.85, r);
}
#endif
#endif
