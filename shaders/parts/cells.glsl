// Space in parts: hexagons with an hour each, luminous plates on stone, niches hollowed into walls like shells.
#ifdef SHAPE
vec3 sheetAt(vec3 p, vec2 at, vec4 nature) { return p; }
#else
// A line where d is 0, so wide, never thinner than a pixel without growing fainter.
float thin(float d, float wide) {
  float edge = fwidth(d) * 0.8;
  return smoothstep(wide + edge, wide * 0.4, abs(d)) * min(1.0, wide / max(edge, 1e-5) + 0.25);
}
float disc(vec2 q, float radius) {
  float d = length(q) - radius, edge = fwidth(d) + 0.008;
  return smoothstep(edge, -edge, d);
}
#if defined(HOURS)
// The sky's color by the hour: night, dawn, forenoon, noon, evening, and night again.
vec3 skyOf(float hour) {
  vec3 night = spectrum(453.0), low = spectrum(hour < 0.5 ? 596.0 : 614.0);
  vec3 high = spectrum(505.0 - 25.0 * smoothstep(0.1, 0.2, abs(hour - 0.5)) * step(hour, 0.5));
  float out_ = abs(hour - 0.5) * 2.0;
  return mix(mix(high, low, smoothstep(0.34, 0.46, out_)), night, smoothstep(0.54, 0.72, out_));
}
vec4 sheetPaint(vec2 at, vec4 nature) {
  vec2 q = vec2(at.x * 2.0 - 1.0, 1.0 - at.y * 2.0), a = abs(q);
  float hex = 0.84 - max(a.x, a.x * 0.5 + a.y * 0.8660254), in_ = smoothstep(0.0, 0.02, hex);
  float hour = fract(nature.z + uMotion * 0.002), r = length(q);
  vec3 sky = skyOf(hour);
  float turn = hour * TAU + PI;
  vec2 hand = vec2(sin(turn), cos(turn)), sun = hand * 0.5;
  float reach = dot(q, hand), off = dot(q, vec2(hand.y, -hand.x));
  float day = smoothstep(-0.1, 0.25, hand.y), moon = disc(q - sun, 0.1) * (1.0 - disc(q - sun - vec2(0.06, 0.03), 0.095));
  float body = mix(0.9 * moon, disc(q - sun, 0.1) * 0.8 + 0.35 * exp(-dot(q - sun, q - sun) * 18.0), day);
  float line = thin(off, 0.012) * step(0.06, reach) * step(reach, 0.38);
  float marks = smoothstep(0.55, 0.85, cos(atan(q.y, q.x) * 12.0)) * thin(r - 0.68, 0.022);
  float land = q.y + 0.3 + 0.05 * sin(q.x * 5.0 + nature.z * 40.0);
  float light = thin(hex - 0.035, 0.016) * 0.8 + 0.5 * line + 0.4 * marks + 0.5 * thin(land, 0.008);
  float fill = land > 0.0 ? 0.19 * exp(-land * 2.4) + 0.015 : 0.012;
  float far = distance(vAt, uEye) / nature.y;
  float come = in_ * grownTo(fract(nature.z * 7.3)) * smoothstep(7.5, 10.0, far) * smoothstep(34.0, 20.0, far);
  vec3 paint = sky * (light + fill) + mix(spectrum(470.0) * 0.7 + 0.3, sky + 0.25, day) * body;
  return vec4(paint * 0.75 * nature.w * come * living(), 0.6 * come * nature.w);
}
#elif defined(SQUARES)
vec4 sheetPaint(vec2 at, vec4 nature) {
  vec2 q = (at * 2.0 - 1.0) * 1.3, a = abs(q);
  float edge = max(a.x, a.y), d = length(max(a - 0.8, 0.0)) + min(edge - 0.8, 0.0) - 0.1;
  float soft = fwidth(d), in_ = smoothstep(soft, -soft, d);
  float h = fract(nature.z * 37.0), bed = exp(-dot(q, q) * 1.6);
  float rest = smoothstep(0.3, 0.1, length(max(abs(q) - vec2(0.1, 0.42), 0.0)));
  float light = in_ * (0.1 + 0.32 * bed + 0.3 * rest * step(0.35, h)) * (0.6 + 0.4 * h) + 0.75 * thin(d + 0.04, 0.035);
  light += (1.0 - in_) * 0.16 * exp(-d * 9.0) * smoothstep(1.3, 1.1, edge);
  float eye = distance(vAt, uEye), far = smoothstep(300.0, 80.0, eye) * (0.12 + 0.88 * smoothstep(8.0, 55.0, eye));
  return vec4(vColor * light * 0.75 * far * living() * grownTo(nature.z), 0.6 * in_ * far * grownTo(nature.z));
}
#else
// How far out of a niche's mouth q is: 0 in its depth, 1 on its rim; a pointed arch on straight sides and a sill.
float mouth(vec2 q) {
  vec2 a = vec2(abs(q.x), q.y - 0.1);
  vec2 low = a / vec2(0.56, 0.74);
  return a.y > 0.0 ? (length(a + vec2(0.3, 0.0)) / 0.86 - 0.349) / 0.651 : pow(dot(low * low, low * low), 0.25);
}
// A pod that stands there: a glass hull, a sleeper's light within.
float podIn(vec2 q, float size) {
  float r = length(q / vec2(0.8, 1.1)) / size, body = length((q + vec2(0.0, 0.2 * size)) / size);
  return 0.7 * thin(r - 1.0, 0.08) + 0.9 * exp(-body * body * 7.0) + 0.04 * step(r, 1.0);
}
vec4 sheetPaint(vec2 at, vec4 nature) {
  vec2 q = (at * 2.0 - 1.0) * vec2(1.0, 1.2);
  q.x += 0.04 * sin(q.y * 3.0 + nature.z * 20.0);
  float m = mouth(q), in_ = smoothstep(1.02, 0.98, m), angle = atan(q.x, q.y + 0.3);
  float ribs = thin(fract(log(max(m, 0.05)) * 5.0) - 0.5, 0.08), shell = 0.5 + 0.5 * cos(angle * 20.0);
  float flutes = shell * shell * shell, deep = smoothstep(0.2, 1.0, m);
  float hollow = in_ * deep * deep * (0.5 * ribs + 0.22 * flutes + 0.04);
  float edge = 1.5 + 0.05 * shell + 0.12 * q.y, out_ = (1.0 - in_) * smoothstep(edge, edge - 0.04, m);
  float rim = thin(m - 1.0, 0.045) + 0.45 * thin(m - 1.13, 0.02) + 0.5 * thin(m - edge, 0.02);
  float wall = out_ * (0.3 * flutes * smoothstep(1.6, 1.0, m) + 0.03);
  float floor_ = in_ * 0.35 * smoothstep(-0.35, -0.62, q.y) * smoothstep(1.0, 0.5, abs(q.x) * 1.8);
  float pods = nature.w > 0.5 ? 0.0 : podIn(q - vec2(-0.25, -0.38), 0.19) + podIn(q - vec2(0.24, -0.36), 0.2) + 0.7 * podIn(q - vec2(0.0, -0.12), 0.15);
  vec3 warm = mix(vColor, spectrum(556.0), 0.5);
  float come = grownTo(0.5 * at.y + 0.5 * nature.z) * (nature.w > 0.5 ? 0.5 : 1.0);
  vec3 paint = vColor * (hollow + wall + 0.8 * rim) + warm * (1.2 * pods * in_ + floor_);
  return vec4(paint * living() * come, (0.92 * in_ + 0.6 * out_) * come);
}
#endif
#endif
