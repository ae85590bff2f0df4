// What grows: corals that fork, with light that rises in them from root to tip; gardens of hedges, plants and paths.
#ifdef SHAPE
#ifdef LINES
vec3 lineAt(vec3 p, float along, vec4 nature) {
#ifdef CORAL
  float sway = along * along * 0.02 * uHalf;
  return p + uAcross * sway * sin(uMotion * 0.5 + nature.z * 20.0 + p.y * 1.5 / uHalf) + uToward * sway * 0.6 * cos(uMotion * 0.37 + nature.z * 30.0);
#else
  return p;
#endif
}
#endif
#ifdef POINTS
void pointAt(inout vec3 p, inout float radius, vec4 nature, vec4 other) {
#ifdef CORAL
  float open = 0.75 + 0.35 * uBeat;
  radius *= open * grownTo(nature.w * 0.9);
#else
  radius *= 0.85 + 0.3 * uBeat;
#endif
}
#endif

#else

#ifdef LINES
float lineShine(float along, float across, vec4 nature) {
#ifdef CORAL
  float rise = fract(along * 1.1 - uMotion * 0.09 + nature.z * 3.0) - 0.5;
  float flesh = (0.24 + 0.3 * across * across + 0.22 * exp(-across * across * 40.0)) / (exp(-across * across * 5.0) * 0.85 + 0.15);
  float rings = 0.9 + 0.1 * sin(along * 240.0 + nature.z * 20.0);
  return (0.16 + 0.35 * along * along + 0.5 * exp(-rise * rise * 40.0)) * flesh * rings * 1.5 * living() * grownTo(along * 0.92);
#else
  float clear = smoothstep(1.0, 9.0, distance(vAt, uEye));
  float step_ = nature.w > 1.5 ? smoothstep(0.7, 0.5, abs(fract(along * vOther.y * 0.5) - 0.5) * 2.0) * 1.6 : 1.0;
  float run = fract(along - uMotion * 0.05 + nature.z * 5.0) - 0.5;
  float lit = (nature.w > 1.5 ? 0.5 : 0.45 + 0.3 * nature.w) + 0.7 * exp(-run * run * 130.0);
  return lit * step_ * clear * living() * grownTo(nature.w > 1.5 ? 0.6 + 0.3 * along : 0.2 + 0.5 * along);
#endif
}
#endif
#ifdef POINTS
vec4 pointPaint(vec2 q, vec4 nature, vec4 other) {
  float far = length(q);
#ifdef CORAL
  float light = (exp(-far * far * 5.0) - 0.007) * (0.45 + 0.4 * nature.z);
  return vec4(mix(vColor, vec3(1.0, 0.5, 0.45), 0.3) * light * (0.75 + 0.5 * uMood.y) * living() * grownTo(nature.w * 0.9), 0.0);
#else
  float off = (far - 0.6) * 5.0;
  float light = exp(-far * far * 9.0) + 0.25 * exp(-off * off);
  return vec4(vColor * light * nature.y * (0.75 + 0.5 * uMood.y) * smoothstep(3.0, 16.0, distance(vAt, uEye)) * living() * grownTo(0.3 + 0.55 * nature.w), 0.0);
#endif
}
#endif
#endif
