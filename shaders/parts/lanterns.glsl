// Candles of wax with a flame each and bells that swing over them, none in step; paper lanterns of several shapes on
// strings, and a few let go into the sky.
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
  if (nature.w > 2.5) p += vec3(0.0, radius * sin(uMotion * 0.2 + nature.z * TAU), 0.0);
#endif
  radius *= smoothstep(nature.z * 0.6, nature.z * 0.6 + 0.3, uGrown);
}
#else
vec4 pointPaint(vec2 q, vec4 nature, vec4 other) {
  float lit = living() * uGrown * nature.y, soft = 2.0 / max(vPixels, 4.0);
  vec3 pale = mix(vColor, vec3(1.0, 0.85, 0.6), 0.6);
#ifdef CANDLES
  if (nature.w > 0.5) {
    float turn = 0.4 * sin(uMotion * (0.9 + nature.z) + nature.z * 40.0);
    q.y -= 0.85;
    q = mat2(cos(turn), -sin(turn), sin(turn), cos(turn)) * q;
    q.y += 0.85;
    float wide = 0.2 + 0.3 * smoothstep(0.3, -0.55, q.y) * (1.0 - q.y * 0.4);
    float body = (1.0 - smoothstep(wide - soft, wide, abs(q.x))) * step(-0.55, q.y) * (1.0 - smoothstep(0.3, 0.42, q.y + 1.5 * q.x * q.x));
    float clapper = 1.0 - smoothstep(0.08, 0.1 + soft, length(q - vec2(0.0, -0.64)));
    float side = 0.25 + 0.75 * pow(abs(q.x) / wide, 2.0) + 0.8 * exp(-60.0 * pow(q.y + 0.48, 2.0));
    return vec4(vColor * lit * (body * side * 0.5 + clapper * 0.6), 0.8 * body * uGrown);
  }
  float sway = 0.04 * sin(uMotion * 1.3 + nature.z * 50.0) * (q.y + 0.1);
  vec2 f = vec2(q.x - sway, q.y - 0.12);
  float flame = 1.0 - smoothstep(0.0, 1.0, length(f * vec2(9.0 + 9.0 * max(f.y, 0.0), 4.2)));
  float wax = (1.0 - smoothstep(0.13, 0.13 + soft, abs(q.x))) * step(-0.9, q.y) * (1.0 - smoothstep(-0.14, -0.12, q.y));
  float through = exp(3.0 * (q.y + 0.12)) * (0.6 + 0.4 * cos(q.x * 10.0));
  float halo = exp(-7.0 * dot(f, f)) * max(1.0 - dot(q, q), 0.0);
  return vec4(lit * (pale * flame * 1.1 + vColor * (wax * (0.06 + 0.5 * through) + 0.16 * halo)), 0.9 * wax * uGrown);
#else
  vec2 h = abs(q) * vec2(1.25, 1.0);
  float shape = length(h);
  if (nature.w > 1.5) shape = max(abs(q.x) * 1.7 / (0.8 + 0.25 * q.y), abs(q.y)) * 1.1;
  else if (nature.w > 0.5) shape = h.x + h.y * 0.75;
  float body = 1.0 - smoothstep(0.84 - soft, 0.84, shape);
  float ribs = 0.72 + 0.28 * cos(q.y * 24.0), heart = exp(-4.0 * dot(q - vec2(0.0, -0.2), q - vec2(0.0, -0.2)));
  float rim = smoothstep(0.7, 0.82, shape) * body;
  return vec4(lit * (body * ribs * (0.16 * vColor + 0.8 * heart * pale) + 0.2 * rim * vColor), 0.6 * body * uGrown);
#endif
}
#endif
#endif
