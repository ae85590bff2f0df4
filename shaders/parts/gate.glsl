// A gate of exact stone: three frames, each before and about the last, with measured faces; a line of light that scans its
// opening from foot to crown and back; and what passes, ringed where it is read.
const float WIDE = 21.0, SPRING = 6.0, FOOT = -26.0, CLOTH = 42.0;

#ifdef SHAPE
#ifdef SHEETS
vec3 sheetAt(vec3 p, vec2 at, vec4 nature) { return p; }
#endif
#ifdef POINTS
void pointAt(inout vec3 p, inout float radius, vec4 nature, vec4 other) {
  p.z += (fract(nature.z + uMotion * 0.025) - 0.5) * 110.0;
}
#endif

#else

float thin(float x, float pixel, float wide) {
  float w = max(wide, 0.65 * pixel);
  return clamp((w - abs(x)) / pixel + 0.5, 0.0, 1.0) * wide / w;
}

vec3 cold() { return mix(uTint, vec3(0.3, 0.58, 1.3), 0.65); }

// It gives way where the eye is in it.
float clear() { return smoothstep(8.0, 55.0, distance(vAt, uEye)); }

#ifdef POINTS
vec4 pointPaint(vec2 q, vec4 nature, vec4 other) {
  float part = fract(nature.z + uMotion * 0.025), read = exp(-pow((part - 0.5) * 9.0, 2.0));
  float ends = smoothstep(0.0, 0.15, part) * smoothstep(1.0, 0.85, part);
  vec2 a = abs(q);
  float corner = smoothstep(0.09, 0.03, abs(max(a.x, a.y) - 0.78)) * smoothstep(0.4, 0.5, min(a.x, a.y));
  float light = exp(-dot(q, q) * 30.0) + corner * read;
  return vec4(cold() * light * ends * clear() * living() * grownTo(0.7), 0.0);
}
#endif

#ifdef SHEETS
vec4 sheetPaint(vec2 at, vec4 nature) {
  vec2 p = (2.0 * at - 1.0) * CLOTH;
  float pixel = length(fwidth(p)) * 0.7, frame = nature.w;
  bool arch = p.y > SPRING;
  float wide = WIDE + 3.0 * frame, d = (arch ? length(p - vec2(0.0, SPRING)) : abs(p.x)) - wide;
  float above = smoothstep(FOOT - 4.0, FOOT + 16.0, p.y);
  float run = arch ? atan(abs(p.x), p.y - SPRING) / PI * 96.0 : (SPRING - p.y) * 1.5 + 48.0;
  float lines = 1.4 * thin(d, pixel, 0.2) + 0.5 * thin(d - 1.2, pixel, 0.06) + thin(d - 8.0, pixel, 0.14);
  float tick = fract(run + 0.5) - 0.5, great = fract(run / 8.0 + 1.0 / 16.0) * 8.0 - 0.5;
  float reach = abs(great) < 0.5 ? 5.2 : 2.0;
  float run1 = max(fwidth(p.x), fwidth(p.y)) * 1.5;
  float ticks = thin(tick, run1, 0.05) * step(1.2, d) * step(d, 1.2 + reach);
  float face = step(0.0, d) * step(d, 8.0), jamb = face * (0.2 * exp(-0.5 * d) + 0.035 + 0.05 * smoothstep(FOOT, SPRING + WIDE, p.y));
  float round_ = length(p - vec2(0.0, SPRING + WIDE + 10.5));
  float stone = thin(round_ - 3.2, pixel, 0.12) + thin(round_ - 2.2, pixel, 0.07) + thin(round_ - 0.9, pixel, 0.1);
  float light = lines + ticks * 0.5 + jamb + stone * step(1.5, frame);
  if (frame < 0.5) {
    float sweep = 0.5 - 0.5 * cos(uMotion * 0.35), at_ = mix(FOOT + 5.0, SPRING + WIDE - 9.0, sweep);
    float inside = step(d, 0.0), trail = exp(-abs(p.y - at_) * 0.2);
    float grid = max(thin(fract(p.x / 3.0) * 3.0 - 1.5, pixel, 0.04), thin(fract(p.y / 3.0) * 3.0 - 1.5, pixel, 0.04));
    light += inside * (3.0 * thin(p.y - at_, pixel, 0.4) + 1.4 * exp(-abs(p.y - at_) * 1.1) + trail * 0.1 + grid * (0.05 + 0.7 * trail));
  }
  float grown = grownTo(0.15 * frame + 0.5 * smoothstep(FOOT, SPRING + WIDE, p.y));
  float apart = clear();
  return vec4(cold() * light * above * living() * grown * apart, 0.94 * apart * above * face * grown);
}
#endif
#endif
