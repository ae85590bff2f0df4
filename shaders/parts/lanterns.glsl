// Candles of wax with a flame each and bells that swing and sound over them, none in step; paper lanterns of several shapes
// on strings, lit from within, and a few let go into the sky.
#ifdef LINES
#ifdef SHAPE
vec3 lineAt(vec3 p, float along, vec4 nature) { return p; }
#else
float lineShine(float along, float across, vec4 nature) { return living() * grownTo(along); }
#endif
#endif

#ifdef POINTS
#ifdef SHAPE
void pointAt(inout vec3 p, inout float radius, vec4 nature, vec4 other) {
#ifdef COLONY
  if (nature.w > 4.5) {
    float climb = fract(other.x + uMotion * 0.012);
    p += vec3(0.0, (climb * 2.4 - 1.2) * other.y, 0.0) + uAcross * radius * 1.5 * sin(uMotion * 0.15 + nature.z * TAU);
    radius *= smoothstep(0.0, 0.08, climb) * smoothstep(1.0, 0.92, climb);
  }
#endif
  radius *= smoothstep(nature.z * 0.6, nature.z * 0.6 + 0.3, uGrown);
}
#else

float turned(inout vec2 q, float top, float angle) {
  float c = cos(angle), s = sin(angle);
  q = mat2(c, -s, s, c) * (q - vec2(0.0, top)) + vec2(0.0, top);
  return angle;
}

#ifdef CANDLES
vec4 bellPaint(vec2 q, float seed, float lit, float soft) {
  float sounds = fract(uMotion * (0.11 + 0.06 * seed) + seed * 7.0), far = length(q + vec2(0.0, 0.2));
  float ring = bell((far - 0.45 - 0.4 * sounds) * 26.0) * sin(sounds * PI) * smoothstep(0.55, 0.9, abs(q.x) / max(far, 0.1)) * (1.0 - sounds);
  turned(q, 0.85, 0.2 * sin(uMotion * (0.7 + 0.6 * seed) + seed * 40.0));
  float h = (0.4 - q.y) / 0.85;  // 0 at the crown, 1 at the lip
  float wide = 0.36 * (sqrt(max(h, 0.0)) * 0.62 + 0.6 * pow(max(h, 0.0), 4.5) + 0.06 * smoothstep(0.0, 0.3, h));
  float x = q.x / max(wide, 0.01), lip = 0.07 * sqrt(max(1.0 - x * x, 0.0));
  float body = (1.0 - smoothstep(1.0 - soft / max(wide, 0.05), 1.0, abs(x))) * step(0.0, h) * (1.0 - smoothstep(-soft, soft, -q.y - 0.45 - lip));
  float mouth = 1.0 - smoothstep(0.94, 1.0, length((q + vec2(0.0, 0.45)) / vec2(0.43, 0.075)));
  float tongue = 1.0 - smoothstep(0.055, 0.055 + soft, length(q - vec2(0.1 * sin(uMotion * (0.7 + 0.6 * seed) + seed * 40.0 - 1.0), -0.53)));
  float loop = bell((length(q - vec2(0.0, 0.45)) - 0.055) * 40.0);
  float from = 0.18 + 0.75 * bell((x + 0.45) * 2.6) + 0.3 * bell((x - 0.85) * 5.0), bands = bell((h - 0.28) * 34.0) + bell((h - 0.78) * 30.0) + 0.5 * bell((h - 0.84) * 40.0);
  vec3 bronze = vColor * vec3(0.95, 0.85, 0.7), pale = vec3(1.0, 0.85, 0.55);
  vec3 light = bronze * body * (from * (0.25 + 0.3 * h) + 0.22 * bands * from) + pale * body * 0.45 * bell((x + 0.5) * 7.0) * (0.3 + 0.7 * h);
  light = mix(light, bronze * (0.05 + 0.5 * bell((q.y + 0.53) * 22.0)), mouth);
  light += pale * tongue * 0.4 + bronze * (loop * 0.4 + ring * 0.3 + 0.4 * bell(q.x * 70.0) * step(0.5, q.y) * step(q.y, 0.86));
  return vec4(light * lit, 0.95 * max(max(body, mouth), tongue) * uGrown);
}

