// Frames before the scene: screens with the scene drained to one color, and feeds within feeds. The notice has a file of its own.
#ifndef NOTICE
#ifdef SHAPE
vec3 sheetAt(vec3 p, vec2 at, vec4 nature) {
  return p + vec3(0.0, uHalf * 0.008 * sin(uMotion * 0.4 + nature.z * 9.0), 0.0);
}
#else
uniform sampler2D uLive;

float edgeOf(vec2 at, float wide) { return min(min(at.x, 1.0 - at.x) * wide, min(at.y, 1.0 - at.y)); }

// How bright the scene is at a place of a frame, brought within 0 to 1.
float sceneAt(vec2 at) {
  float l = dot(texture(uLive, vec2(at.x, 1.0 - at.y)).rgb, vec3(0.3, 0.6, 0.2)) * 3.0;
  return l / (0.5 + l);
}

#ifdef SCREENS
vec4 sheetPaint(vec2 at, vec4 nature) {
  float open = grownTo(nature.z * 0.7);
  if (abs(at.y - 0.5) > 0.5 * open) discard;
  float edge = edgeOf(at, nature.w), lit = living();
  float rows = 0.82 + 0.18 * sin(at.y * 44.0 * TAU);
  vec3 cold = mix(uTint, vec3(0.5, 0.75, 1.0), 0.45);
  vec3 light = cold * (0.03 + 0.62 * sceneAt(0.5 + (at - 0.5) * 0.8)) * rows;
  float bezel = smoothstep(0.05, 0.042, edge);
  light = mix(light, vec3(0.004), bezel) + cold * 0.5 * smoothstep(0.014, 0.005, edge);
  light += cold * 0.25 * smoothstep(0.006, 0.0, abs(edge - 0.052));
  vec2 dot2 = (at - vec2(0.9, 0.13)) * vec2(nature.w, 1.0);
  light += vec3(1.0, 0.06, 0.03) * smoothstep(0.035, 0.022, length(dot2));
  float bars = step(0.87, at.y) * step(at.y, 0.905) * step(0.06, at.x) * step(at.x, 0.06 + 0.45 * step(0.08, edge));
  light += cold * 0.35 * bars;
  return vec4(light * lit, 1.0) * open;
}
#endif

#ifdef COPIES
// A feed of the scene in two colors, and in its upper corner the same feed again, in the other two.
vec4 sheetPaint(vec2 at, vec4 nature) {
  float come = grownTo(nature.z * 0.2), level = nature.z, edge = edgeOf(at, nature.w);
  for (int i = 0; i < 4; i++) {
    vec2 inner = (at - vec2(0.5 + 0.16 * uRoom, 0.31)) / 0.46 + 0.5;
    float deeper = edgeOf(inner, nature.w);
    if (deeper < 0.0) break;
    at = inner;
    edge = deeper;
    level += 1.0;
  }
  float scene = sceneAt(vec2(0.3 - 0.07 * uRoom + at.x * 0.4, at.y)), other = mod(level, 2.0);
  vec3 high = spectrum(mix(497.0, 598.0, other));
  vec3 light = mix(spectrum(mix(462.0, 446.0, other)) * 0.03, high * 0.5, smoothstep(0.1, 0.9, scene)) * (1.0 - 0.35 * at.y);
  light = mix(light, vec3(0.002), smoothstep(0.022, 0.014, edge));
  light += high * 0.3 * smoothstep(0.006, 0.0, abs(edge - 0.016));
  return vec4(light * living(), 0.95) * come;
}
#endif
#endif
#endif
