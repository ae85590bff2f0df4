// Cloth and net: a cloak with a lifted corner, a drawn net, a tapestry on its loom, a railing that was a net.
#ifdef SHAPE
vec3 sheetAt(vec3 p, vec2 at, vec4 nature) {
#ifdef NET
  vec2 half2 = uResolution / (2.0 * uFocal);
  return uEye + uForward + uRight * p.x * half2.x + uUp * p.y * half2.y;
#else
  float sway = at.y * sin(uMotion * 0.5 + at.x * 12.0 + at.y * 3.0);
  return p + (uToward + 0.4 * uAcross) * uHalf * 0.014 * sway;
#endif
}
vec3 lineAt(vec3 p, float along, vec4 nature) {
  float loose = smoothstep(0.55, 0.1, nature.z) * step(nature.w, 0.5);
  return p + uToward * uHalf * 0.02 * loose * sin(along * PI) * sin(uMotion * 0.5 + nature.z * 14.0);
}
void pointAt(inout vec3 p, inout float radius, vec4 nature, vec4 other) {
  radius *= 0.5 + 0.5 * grownTo(nature.z);
}
#else
float lineShine(float along, float across, vec4 nature) {
  float come = nature.w > 0.5 ? grownTo(along) : grownTo(nature.z * 0.6 + 0.3 * along);
  return living() * come * (0.7 + 0.3 * uMood.y);
}

vec4 pointPaint(vec2 q, vec4 nature, vec4 other) {
  float d = length(q);
#ifdef CLOAK
  float shell = 1.1 * exp(-d * d * 9.0) + 0.1 * smoothstep(1.0, 0.3, d);
  float breath = 0.5 + 0.5 * uBeat;
  return vec4(vec3(0.32, 0.36, 0.4) * shell * breath, 0.25 * smoothstep(0.7, 0.4, d)) * grownTo(nature.z);
#else
  return vec4(mix(uTint, vec3(0.9), 0.2) * smoothstep(1.0, 0.2, d) * nature.y * living() * 0.7 * grownTo(nature.z * 0.6), 0.0);
#endif
}

// A line of a weave: 1 on whole numbers of x, as thin as `wide` of a cell but never under a pixel.
float threadAt(float x, float wide) {
  float pixel = fwidth(x), w = max(wide, pixel);
  float d = abs(fract(x - 0.5) - 0.5);
  return smoothstep(w, 0.3 * w, d) * min(1.0, wide / w + 0.15);
}

#ifdef CLOAK
vec4 sheetPaint(vec2 at, vec4 nature) {
  float come = grownTo(at.y * 0.9);
  float near = 0.5 + 0.6 * (1.0 - at.y);
  float warp = threadAt(at.x * 260.0, 0.1), weft = threadAt(at.y * 84.0, 0.09);
  float band = fract(at.x * 3.0 + 0.1 * sin(at.y * 7.0 + at.x * 19.0));
  vec3 dye = mix(spectrum(462.0 + 138.0 * (0.5 - 0.5 * cos(band * TAU))), vec3(0.42, 0.56, 0.62), 0.2);
  float fold = pow(0.5 + 0.5 * sin(at.x * TAU * 17.0 + 0.8 * sin(at.y * 5.0)), 2.0);
  float rib = threadAt(at.x * 34.0 + 0.3, 0.03), spark = threadAt(at.x * 260.0, 0.2) * threadAt(at.y * 84.0, 0.2) * step(0.93, hash2(floor(at * vec2(260.0, 84.0) + 0.5)));
  vec3 light = dye * (0.03 + 0.12 * fold + (0.2 + 0.2 * fold) * max(warp, weft)) * near + dye * rib * 0.4 * near + mix(dye, vec3(1.0, 0.9, 0.7), 0.6) * spark * 0.9;
  float lifted = pow(max(0.0, cos(at.x * TAU - 1.9)), 3.0);
  float hem = smoothstep(0.984, 0.992, at.y), bead = 0.25 + 0.75 * smoothstep(0.4, 0.1, abs(fract(at.x * 420.0) - 0.5));
  light += mix(dye, vec3(1.0, 0.5, 0.12), 0.25 + 0.75 * lifted) * hem * bead * (0.7 + 0.7 * lifted);
  light += vec3(1.0, 0.5, 0.12) * 0.14 * lifted * smoothstep(0.8, 1.0, at.y);
  return vec4(light * living(), 0.3 * (0.35 + 0.65 * fold)) * come;
}
#endif