vec4 candlePaint(vec2 q, vec4 nature, vec4 other, float lit, float soft) {
  float seed = nature.z, top = -0.78 + 0.72 * other.x, wide = 0.115 * other.y;
  float beat = sin(uMotion * (1.1 + seed) + seed * 50.0), sway = 0.035 * beat + 0.015 * sin(uMotion * (2.3 + seed) + seed * 31.0);
  float x = q.x / wide, curve = 0.035 * (1.0 - x * x), melt = 0.02 * sin(q.x * 60.0 + seed * 30.0);
  float wax = (1.0 - smoothstep(1.0 - soft / wide, 1.0, abs(x))) * smoothstep(-0.9 - curve - soft, -0.9 - curve + soft, q.y) * (1.0 - smoothstep(-soft, soft, q.y - top - melt * abs(x)));
  float pool = 1.0 - smoothstep(0.85, 1.0, length(vec2(x, (q.y - top) / 0.035)));
  float drip = bell((x - 1.4 * fract(seed * 17.0) + 0.7) * 4.0) * smoothstep(top - 0.3 * fract(seed * 29.0) - 0.1, top - 0.02, q.y);
  float through = exp(4.2 * (q.y - top)), round_ = 0.35 + 0.65 * sqrt(max(1.0 - x * x, 0.0));
  vec2 f = vec2(q.x - sway * smoothstep(top, top + 0.35, q.y), q.y - top - 0.02);
  float rise = clamp(f.y / 0.3, 0.0, 1.0), girth = 0.085 * (sqrt(rise) * (1.0 - rise) * 2.1 + 0.004);
  float flame = (1.0 - smoothstep(0.35, 1.25, abs(f.x) / girth)) * step(0.0, f.y) * smoothstep(1.0, 0.75, rise);
  float core = bell(f.x / (0.4 * girth + 0.004)) * bell((rise - 0.42) * 2.6) * flame, blue = flame * bell(rise * 4.5);
  float wick = (1.0 - smoothstep(0.008, 0.012 + soft, abs(f.x))) * step(-0.01, f.y) * step(f.y, 0.07);
  vec2 about = f - vec2(0.0, 0.11);
  float edge = max(1.0 - dot(q, q), 0.0), halo = (0.3 * exp(-7.0 * dot(about, about)) + 0.35 * exp(-40.0 * dot(about, about))) * edge;
  vec2 wet = (q + vec2(0.0, 0.9)) * vec2(1.4, 7.0);
  float stone = 0.3 * exp(-2.5 * dot(wet, wet)) * edge;
  vec3 pale = vec3(1.0, 0.86, 0.56), amber = vColor * vec3(1.0, 0.85, 0.6);
  vec3 light = amber * wax * round_ * (0.05 + 0.7 * through + 0.16 * drip) + pale * wax * (0.28 * through * through + 0.3 * pool);
  light = light * (1.0 - wick) + amber * (0.75 * flame + halo + stone) + pale * (1.05 * core) + vec3(0.1, 0.2, 0.6) * blue * 0.6;
  return vec4(light * lit * (1.0 + 0.04 * beat), 0.94 * wax * uGrown);
}
#else

// A lantern's outline (1 at its edge), and the number of its folds.
vec2 lanternAt(vec2 p, float kind) {
  vec2 a = abs(p);
  if (kind < 0.5) return vec2(length(p * vec2(1.0, 1.12)) / 0.62, 0.0);
  if (kind < 1.5) {
    float petal = abs(p.x) / (0.68 * sqrt(clamp((p.y + 0.5) / 0.55, 0.0, 1.0)) + 0.02);
    float tips = 0.24 + 0.16 * cos(p.x * 17.0) - 0.5 * p.x * p.x;
    return vec2(max(petal, 1.0 + (p.y - tips) * 3.0), 1.0);
  }
  if (kind < 2.5) return vec2(max(a.x / 0.44, a.y / 0.58), 2.0);
  if (kind < 3.5) {
    float turn = atan(p.x, p.y), fifth = TAU / 5.0, at = abs(mod(turn + 0.5 * fifth, fifth) - 0.5 * fifth);
    vec2 w = length(p) * vec2(cos(at), sin(at));
    return vec2((w.x * 0.62 + w.y * 1.1) / 0.44, 3.0);
  }
  if (kind < 4.5) return vec2(max(a.x / (0.36 + 0.08 * cos(p.y * 2.4)), a.y / 0.66), 4.0);
  return vec2(max(a.x / (0.5 + 0.2 * p.y), max(-p.y / 0.6, length(p * vec2(1.0, 1.0) - vec2(0.0, 0.1)) / 0.66)), 5.0);
}

