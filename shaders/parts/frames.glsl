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

// A letter of nobody's script: stems, bars and a bowl, as its number has it. q: -0.5 to 0.5, upright.
float letter(vec2 q, float own, float thin) {
  float a = fract(own * 7.13), b = fract(own * 31.7), c = fract(own * 91.3);
  vec2 p = abs(q);
  float within = step(p.y, 0.5), d = a < 0.75 ? abs(q.x + 0.27) : 1.0;
  if (b > 0.45) d = min(d, abs(q.x - 0.27) + 0.6 * step(c < 0.5 ? 0.02 : -0.02, c < 0.5 ? q.y : -q.y));
  if (c > 0.3) d = min(d, max(abs(q.y - (a > 0.5 ? 0.42 : b - 0.5)), p.x - 0.27));
  if (b < 0.6) d = min(d, abs(length((q - vec2(0.0, -0.2)) * vec2(1.0, 1.1)) - 0.27));
  else d = min(d, max(abs(q.y + 0.42), p.x - 0.27));
  return within * (1.0 - smoothstep(thin, thin + 0.1, d));
}

// A line of its words, so tall, as a stranger sees them.
float writing(vec2 p, vec4 line, float wide) {
  float x = (p.x - line.x) * wide / (0.62 * line.w), i = floor(x), own = hash2(vec2(i, line.y * 91.0));
  float word = bar(p, vec2(line.x, line.y - line.w), vec2(line.z, line.y + line.w)) * step(0.17, own);
  return word * letter(vec2(fract(x) - 0.5, (line.y - p.y) / line.w) * 1.1, own, 0.055);
}

vec4 sheetPaint(vec2 at, vec4 nature) {
  if (at.x > uGrown * 1.001) discard;
  vec2 p = vec2(nature.z > 0.0 ? at.x : 0.814 - at.x, at.y);
  float ink = bar(p, vec2(0.07, 0.3), vec2(0.76, 0.3022));
  vec2 q = (p - vec2(0.115, 0.19)) * vec2(nature.w, 1.0);
  float ring = abs(length(q) - 0.062);
  ink += smoothstep(0.004, 0.002, ring) + bar(abs(q), vec2(0.012, 0.0), vec2(0.02, 0.026));
  ink += writing(p, vec4(0.19, 0.165, 0.7, 0.042), nature.w) + writing(p, vec4(0.19, 0.222, 0.56, 0.026), nature.w);
  float clauses = 0.0;
  for (float i = 0.0; i < 4.0; i++) {
    float line = 0.815 + 0.036 * i;
    clauses += 0.8 * writing(p, vec4(0.11, line, i > 2.5 ? 0.42 : 0.74 - 0.05 * hash1(i), 0.02), nature.w) + writing(p, vec4(0.07, line + 0.001, 0.09, 0.02), nature.w);
  }
  float edge = edgeOf(at, nature.w);
  float come = 0.55 + 0.75 * uBeat, paper = 1.0 - smoothstep(0.3, 0.305, at.y);
  vec3 gray = vec3(0.2, 0.222, 0.245) * (1.0 - 0.25 * at.y) * come;
  vec3 drained = vec3(0.86, 0.95, 1.04) * (0.012 + 0.4 * sceneAt(at - vec2(0.0, 0.07))) * come;
  vec3 light = mix(drained, gray, paper);
  light = mix(light, gray * 0.1, min(ink, 1.0)) + gray * min(clauses, 1.0) + gray * 0.7 * smoothstep(0.006, 0.002, edge);
  return vec4(light, 1.0);
}
#endif
#endif
