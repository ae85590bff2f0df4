// Written light: rivers of signs that turn into one sign, a page and its signatures, price tags at pods.
#ifdef SHAPE
vec3 sheetAt(vec3 p, vec2 at, vec4 nature) { return p + vec3(0.0, uHalf * 0.008 * sin(uMotion * 0.5 + at.x * 5.0), 0.0); }
vec3 lineAt(vec3 p, float along, vec4 nature) { return p + vec3(0.0, uHalf * 0.008 * sin(uMotion * 0.5 + 2.5), 0.0); }
void pointAt(inout vec3 p, inout float radius, vec4 nature, vec4 other) {
  p += uUp * (other.x * 0.85 + radius) + uRight * (0.35 * radius + 0.03 * radius * sin(uMotion * 0.8 + nature.z * 40.0));
}
#else
float strokeTo(vec2 p, vec2 a, vec2 b) {
  vec2 d = b - a, e = p - a;
  return length(e - d * clamp(dot(e, d) / max(dot(d, d), 1e-4), 0.0, 1.0));
}

#ifdef STREAM
// A sign of its own for each number: strokes between nine places, and sometimes a ring. How far off p is.
float signAt(vec2 p, float own) {
  float off = 9.0;
  for (float k = 0.0; k < 3.0; k++) {
    float h = floor(hash1(own * 91.7 + k * 17.3) * 81.0), i = floor(h / 9.0), j = mod(h, 9.0);
    vec2 a = vec2(mod(i, 3.0), floor(i / 3.0)) - 1.0, b = vec2(mod(j, 3.0), floor(j / 3.0)) - 1.0;
    off = min(off, strokeTo(p, a * 0.28, b * 0.28));
  }
  float ring = abs(length(p - vec2(0.0, 0.1)) - 0.2);
  return hash1(own * 7.7) > 0.5 ? min(off, ring) : off;
}

vec4 sheetPaint(vec2 at, vec4 nature) {
  const vec2 many = vec2(46.0, 19.0);
  float row = floor(at.y * many.y);
  float s = at.x * many.x - uMotion * (0.55 + 0.5 * hash1(row + 3.0));
  float cell = floor(s), own = hash2(vec2(cell, row));
  float middle = at.x + (cell + 0.5 - s) / many.x;
  float turned = smoothstep(-0.03, 0.03, middle - 0.5 - 0.2 * (hash2(vec2(cell + 31.0, row)) - 0.5));
  vec2 p = vec2(s - cell, fract(at.y * many.y)) - 0.5;
  float free = signAt(p, own);
  vec2 box = abs(p) - 0.27;
  float same = min(abs(max(box.x, box.y)), strokeTo(p, vec2(-0.27, 0.0), vec2(0.27, 0.0)));
  float pixel = fwidth(at.y) * many.y, w = max(0.038, 0.7 * pixel);
  vec2 ink = smoothstep(w + pixel, w * 0.4, vec2(free, same));
  vec3 dye = spectrum(462.0 + 8.0 * row + 24.0 * fract(own * 13.1));
  vec3 cold = mix(uTint, vec3(0.55, 0.72, 0.9), 0.55);
  float ends = smoothstep(0.0, 0.06, middle) * smoothstep(1.0, 0.8, middle) * smoothstep(0.5, 0.38, abs(at.y - 0.5));
  float some = step(0.22 * (1.0 - turned), hash2(vec2(cell, row + 70.0)));
  float turning = turned * (1.0 - turned) * 4.0;
  vec3 light = dye * ink.x * (1.0 - turned) * 0.85 + cold * ink.y * turned * 0.5;
  light += cold * 0.25 * turning * max(ink.x, ink.y);
  return vec4(light * ends * some * living(), 0.4 * turned * ends) * grownTo(middle * 0.9);
}
#endif

