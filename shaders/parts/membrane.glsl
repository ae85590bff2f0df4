// What is about pods: clear skins with a film's colors, faint copies and their arcs, bridges, bands that trace a rhythm, and
// shells opened on a hill, a tree, a moon and water.
#ifdef LINES
#ifdef SHAPE
vec3 lineAt(vec3 p, float along, vec4 nature) {
#if defined(ADAPTING)
  float waves = 3.0 + floor(nature.z * 6.0);
  p.y += nature.w * 0.16 * sin(along * TAU * waves + uMotion * (0.5 + nature.z)) * uGrown;
#elif defined(BANDS)
  float x = (fract(along - uMotion * (0.04 + 0.03 * nature.z)) - 0.5) * 30.0;
  p.y += nature.w * uGrown * (0.55 * exp(-x * x * 2.0) - 0.25 * exp(-(x - 1.4) * (x - 1.4) * 2.0));
#endif
  return p;
}
#else
float lineShine(float along, float across, vec4 nature) {
#ifdef JOINED
  float run = 0.5 + 0.5 * cos(TAU * (along * 2.0 - uMotion * 0.2 + nature.z));
  return (0.25 + 0.6 * run * run) * living() * grownTo(along);
#else
  return 0.8 * living() * grownTo(along);
#endif
}
#endif
#endif

#ifdef POINTS
#ifdef SHAPE
void pointAt(inout vec3 p, inout float radius, vec4 nature, vec4 other) {
#ifdef GHOSTS
  p += uAcross * radius * 0.15 * sin(uMotion * 0.5 + nature.z * TAU);
#endif
  radius *= smoothstep(0.0, 0.3, uGrown);
}
#else
vec4 pointPaint(vec2 q, vec4 nature, vec4 other) {
  float soft = 1.5 / max(vPixels, 2.0), lit = living() * uGrown * nature.y;
#if defined(GHOSTS)
  float k = length(q * vec2(1.35, 1.0));
  float rim = smoothstep(0.7, 0.96, k) * (1.0 - smoothstep(0.98 - soft, 0.98, k));
  float heart = exp(-dot(q, q) * 14.0);
  return vec4(vColor * lit * (0.7 * rim * rim + 0.05 * step(k, 0.97) + 0.3 * heart), 0.0);
#elif defined(SHELLS)
  float k = length(q), open = 0.16 * uGrown;
  float hill = -0.28 + 0.16 * cos(q.x * 3.2 + nature.z);
  float inside = 1.0 - smoothstep(0.76, 0.79, k);
  float shell = smoothstep(0.78, 0.8, k) * (1.0 - smoothstep(0.84, 0.87, k)) * smoothstep(open, open + 0.03, abs(q.y - 0.05));
  float crown = 1.0 - smoothstep(0.13, 0.17, length((q - vec2(0.2, 0.2)) * vec2(1.0, 0.85)));
  float trunk = step(abs(q.x - 0.2), 0.02) * step(hill, q.y) * step(q.y, 0.12);
  float moon = 1.0 - smoothstep(0.09, 0.1 + soft, length(q - vec2(-0.26, 0.38)));
  float ground = 1.0 - smoothstep(hill, hill + 0.03, q.y), water = step(q.y, -0.42);
  float ripple = 0.5 + 0.5 * sin(q.y * 70.0 + uMotion * 0.6);
  vec3 pale = mix(vColor, vec3(0.9, 0.85, 0.7), 0.5);
  vec3 world = vColor * 0.05 + vColor * 0.16 * ground * (1.0 - water) + vec3(0.1, 0.4, 0.7) * water * (0.15 + 0.35 * ripple)
    + pale * (0.9 * moon + 0.3 * crown + 0.2 * trunk);
  return vec4((world * inside + vColor * shell * 0.4) * lit, 0.8 * max(inside, shell) * uGrown);
#else
  float k = length(q);
  float rim = smoothstep(0.72, 0.97, k) * (1.0 - smoothstep(0.985 - soft, 0.985, k));
  vec3 film = 0.5 + 0.5 * cos(TAU * (vec3(0.0, 0.33, 0.67) + 0.7 * k * k + 0.25 * q.y + nature.z + 0.02 * uMotion));
  float glint = exp(-30.0 * dot(q - vec2(-0.45, 0.55), q - vec2(-0.45, 0.55)));
  return vec4(mix(vColor, film, 0.55) * lit * (0.75 * rim * rim + 0.03 * step(k, 0.97)) + 0.35 * glint * lit, 0.0);
#endif
}
#endif
#endif
