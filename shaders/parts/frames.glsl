// Frames before the scene: screens with the scene drained to one color, feeds within feeds, or a notice over it in gray.
#ifdef SHAPE
vec3 sheetAt(vec3 p, vec2 at, vec4 nature) {
#ifdef NOTICE
  vec2 half2 = uResolution / (2.0 * uFocal) * 1.2;
  return uEye + uForward * (1.2 - 0.1 * p.x * uRoom) + uRight * p.x * half2.x + uUp * p.y * half2.y;
#else
  return p + vec3(0.0, uHalf * 0.008 * sin(uMotion * 0.4 + nature.z * 9.0), 0.0);
#endif
}
vec3 lineAt(vec3 p, float along, vec4 nature) { return p; }
#else
// What was being played: notes on a line that do not go on.
float lineShine(float along, float across, vec4 nature) {
  float x = along * 26.0 + nature.z * 40.0, own = hash2(vec2(floor(x), nature.z * 70.0));
  float note = step(0.55, own) * bell((fract(x) - 0.5) * 9.0), held = smoothstep(0.35, 0.8, along);
  return (0.22 + 0.4 * held + 6.0 * own * note) * smoothstep(0.0, 0.3, along) * living() * uGrown;
}

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
vec4 sheetPaint(vec2 at, vec4 nature) {
  float come = grownTo(nature.z * 0.2), level = nature.z, edge = edgeOf(at, nature.w);
  for (int i = 0; i < 4; i++) {
    vec2 inner = (at - vec2(0.44, 0.47)) / 0.62 + 0.5;
    float deeper = edgeOf(inner, nature.w);
    if (deeper < 0.0) break;
    at = inner;
    edge = deeper;
    level += 1.0;
  }
  float scene = sceneAt(vec2(0.28 + at.x * 0.44, at.y));
  vec3 low = spectrum(mix(455.0, 610.0, fract(level * 0.37 + 0.72))), high = spectrum(mix(470.0, 640.0, fract(level * 0.29 + 0.5)));
  vec3 light = mix(low * (0.02 + 0.012 * level), high * (0.42 + 0.05 * level), smoothstep(0.05, 0.95, scene));
  light = mix(light, vec3(0.003), smoothstep(0.03, 0.024, edge));
  light += high * 0.4 * smoothstep(0.009, 0.003, abs(edge - 0.026));
  for (float k = 0.0; k < 3.0; k++) {
    float d = length((at - vec2(0.87, 0.6 + 0.1 * k)) * vec2(nature.w, 1.0));
    light += high * 0.8 * smoothstep(0.026, 0.018, d);
  }
  float words = step(abs(at.y - 0.9), 0.012) * step(0.1, at.x) * step(at.x, 0.66);
  words += step(abs(at.y - 0.86), 0.012) * step(0.1, at.x) * step(at.x, 0.46);
  light += vec3(0.6, 0.7, 0.8) * words * 0.35;
  return vec4(light * living(), 0.82) * come;
}
#endif

#ifdef NOTICE
float bar(vec2 p, vec2 from, vec2 to) {
  vec2 soft = 0.7 * fwidth(p), inside = smoothstep(from - soft, from + soft, p) * (1.0 - smoothstep(to - soft, to + soft, p));
  return inside.x * inside.y;
}

float segment(vec2 q, float x, float low, float high) { return max(abs(q.x - x), max(low - q.y, q.y - high)); }

// A letter of nobody's script, from eight designs of stems and bowls. q: -0.5 to 0.5, upright.
float letter(vec2 q, float own, float thin) {
  float kind = floor(fract(own * 31.7) * 8.0), ring = abs(length(q - vec2(0.0, -0.22)) - 0.24), d = 9.0;
  if (kind < 0.5) d = ring;
  else if (kind < 1.5) d = min(min(segment(q, -0.24, -0.5, 0.06), segment(q, 0.24, -0.5, -0.2)), q.y > -0.22 ? ring : 9.0);
  else if (kind < 2.5) d = min(ring, segment(q, -0.24, -0.46, 0.46));
  else if (kind < 3.5) d = segment(q, 0.0, -0.46, 0.46);
  else if (kind < 4.5) d = min(q.x > 0.1 && q.y < -0.22 ? 9.0 : ring, max(abs(q.y + 0.2), abs(q.x) - 0.24));
  else if (kind < 5.5) d = q.x > 0.12 ? 9.0 : ring;
  else if (kind < 6.5) d = min(segment(q, -0.05, -0.46, 0.36), max(abs(q.y - 0.04), abs(q.x) - 0.22));
  else d = min(segment(q, 0.24, -0.46, 0.06), min(segment(q, -0.24, -0.2, 0.06), q.y < -0.22 ? ring : 9.0));
  return 1.0 - smoothstep(thin, thin + 0.1, d);
}

// A line of its words, so tall, as a stranger sees them; one in six places is between words, never two beside each other.
float writing(vec2 p, vec4 line, float wide) {
  float x = (p.x - line.x) * wide / (0.6 * line.w), i = floor(x), own = hash2(vec2(i, line.y * 91.0));
  float before = hash2(vec2(i - 1.0, line.y * 91.0)), word = own < 0.2 && before >= 0.2 && i > 0.5 ? 0.0 : 1.0;
  vec2 q = vec2(fract(x) - 0.5, (line.y - p.y) / line.w) * vec2(0.9, 1.0);
  return word * bar(p, line.xy - vec2(0.0, 0.6 * line.w), line.zy + vec2(0.0, 0.6 * line.w)) * letter(q, own, 0.045);
}

vec4 sheetPaint(vec2 at, vec4 nature) {
  if (at.x > uGrown * 1.001) discard;
  vec2 p = vec2(nature.z > 0.0 ? at.x : 1.0 - at.x, at.y);
  float ink = bar(p, vec2(0.08, 0.3), vec2(0.92, 0.3022));
  vec2 q = (p - vec2(0.145, 0.19)) * vec2(nature.w, 1.0);
  float ring = abs(length(q) - 0.062);
  ink += smoothstep(0.004, 0.002, ring) + bar(abs(q), vec2(0.012, 0.0), vec2(0.02, 0.026));
  ink += writing(p, vec4(0.24, 0.165, 0.92, 0.044), nature.w) + writing(p, vec4(0.24, 0.226, 0.7, 0.028), nature.w);
  float clauses = 0.0;
  for (float i = 0.0; i < 4.0; i++) {
    float line = 0.825 + 0.036 * i;
    clauses += 0.75 * writing(p, vec4(0.14, line, i > 2.5 ? 0.55 : 0.92 - 0.06 * hash1(i), 0.022), nature.w) + writing(p, vec4(0.08, line + 0.0001, 0.115, 0.022), nature.w);
  }
  float edge = edgeOf(at, nature.w);
  float come = 0.55 + 0.75 * uBeat, paper = 1.0 - smoothstep(0.3, 0.305, at.y);
  vec3 gray = vec3(0.2, 0.222, 0.245) * (1.0 - 0.25 * at.y) * come;
  vec3 drained = vec3(0.86, 0.95, 1.04) * (0.012 + 0.4 * sceneAt(vec2(0.02 + 0.72 * at.x, at.y - 0.05))) * come;
  vec3 light = mix(drained * (1.0 - 0.55 * smoothstep(0.74, 0.8, at.y)), gray, paper);
  light = mix(light, gray * 0.1, min(ink, 1.0)) + gray * min(clauses, 1.0) + gray * 0.7 * smoothstep(0.006, 0.002, edge);
  return vec4(light, 1.0);
}
#endif
#endif