#ifdef CHARTER
vec4 sheetPaint(vec2 at, vec4 nature) {
  float come = grownTo(at.y * 0.8), edge = min(min(at.x, 1.0 - at.x) * nature.w, min(at.y, 1.0 - at.y));
  vec3 paper = mix(vec3(1.0, 0.72, 0.4), uTint, 0.35);
  float fiber = 0.8 + 0.4 * noise2(at * vec2(60.0, 90.0));
  vec3 light = paper * 0.02 * fiber * (0.7 + 0.6 * at.y);
  light += paper * 0.5 * smoothstep(0.006, 0.002, edge) + paper * 0.12 * smoothstep(0.002, 0.0, abs(edge - 0.022));
  float inside = step(0.09, at.x) * step(at.x, 0.91);
  float line = abs(fract((at.y - 0.36) / 0.07 + 0.5) - 0.5) * 0.07;
  light += paper * 0.2 * smoothstep(0.003, 0.001, line) * inside * step(0.33, at.y) * step(at.y, 0.945);
  float x = at.x * 34.0, text = floor(at.y / 0.034);
  float words = step(0.18 + 0.25 * hash2(vec2(floor(x + 5.0 * hash1(text)), text)), fract(x + 5.0 * hash1(text)));
  float body = step(0.125, at.y) * step(at.y, 0.29) * step(abs(fract(at.y / 0.034) - 0.5), 0.13);
  light += paper * 0.26 * words * body * inside;
  light += paper * 0.4 * step(abs(at.y - 0.078), 0.012) * step(abs(at.x - 0.5), 0.2) * step(0.12, fract(at.x * 12.0));
  return vec4(light * living(), 0.88) * come;
}

float lineShine(float along, float across, vec4 nature) {
  float now = fract(uMotion * 0.06 - nature.z) * 6.0;
  float pen = exp(-pow((along - now) * 9.0, 2.0));
  return (0.75 + 0.7 * pen) * living() * smoothstep(0.0, 0.1, uGrown * 1.3 - 0.2 - nature.z * 0.6 - 0.3 * along);
}
#endif

#ifdef TAGS
// A figure of seven bars at p, -.5 to .5 wide, -1 to 1 high: how far off it is.
float figureAt(vec2 p, float n) {
  int bars = int[10](119, 36, 93, 109, 46, 107, 123, 37, 127, 111)[int(n)];
  float off = 9.0;
  for (int k = 0; k < 7; k++) {
    if ((bars >> k & 1) == 0) continue;
    float y = k == 0 ? 0.9 : k == 3 ? 0.0 : k == 6 ? -0.9 : k < 3 ? 0.45 : -0.45;
    float x = k == 1 || k == 4 ? -0.45 : 0.45;
    bool flat3 = k == 0 || k == 3 || k == 6;
    vec2 d = abs(flat3 ? p - vec2(0.0, y) : (p - vec2(x, y)).yx);
    off = min(off, max(d.x - 0.4, d.y));
  }
  return off;
}

vec4 pointPaint(vec2 q, vec4 nature, vec4 other) {
  float pixel = 1.0 / max(vPixels, 1.0), come = grownTo(nature.z * 0.7);
  vec3 dye = mix(uTint, vec3(1.0, 0.62, 0.2), 0.75);
  float lean = 0.12 * (other.y - 0.5);
  vec2 p = q - vec2(0.1, 0.22);
  p = vec2(p.x + lean * p.y, p.y - lean * p.x);
  vec2 box = abs(p) - vec2(0.85, 0.42);
  float notch = dot(vec2(-p.x, abs(p.y)), vec2(0.72)) - 0.68;
  float off = max(max(box.x, box.y), notch);
  float hole = length(p - vec2(-0.68, 0.0)) - 0.07;
  float body = smoothstep(pixel, -pixel, max(off, -hole));
  float rim = smoothstep(0.03 + pixel, 0.01, abs(max(off, -hole)));
  float ink = 0.0;
  for (float k = 0.0; k < 4.0; k++) {
    vec2 d = (p - vec2(-0.36 + 0.3 * k, 0.13)) / vec2(0.22, 0.17);
    if (abs(d.x) > 0.68) continue;
    float n = floor(hash1(nature.z * 63.0 + k * 5.3) * 10.0);
    ink = max(ink, smoothstep(0.2 + pixel * 3.0, 0.1, figureAt(d, n)));
  }
  float bars = step(0.42, hash1(floor((p.x + 2.0) * 26.0) + floor(nature.z * 50.0)));
  ink = max(ink, bars * step(abs(p.x - 0.12), 0.56) * step(abs(p.y + 0.24), 0.085) * 0.8);
  float string = strokeTo(q, vec2(-0.58, 0.22), vec2(-0.35 - 0.05 * sin(q.y * 6.0), -1.0));
  float thread = smoothstep(0.02 + pixel, 0.004, string) * (1.0 - body);
  float light = body * 0.07 + rim * 0.6 + ink * body * 0.95 + thread * 0.35;
  return vec4(dye * light * living(), body * 0.8) * come;
}
#endif
#endif
