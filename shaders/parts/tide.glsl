// Fronts: a film of light that runs in over the ground (one), two crowds and the sparks between them (clash), washes of
// color that run together (blend), a ring of strokes that breaks a cold one (wave). Where a front is, deeds.glsl says.
#ifdef ONE
#ifdef SHAPE
vec3 sheetAt(vec3 p, vec2 at, vec4 nature) {
  float behind = behindTide(p, uPart[0], uAcross, uToward, uPart[3].xy);
  return p + vec3(0.0, 0.028 * uHalf * bell(behind * 14.0), 0.0);
}
#else
vec4 sheetPaint(vec2 at, vec4 nature) {
  float behind = behindTide(vAt, uPart[0], uAcross, uToward, uPart[3].xy);
  if (behind < -0.1) discard;
  float ragged = behind + 0.05 * (noise2(vAt.xz * 0.6) - 0.5);
  float crest = bell(behind * 26.0) + 0.7 * bell(ragged * 80.0);
  float lines = pow(0.5 + 0.5 * sin(ragged * 70.0 - 0.5 * uMotion), 6.0) * smoothstep(0.0, 0.06, behind);
  float film = smoothstep(0.0, 0.05, behind) * (0.03 + 0.16 * lines * fading(behind * 2.2) + 0.1 * fading(behind * 9.0));
  vec2 edge = smoothstep(0.5, 0.36, abs(at - 0.5));
  vec3 light = vColor * (0.8 * crest + film) + vec3(0.35, 0.4, 0.42) * bell(ragged * 90.0);
  edge *= smoothstep(0.12, 0.6, distance(vAt, uEye) / uHalf);
  return vec4(light * living(), 0.2 * smoothstep(0.0, 0.1, behind)) * edge.x * edge.y;
}
#endif
#endif

#ifdef CLASH
const vec2 TO = vec2(0.92, 0.39);
vec3 athwart() { return TO.x * uAcross + TO.y * uToward; }
#ifdef LINES
#ifdef SHAPE
vec3 lineAt(vec3 p, float along, vec4 nature) {
  float writhe = nature.z * 1.2 * sin(along * (90.0 + 50.0 * nature.z) + uMotion * (0.4 + 0.2 * nature.z));
  return p + vec3(0.0, 2.4 + 0.5 * nature.z, 0.0) + athwart() * (writhe - clashAt(p, uAcross, uToward).y);
}
#else
float lineShine(float along, float across, vec4 nature) {
  float hot = 0.6 + 0.4 * sin(along * 70.0 + nature.z * 3.0 + 0.5 * uMotion);
  hot *= smoothstep(0.1, 0.6, distance(vAt, uEye) / uHalf);
  return hot * living() * grownTo(abs(along - 0.5) * 2.0) * smoothstep(0.0, 0.1, along) * smoothstep(1.0, 0.9, along);
}
#endif
#endif
#ifdef POINTS
#ifdef SHAPE
void pointAt(inout vec3 p, inout float radius, vec4 nature, vec4 other) {
  vec2 clash = clashAt(p, uAcross, uToward);
  if (nature.w < 0.5) {
    float surge = 0.5 + 0.5 * sin(0.5 * uMotion + 0.08 * clash.x + 2.0 * other.x + 0.1 * other.y);
    float far = mix(1.6, 0.75 - 0.3 * surge * exp(-other.y / 25.0), uGrown) * other.y;
    p += athwart() * (other.x * (far + 0.6) - clash.y);
    p.y += 1.1 + radius + 0.4 * sin(uMotion * 0.8 + nature.z * 50.0);
    radius *= grownTo(0.7 * nature.z);
  } else {
    float u = fract(nature.z * 31.0 + uMotion * (0.12 + 0.1 * nature.z));
    p += athwart() * (other.x * u - clash.y);
    p.y += 1.5 + 4.0 * u * (1.0 - u) * other.y;
    radius *= sin(PI * u) * uGrown;
  }
}
#else
vec4 pointPaint(vec2 q, vec4 nature, vec4 other) {
  float r = length(q), light = exp(-r * r * 6.0) + 0.3 * bell((r - 0.7) * 8.0);
  float near = smoothstep(0.06, 0.012, vPixels * (1.0 + vBlur) / uResolution.y);
  return vec4(vColor * near * nature.y * 1.3 * max(light - 0.02, 0.0) * (0.3 + 0.7 * living()), 0.0);
}
#endif
#endif
#endif