#ifdef NET
vec4 sheetPaint(vec2 at, vec4 nature) {
  float aspect = uResolution.x / uResolution.y;
  vec2 p = (at * 2.0 - 1.0) * vec2(aspect, -1.0) * 1.02;
  vec2 q = p - vec2(nature.z * 0.35, 0.9);
  q += 0.02 * sin(q.yx * 5.0 + uMotion * 0.25);
  float d = max(length(q), 1e-3), a = atan(q.y, q.x) / TAU;
  const float many = 46.0;
  float slack = mix(1.5, 1.0, uGrown) - 0.05 * uBeat - 0.06 * uMood.x;
  float r = log(d) * many / TAU * slack + 0.35 * sin(uMotion * 0.18);
  vec2 cell = abs(fract(vec2(a * many + r, a * many - r) - 0.5) - 0.5);
  float scale = TAU * d / (many * 1.414 * slack), pixel = 2.0 / uResolution.y;
  vec2 off = cell * scale;
  float w = max(0.0017, 0.9 * pixel);
  float lines = max(smoothstep(w, 0.3 * w, off.x), smoothstep(w, 0.3 * w, off.y));
  float size = min(0.006, 0.14 * scale) + pixel;
  float knot = smoothstep(size, 0.4 * size, length(off));
  float taut = exp(-d * d * 2.5), fine = smoothstep(3.0 * pixel, 14.0 * pixel, scale);
  vec3 cold = mix(uTint, vec3(0.55, 0.75, 1.0), 0.35);
  vec3 light = cold * (lines * (0.03 + 0.06 * exp(-d) + 0.45 * taut) + knot * (0.08 + 0.14 * exp(-d) + 0.55 * taut)) * fine;
  light += cold * 0.06 * (1.0 - fine) * smoothstep(0.0, 0.06, d);
  return vec4(light * living() * grownTo(clamp(d * 0.45, 0.0, 0.95)), 0.0);
}
#endif

#ifdef WOVEN
// The cloth's design: hills behind hills, each crest a thread of gold and one of red, under a sun with rings; color and light.
vec3 designAt(vec2 p) {
  float hill = p.y * 9.0 + 1.1 * sin(p.x * 5.0 + p.y * 5.0) + 0.35 * sin(p.x * 17.0 - p.y * 9.0);
  float ridge = fract(hill), crest = exp(-16.0 * ridge), lines = 0.5 + 0.5 * cos(ridge * TAU * 5.0);
  vec3 gold = spectrum(591.0), dye = spectrum(466.0 + 7.0 * floor(hill)) * (0.14 + 0.4 * lines * exp(-2.2 * ridge))
    + (floor(hill) == 3.0 ? spectrum(640.0) : gold) * 0.9 * crest;
  float sun = length((p - vec2(0.64, 0.22)) * vec2(0.85, 1.0));
  float rays = pow(0.5 + 0.5 * cos(sun * 150.0), 3.0) * exp(-6.0 * sun);
  return mix(dye + gold * 0.5 * rays, gold * (0.85 - 3.0 * sun + 0.25 * cos(sun * 260.0)), smoothstep(0.125, 0.115, sun));
}

vec4 sheetPaint(vec2 at, vec4 nature) {
  vec2 many = vec2(140.0, 160.0), p = at * many, cell = floor(p);
  float come = grownTo(at.y * 0.9);
  float over = mod(cell.x + cell.y, 2.0);
  vec2 round2 = 1.0 - pow(abs(fract(p) - 0.5) * 2.0, vec2(2.0));
  float fine = smoothstep(0.8, 0.3, fwidth(p.x));
  float weave = mix(0.65, max(round2.y * mix(0.55, 1.0, over), 0.5 * round2.x), fine);
  float shuttle = 0.62 + 0.05 * sin(uMotion * 0.11), done = step(at.y, shuttle), pass = abs(at.y - shuttle);
  float fold = 0.75 + 0.55 * cos(at.x * 15.0) * (0.25 + at.y), edge = 1.0 - pow(abs(at.x * 2.0 - 1.0), 24.0);
  vec3 light = done * designAt((cell + 0.5) / many) * weave * fold * edge * (0.32 + 0.5 * exp(-9.0 * pass));
  light += uTint * 0.12 * fold * smoothstep(0.35, 0.9, round2.x) * mix(step(1.5, mod(cell.x, 3.0)) * smoothstep(1.0, 0.75, at.y), 0.15, done);
  float head = 0.5 + 0.46 * sin(uMotion * 0.45);
  light += vec3(0.9, 0.95, 1.0) * (0.4 * smoothstep(0.005, 0.001, pass) + 0.05 * smoothstep(0.05, 0.0, pass));
  vec2 boat = abs((at - vec2(head, shuttle)) * vec2(12.0, 60.0));
  light += vec3(1.0, 0.85, 0.6) * smoothstep(1.0, 0.7, boat.x * boat.x + boat.y);
  light += uTint * 0.5 * smoothstep(0.012, 0.0, abs(at.y - 0.006) * 2.0);
  return vec4(light * living(), mix(0.1, 0.82, done)) * come;
}
#endif
#endif