vec4 lanternPaint(vec2 q, vec4 nature, float lit, float soft) {
  float seed = nature.z, kind = nature.w;
  turned(q, 1.0, 0.09 * sin(uMotion * (0.45 + 0.3 * seed) + seed * 40.0));
  vec2 p = q - vec2(0.0, 0.12);
  float k = lanternAt(p, kind).x, body = 1.0 - smoothstep(1.0 - 2.0 * soft, 1.0, k);
  float deep = sqrt(max(1.0 - k * k, 0.0)), x = p.x / 0.62;
  float folds = bell(sin((p.y - 0.1 * (1.0 - x * x) * sign(p.y)) * 24.0) * 2.2);
  if (kind > 0.5 && kind < 1.5) folds = bell(sin(atan(p.x, p.y + 0.62) * 9.0) * 3.5);
  else if (kind > 1.5 && kind < 2.5) folds = max(bell((abs(p.x) - 0.13) * 50.0), max(bell((abs(p.y) - 0.2) * 50.0), bell((k - 0.93) * 22.0)));
  else if (kind > 2.5 && kind < 3.5) folds = bell(sin(atan(p.x, p.y) * 5.0) * 5.0);
  else if (kind > 3.5) folds = bell(sin(asin(clamp(p.x / 0.5, -1.0, 1.0)) * 7.0) * 3.0);
  vec2 heart = p - vec2(0.015 * sin(uMotion * 0.9 + seed * 20.0), -0.16);
  float inner = exp(-6.5 * dot(heart, heart)), flame = exp(-50.0 * dot(heart * vec2(1.3, 1.0), heart * vec2(1.3, 1.0)));
  float paper = 0.85 + 0.3 * noise2(p * 13.0 + seed * 30.0);
  float cap = kind > 4.5 || (kind > 0.5 && kind < 1.5) ? 0.0 : (1.0 - smoothstep(0.2, 0.23, abs(p.x))) * bell((abs(p.y) - 0.6) * 22.0);
  float cord = kind > 4.5 ? 0.0 : bell(q.x * 60.0) * step(0.5, p.y);
  float tassel = kind > 4.5 ? 0.0 : bell((q.x + 0.03 * sin(q.y * 6.0 + uMotion * 0.6 + seed * 9.0)) * 34.0) * step(p.y, -0.55) * smoothstep(-1.0, -0.9, q.y);
  float halo = 0.34 * exp(-4.0 * dot(p, p)) * max(1.0 - dot(q, q), 0.0);
  vec3 pale = mix(vColor, vec3(1.0, 0.8, 0.45), 0.7), rose = vColor * vec3(1.0, 0.7, 0.6);
  vec3 light = body * paper * (rose * (0.08 + 0.26 * deep) + pale * inner * (0.5 + 0.55 * deep)) * (1.0 - 0.42 * folds) + pale * body * flame * 0.55;
  light += rose * (0.3 * bell((k - 0.985) * 22.0) * body + 0.45 * cap + 0.4 * cord + 0.55 * tassel) + vColor * halo;
  return vec4(light * lit, (0.86 * body + 0.5 * cap * (1.0 - body)) * uGrown);
}
#endif

vec4 pointPaint(vec2 q, vec4 nature, vec4 other) {
  float lit = living() * uGrown * nature.y, soft = 1.5 / max(vPixels, 5.0) + 0.15 * vBlur;
  q *= 1.0 + vBlur;
#ifdef CANDLES
  lit *= 0.75 + 0.45 * uBeat;
  if (nature.w > 0.5) return bellPaint(q, nature.z, lit, soft);
  return candlePaint(q, nature, other, lit, soft);
#else
  return lanternPaint(q, nature, lit, soft);
#endif
}
#endif
#endif