#ifdef BLEND
#ifdef SHAPE
void pointAt(inout vec3 p, inout float radius, vec4 nature, vec4 other) {
  p += uAcross * 0.05 * radius * sin(0.17 * uMotion + nature.z * 30.0);
  radius *= 0.3 + 0.7 * grownTo(0.3 * nature.z);
}
#else
vec4 pointPaint(vec2 q, vec4 nature, vec4 other) {
  float drift = 0.05 * uMotion + nature.z * 40.0;
  float wide = noise3(vec3(q * 1.9 + nature.z * 17.0, drift)) - 0.5;
  float fine = noise3(vec3(q * 6.0 + 3.0 * wide, drift * 1.7)) - 0.5;
  float r = length(q), edge = r + 0.75 * wide + 0.28 * fine;
  float body = smoothstep(0.78, 0.1, edge) * (0.7 + 0.9 * fine);
  float rim = smoothstep(0.84, 0.7, edge) * smoothstep(0.35, 0.72, edge);
  float run = smoothstep(-0.35, 0.35, dot(q, vec2(cos(nature.z * 50.0), sin(nature.z * 50.0))) + 1.1 * wide + 0.3 * fine);
  float there = bled(vMiddle), other_ = there > 540.0 ? 462.0 + 40.0 * nature.z : 585.0 + 40.0 * nature.z;
  vec3 color = mix(spectrum(there), spectrum(other_), run);
  color += 0.25 * run * (1.0 - run) * vec3(1.0, 0.15, 1.2);
  float whole = smoothstep(1.0, 0.8, r);
  return vec4(color * (0.2 * body + 0.16 * rim * (0.6 + 1.8 * fine)) * whole * living(), 0.08 * body * whole) * grownTo(0.5 * r);
}
#endif
#endif

#ifdef WAVE
#ifdef SHAPE
vec3 lineAt(vec3 p, float along, vec4 nature) {
  vec3 d = p - uAt;
  if (nature.w == 1.0) {
    float fly = 0.03 + 0.14 * nature.z * nature.z + 0.02 * sin(0.3 * uMotion + nature.z * 20.0);
    vec3 out_ = uAcross * cos(vOther.x) + vec3(0.0, sin(vOther.x), 0.0);
    vec3 middle = out_ * 1.1 * uHalf, aside = uAcross * -sin(vOther.x) + vec3(0.0, cos(vOther.x), 0.0);
    vec3 e = d - middle;
    float turn = (fract(nature.z * 7.0) - 0.5) * (0.9 + 0.3 * sin(0.25 * uMotion + nature.z * 9.0)) * uGrown;
    vec2 xy = mat2(cos(turn), sin(turn), -sin(turn), cos(turn)) * vec2(dot(e, out_), dot(e, aside));
    d = middle * (1.0 + fly) + out_ * xy.x + aside * xy.y + uToward * 0.1 * uHalf * (nature.z - 0.5);
  } else d *= 1.0 + 0.03 * sin(0.5 * uMotion + nature.z * 30.0);
  return uAt + d * waveOut(uPart[3].xy) * (nature.w == 3.0 ? 0.36 : nature.w == 4.0 ? 0.13 : 1.0);
}
#else
float lineShine(float along, float across, vec4 nature) {
  float far = waveOut(uPart[3].xy), seen = smoothstep(4.0, 2.0, far);
  if (nature.w == 1.0) return living() * smoothstep(0.1, 0.6, uGrown);
  if (nature.w == 2.0) seen = 1.0 - seen;
  if (nature.w > 2.0) seen = smoothstep(0.3, 0.7, far * (nature.w == 3.0 ? 0.36 : 0.13));
  float stream = pow(0.5 + 0.5 * sin(along * 9.0 - uMotion * 0.9 + nature.z * 40.0), 3.0);
  return seen * (0.12 * along + 0.9 * pow(along, 5.0) + 0.35 * stream * along) * (0.3 + 0.7 * living());
}
#endif
#endif
