// What is drawn and written with. ARCS: dials that turn, and arches being drawn. STAVES: lines and notes over a valley.
// SCORE: rings of five lines with notes, songs that cross them.
#ifdef SHAPE
vec2 round2(float turn) { return vec2(cos(TAU * turn), sin(TAU * turn)); }
#endif

// How bright a note or a line is as the reading passes it, even in sum.
float reading(float along, float speed) {
  float x = fract(along - uMotion * speed) - 0.5;
  return exp(-x * x * 60.0);
}

#ifdef POINTS
#ifndef SHAPE
// A note: head, stem and flag about a quad whose head is at (-.2, -.6); upside down where `way` is below 0.
float note(vec2 q, float style, float way) {
  q *= way;
  float soft = 1.6 / max(vPixels, 2.0);
  vec2 h = q - vec2(-0.2, -0.6);
  h = vec2(0.88 * h.x + 0.47 * h.y, 0.88 * h.y - 0.47 * h.x) / vec2(0.23, 0.15);
  float r = length(h), head = smoothstep(1.0 + 4.0 * soft, 1.0 - 4.0 * soft, r);
  if (style > 1.5) head *= 0.25 + 0.75 * smoothstep(0.45, 0.75, r);
  float stem = smoothstep(0.012 + soft, 0.01, abs(q.x - 0.01)) * step(-0.55, q.y) * step(q.y, 0.8);
  float flag = abs(q.x - 0.01 - 0.34 * sqrt(max(0.8 - q.y, 0.0)) * (0.4 + 0.6 * q.y));
  flag = smoothstep(0.03 + soft, 0.01, flag) * step(0.02, q.y) * step(q.y, 0.8) * step(0.5, style) * step(style, 1.5);
  return max(head * (0.65 + 0.6 * exp(-r * r)), max(stem, flag) * 0.7) + 0.07 * exp(-3.0 * dot(q, q));
}
#endif
#endif

#ifdef ARCS
#ifdef SHAPE
vec3 lineAt(vec3 p, float along, vec4 nature) {
  if (nature.w < 1.5) {
    bool arc = nature.w < 0.5;
    float own = fract(nature.z * 7.3) - 0.5, nod = 0.25 * sin(uMotion * 0.23 + nature.z * 40.0) + 0.5 * own;
    vec2 q = round2((arc ? along : vOther.x) + uMotion * 0.07 * own * step(0.02, abs(nature.z - 0.5))) * (arc ? vOther.x : along);
    p += vec3(q.x * cos(nod), q.y, q.x * sin(nod));
  }
  return uAt + uHalf * (uAcross * p.x * uRoom + vec3(0.0, p.y, 0.0) + uToward * p.z);
}
#else
float lineShine(float along, float across, vec4 nature) {
  if (nature.w > 1.5) {
    float drawn = smoothstep(0.0, 0.03, uAge * 0.22 - along);
    return (0.6 * living() + 0.5 * reading(along, 0.13)) * drawn * uGrown;
  }
  return 0.85 * living() * grownTo(nature.w < 0.5 ? along : vOther.x);
}
#endif
#endif

#ifdef STAVES
#ifdef SHAPE
float sway(float along, float seed) { return uHalf * 0.022 * sin(along * 9.0 + seed * 20.0 - uMotion * 0.5); }
#ifdef LINES
vec3 lineAt(vec3 p, float along, vec4 nature) {
  return p + vec3(0.0, nature.w > 1.5 ? 0.0 : sway(along, nature.z), 0.0);
}
#else
void pointAt(inout vec3 p, inout float radius, vec4 nature, vec4 other) {
  p.y += sway(other.x, nature.z) + 0.6 * radius * other.y;
}
#endif
#else
// They draw back once others have come.
float kept() { return mix(1.0, 0.15, smoothstep(17.0, 29.0, uAge)); }
#ifdef LINES
float lineShine(float along, float across, vec4 nature) {
  if (nature.w > 1.5) return kept() * (0.16 * living() + 0.7 * reading(along + nature.z, 0.12) * (0.3 + 0.7 * uBeat)) * grownTo(along);
  return kept() * living() * (0.42 + 0.4 * reading(along + nature.z, 0.06)) * grownTo(along);
}
#else
vec4 pointPaint(vec2 q, vec4 nature, vec4 other) {
  float shine = kept() * living() * (0.5 + 0.6 * reading(other.x + nature.z, 0.06)) * grownTo(other.x);
  return vec4(vColor * note(q, nature.w, other.y) * shine, 0.0);
}
#endif
#endif
#endif

#ifdef SCORE
#ifdef SHAPE
// Bands turn one against the other, slowly.
float turned(float band) { return uMotion * 0.012 * (mod(band, 2.0) < 0.5 ? 1.0 : -0.8); }
#ifdef LINES
vec3 lineAt(vec3 p, float along, vec4 nature) {
  if (nature.w > 1.5) return p + vec3(0.0, uHalf * 0.03 * sin(along * 11.0 + nature.z * 6.0 - uMotion * 0.5), 0.0);
  bool arc = nature.w < 0.5;
  vec2 q = round2((arc ? along : vOther.x) + turned(nature.z)) * (arc ? vOther.x : along);
  return p + uRight * q.x + uUp * q.y;
}
#else
void pointAt(inout vec3 p, inout float radius, vec4 nature, vec4 other) {
  vec2 q = round2(other.x + turned(nature.z)) * other.y;
  p += uRight * (q.x + 0.2 * radius) + uUp * (q.y + 0.6 * radius);
}
#endif
#elif defined(LINES)
float lineShine(float along, float across, vec4 nature) {
  if (nature.w > 1.5) return (0.3 * living() + 0.45 * reading(along + nature.z, 0.05)) * grownTo(along) * smoothstep(0.0, 0.1, along * (1.0 - along));
  return 0.7 * living() * grownTo(0.3 * nature.z + (nature.w < 0.5 ? 0.1 * along : 0.1));
}
#else
vec4 pointPaint(vec2 q, vec4 nature, vec4 other) {
  float shine = living() * (0.6 + 0.5 * reading(other.x + 0.3 * nature.z, 0.05)) * grownTo(0.3 * nature.z + 0.1);
  return vec4(vColor * note(q, nature.w, 1.0) * shine, 0.0);
}
#endif
#endif
