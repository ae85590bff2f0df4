// Skies: strokes of a brush with their bristles, the wash they lie on and a crescent; ribbons of glass with a thin film's colors.
#ifdef SHAPE
#ifdef LINES
vec3 lineAt(vec3 p, float along, vec4 nature) { return p; }
#endif
#ifdef SHEETS
vec3 sheetAt(vec3 p, vec2 at, vec4 nature) {
#ifdef GLASS
  float wave = sin(at.x * 7.0 - uMotion * 0.21 + nature.z * 20.0);
  p += (vec3(0.0, 1.0, 0.0) * wave + uToward * cos(at.x * 5.0 + uMotion * 0.17 + nature.z * 9.0)) * 0.022 * uHalf;
#endif
  return p;
}
#endif

#else

#ifdef LINES
float lineShine(float along, float across, vec4 nature) {
  float core = mix(exp(-across * across * 5.0) * 0.85 + 0.15, 1.0, smoothstep(0.5, 1.0, vCourse.z));
  float bristle = noise2(vec2(across * 4.5 + nature.z * 90.0, along * 2.5 + nature.z * 31.0));
  bristle = 0.25 + 1.5 * bristle * bristle;
  float loaded = smoothstep(0.0, 0.1, along) * (1.0 - 0.75 * smoothstep(0.35, 1.0, along + 0.4 * (bristle - 0.6)));
  float flow = 0.8 + 0.2 * sin(TAU * (along * 0.7 - uMotion * 0.07 + nature.z * 7.0));
  float grown = smoothstep(0.0, 0.2, uGrown * 1.2 - nature.w - 0.12 * along);
  return bristle * loaded * flow * living() * grown / core;
}
#endif

#ifdef SHEETS
#ifdef PAINTED
vec4 sheetPaint(vec2 at, vec4 nature) {
  if (nature.w > 0.5) {
    vec2 q = (at - 0.5) * 2.0;
    float turn = atan(q.y, q.x), strokes = 0.7 + 0.5 * noise2(vec2(length(q) * 34.0, turn * 2.5));
    float disc = smoothstep(0.62, 0.57, length(q)), bite = smoothstep(0.5, 0.6, length(q - vec2(-0.24, 0.14)));
    float light = disc * bite * 1.1 * strokes + 0.1 * exp(-dot(q, q) * 5.0) * smoothstep(1.0, 0.7, length(q));
    return vec4(mix(vColor, vec3(1.0, 0.85, 0.5), 0.4) * light * living() * grownTo(0.7), 0.0);
  }
  vec2 p = at * vec2(6.4, 2.9);
  float cloud = noise2(p * vec2(1.6, 3.2) + 3.0);
  float edge = smoothstep(0.0, 0.3, at.y) * smoothstep(0.0, 0.12, at.x) * smoothstep(1.0, 0.88, at.x) * smoothstep(1.0, 0.7, at.y);
  return vec4((vColor * 0.06 + uTint * 0.03 * cloud) * (0.4 + cloud) * edge * living() * grownTo(at.x * 0.8), 0.0);
}
#else
vec4 sheetPaint(vec2 at, vec4 nature) {
  vec3 view = normalize(uEye - vAt), n = normalize(cross(dFdx(vAt), dFdy(vAt)));
  float facing = abs(dot(n, view)), edge = pow(1.0 - facing, 2.5);
  float rim = min(at.y, 1.0 - at.y), pixel = fwidth(at.y);
  float line = clamp((0.02 + pixel - rim) / max(pixel, 1e-4), 0.0, 1.0) * min(1.0, 0.03 / pixel + 0.4) * smoothstep(0.0, 1.5 * pixel, rim);
  float streak = noise2(vec2(at.x * 9.0 + nature.z * 40.0, at.y * 22.0));
  float film = 0.5 + 0.5 * sin(facing * 7.0 + at.x * 6.0 + at.y * 2.2 + nature.z * 20.0);
  vec3 color = mix(uTint, spectrum(mix(448.0, 592.0, film)), 0.78 - 0.4 * uMood.w);
  float glint = exp(-pow((fract(at.x * 2.3 + facing * 0.9 - uMotion * 0.02 + nature.z) - 0.5) * 9.0, 2.0)) * streak * streak;
  float light = 0.05 + 0.34 * edge + 0.1 * streak * streak + 0.85 * line + 0.55 * glint + 0.2 * exp(-rim * 16.0);
  vec3 below = lightAt(vAt - vec3(0.0, 40.0, 0.0)) * 0.3;
  float ends = smoothstep(0.0, 0.06, at.x) * smoothstep(1.0, 0.94, at.x);
  float drawn = smoothstep(0.0, 0.1, uGrown * 1.1 - at.x), tip = exp(-abs(uGrown * 1.1 - 0.05 - at.x) * 40.0) * smoothstep(1.0, 0.9, uGrown);
  vec3 paint = (color * (light + tip) + below * (0.2 + edge)) * ends * drawn;
  return vec4(paint * living(), 0.22 * ends * drawn * (0.4 + edge));
}
#endif
#endif
#endif
