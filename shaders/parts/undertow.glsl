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
  float shine = (rim * (0.5 + 0.4 * fine) + 0.3 * veins * (1.0 - within) + inner) * (0.15 + 0.72 * living()) * (1.0 - 0.75 * min(pulse, 1.0) * (1.0 - within));
  vec3 color = mix(vec3(0.6, 0.012, 0.035), vec3(0.24, 0.03, 0.5), smoothstep(0.0, 0.4, out1) + 0.25 * slow);
  float dark = max(within, (0.55 * exp(-max(out1, 0.0) * 5.0) + 0.6 * min(pulse, 1.0)) * edge);
  return vec4(color * shine * edge * nature.y, dark) * smoothstep(0.0, 0.3, uGrown);
}
#endif
#endif

#ifdef DEPTH
#ifdef SHAPE
// A place in the picture, in half pictures, two meters before the eye; one sinks, so that all rises a little.
vec3 shown(vec3 p) {
  float one = uResolution.y / uFocal;
  p.y += 0.16 - 0.26 * exp(-uAge * 0.03);
  return uEye + uForward * (2.0 - p.z * one) + (uRight * p.x + uUp * p.y) * one;
}
#ifdef SHEETS
vec3 sheetAt(vec3 p, vec2 at, vec4 nature) {
  float fold = sin(TAU * at.x * 3.0 + nature.z * 20.0 + uMotion * 0.25) + 0.6 * sin(TAU * at.x * 7.0 - nature.z * 31.0 - uMotion * 0.2);
  p.y += 0.045 * fold * at.y - 0.1 * (1.0 - at.y) * (1.0 - at.y) + 0.25 * (1.0 - uGrown);
  return shown(p);
}
#else
void pointAt(inout vec3 p, inout float radius, vec4 nature, vec4 other) {
  float t = uMotion * (nature.w < 0.5 ? 0.12 : 0.3) + nature.z * 50.0;
  p = shown(p + vec3(sin(t), cos(1.3 * t), 0.0) * (nature.w < 0.5 ? 0.05 : 0.03));
  radius *= uResolution.y / uFocal;
  radius = max(radius - uLens.x * abs(2.0 - uLens.y), radius / 2.2);  // so that the lens leaves it as large as it is
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
  return vec4(vColor * shine * (1.0 + 0.12 * nature.w) * (0.15 + 0.75 * living()), 0.32 + 0.3 * cloth) * there;
}
#else
vec4 pointPaint(vec2 q, vec4 nature, vec4 other) {
  float r = length(q);
  if (nature.w > 0.5) {
    float glow = exp(-r * r * 16.0) * 1.3 + 0.22 * exp(-r * r * 4.0);
    return vec4(vColor * glow * smoothstep(1.0, 0.6, r) * (0.3 + 0.7 * living()) * grownTo(other.x), 0.0);
  }
  float smoke = noise3(vec3(q * 2.4, nature.z * 40.0 + uMotion * 0.12)) - 0.5, fall = smoothstep(0.5, -0.7, q.y);
  float lean = (0.3 * (nature.z - 0.5) + 0.5 * smoke) * fall + 0.1 * sin(nature.z * 60.0 + uMotion * 0.2) * q.y;
  float wide = 0.18 * sqrt(smoothstep(0.92, 0.66, q.y)) + 0.2 * smoothstep(0.6, 0.1, q.y) + 0.2 * fall * (0.6 + smoke);
  float off = abs(q.x - lean) - wide, low = smoothstep(-0.95, -0.1, q.y);
  float within = smoothstep(0.06, -0.06, off) * smoothstep(0.92, 0.8, q.y) * low;
  float rim = exp(-abs(off) * 30.0) * low * low * smoothstep(0.95, 0.75, q.y);
  vec2 heart = q - vec2(lean, 0.08);
  vec3 carried = vec3(1.0, 0.45, 0.04) * (0.8 * exp(-500.0 * dot(heart, heart)) + 0.08 * exp(-40.0 * dot(heart, heart)));
  carried += vec3(0.09, 0.026, 0.04) * within * exp(-4.5 * length(heart)) * (0.5 + 0.5 * sin(9.0 * (q.x - lean) / max(wide, 0.06) + 7.0 * smoke));
  return vec4((vec3(0.08, 0.015, 0.17) * rim + carried) * (0.3 + 0.7 * living()), 0.95 * within) * grownTo(other.x) * smoothstep(1.0, 0.85, r);
}
#endif
#endif
