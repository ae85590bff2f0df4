// Filaments between pods, and pulses that travel along them and keep the color they left with; ribbons of script.
#ifdef LINES
#ifdef SHAPE
vec3 lineAt(vec3 p, float along, vec4 nature) {
#if defined(LACE)
  float sway = sin(along * PI) * (0.008 + 0.008 * uMood.x) * uHalf;
  return p + (uAcross * sin(uMotion * 0.7 + nature.z * 40.0) + vec3(0.0, 0.6, 0.0) * sin(uMotion * 0.53 + nature.z * 31.0)) * sway;
#else
  return p;
#endif
}
#else
float lineShine(float along, float across, vec4 nature) {
  float kind = floor(nature.w), come = grownTo(along), ends = smoothstep(0.0, 0.1, along) * smoothstep(1.0, 0.9, along);
#if defined(LACE)
  // Pulses are as far apart as 24 of their radii; d is the way from the nearest in radii, behind it less than 0.
  float d = (fract(nature.z * 7.0 + uMotion * 0.15 - along * vOther.y / max(24.0 * vOther.x, 1e-4)) - 0.5) * -24.0;
  float bud = (along - vOther.x) * 100.0;
  float light = kind < 0.5 ? 0.42 + 0.8 * (d < 0.0 ? exp(d * 0.5) : exp(-d * d)) * ends
    : kind < 1.5 ? (1.5 * exp(-d * d * 2.0) + 0.2 * exp(-d * d * 0.4)) * ends * (0.8 + 0.4 * uMood.y)
    : kind < 2.5 ? exp(-bud * bud * 3.0) : 0.5;
#elif defined(AGREEMENT)
  float light = kind > 1.0 ? 0.5 + 0.4 * sin(nature.z * TAU * 2.0 - uMotion * 0.9)
    : 0.55 + 0.45 * sin(abs(along - 0.5) * vOther.y / uHalf * 14.0 - uMotion * 0.9);
#elif defined(CIRCLES)
  float light = 0.5 + 0.35 * sin(along * TAU * 3.0 - uMotion * 0.7 + nature.z * 6.0);
  come = grownTo(fract(nature.z * 5.3));
#else
  float way = fract(nature.z * 7.0 + uMotion * 0.16), d = along - 0.15 - 0.7 * way, end = along - 0.5;
  float light = kind < 0.5 ? 0.45 : kind < 1.5 ? 0.8 : kind < 2.5 ? 2.2 * exp(-d * d * 120.0) * sin(way * PI)
    : kind < 3.5 ? 0.45 + 0.9 * along : 1.3 * exp(-end * end * 24.0);
  come = grownTo(fract(nature.z * 5.3));
#endif
#if defined(LACE) || defined(AGREEMENT)
  // What was laid for a wide picture is not for near ones, and waves laid for a near one not for wide ones.
  float far = distance(vAt, uEye) / (fract(nature.w) * 400.0);
#if defined(LACE)
  come *= smoothstep(0.5, 1.3, far);
#else
  come *= smoothstep(1.1, 1.9, far) * smoothstep(18.0, 8.0, far);
#endif
#endif
  return light * living() * come;
}
#endif
#endif

#ifdef SHEETS
#ifdef SHAPE
vec3 sheetAt(vec3 p, vec2 at, vec4 nature) {
  return p + vec3(0.0, 0.012 * uHalf * sin(at.x * 30.0 - uMotion * 0.6 + nature.z * 9.0), 0.0);
}
#else
// A stroke of a sign: how near q is to the line from a to b.
float stroke(vec2 q, vec2 a, vec2 b) {
  vec2 d = b - a;
  float t = clamp(dot(q - a, d) / dot(d, d), 0.0, 1.0);
  return smoothstep(0.15, 0.05, length(q - a - d * t));
}
vec4 sheetPaint(vec2 at, vec4 nature) {
  float run = at.x * nature.w * 1.6 - uMotion * 0.22;
  float sign = floor(run);
  vec2 q = vec2((fract(run) - 0.5) * 1.25, (at.y - 0.5) * 2.2);
  float h = hash2(vec2(sign, nature.z * 90.0)), k = fract(h * 17.3), m = fract(h * 71.9);
  float ink = stroke(q, vec2(-0.35, -0.5 + k), vec2(0.3, 0.55 - m));
  ink = max(ink, stroke(q, vec2(-0.3 + 0.5 * k, -0.62), vec2(-0.3 + 0.5 * m, 0.62)) * step(0.25, h));
  ink = max(ink, smoothstep(0.15, 0.06, abs(length(q - vec2(0.1, m - 0.5)) - 0.24)) * step(0.5, k));
  ink *= step(0.12, h);
  float rim = smoothstep(0.06, 0.0, min(at.y, 1.0 - at.y));
  float light = (0.07 + 0.7 * ink + 0.5 * rim) * (0.45 + 0.85 * uBeat) * living() * grownTo(at.x);
  return vec4(vColor * light, 0.25 * grownTo(at.x));
}
#endif
#endif
