// Small lights: gold ones on arcs from pod to pod (shared), each pod's own held up over it (votes), pods as rivers (rivers).
#ifdef SHARED
#ifdef LINES
#ifdef SHAPE
vec3 lineAt(vec3 p, float along, vec4 nature) { return p; }
#else
float lineShine(float along, float across, vec4 nature) { return 0.3 * smoothstep(5.0, 30.0, distance(vAt, uEye)) * living() * grownTo(along) * (0.3 + 0.7 * sin(PI * along)); }
#endif
#endif
#ifdef POINTS
#ifdef SHAPE
void pointAt(inout vec3 p, inout float radius, vec4 nature, vec4 other) {
  float u = fract(nature.z + uAge * (0.05 + 0.04 * other.w));
  vec3 way = other.xyz - p;
  p += way * u + vec3(0.0, 4.0 * u * (1.0 - u) * nature.y * length(way), 0.0);
  radius *= smoothstep(0.0, 0.08, u) * smoothstep(1.0, 0.92, u) * grownTo(u);
}
#else
vec4 pointPaint(vec2 q, vec4 nature, vec4 other) {
  float r = length(q), light = exp(-r * r * 14.0) + 0.3 * pow(max(1.0 - r, 0.0), 2.0);
  return vec4(mix(vColor, vec3(1.0, 0.8, 0.5), 0.35 * exp(-r * r * 20.0)) * light * (0.35 + 0.75 * living()), 0.0);
}
#endif
#endif
#endif

#ifdef VOTES
// An arm rises to its height and sways a little, more toward its end.
vec3 raised(float along, float high, float seed) {
  float sway = along * along * high * 0.07;
  return uAcross * sway * sin(0.6 * uMotion + seed * 40.0) + vec3(0.0, high * (uGrown - 1.0) * along, 0.0);
}
#ifdef LINES
#ifdef SHAPE
vec3 lineAt(vec3 p, float along, vec4 nature) { return p + raised(along, nature.w, nature.z); }
#else
float lineShine(float along, float across, vec4 nature) {
  return (along >= 1.0 ? 0.6 : 0.35 + 0.35 * along * along) * living() * uGrown;
}
#endif
#endif
#ifdef POINTS
#ifdef SHAPE
void pointAt(inout vec3 p, inout float radius, vec4 nature, vec4 other) {
  p += vec3(0.0, nature.y, 0.0) + raised(1.0, nature.y, nature.z);
  radius *= grownTo(0.5 * nature.z);
}
#else
vec4 pointPaint(vec2 q, vec4 nature, vec4 other) {
  float tip = clamp(0.5 * (q.y + 0.75), 0.0, 1.0), r = length(vec2(q.x * (1.6 + 2.2 * tip * tip), q.y * 1.35 + 0.1));
  float light = exp(-r * r * 5.5) + 0.35 * bell((r - 0.8) * 9.0) + 0.2 * pow(max(1.0 - length(q), 0.0), 2.0);
  return vec4(mix(vColor, vec3(1.0, 0.92, 0.7), 0.4 * exp(-r * r * 9.0)) * max(light - 0.02, 0.0) * (0.3 + 0.75 * living()), 0.0);
}
#endif
#endif
#endif

#ifdef RIVERS
#ifdef LINES
#ifdef SHAPE
vec3 lineAt(vec3 p, float along, vec4 nature) { return p; }
#else
float lineShine(float along, float across, vec4 nature) {
  float run = pow(0.5 + 0.5 * sin(along * 40.0 - uMotion * 1.1 + nature.z * 40.0), 4.0);
  return (0.1 + 0.4 * run) * living() * grownTo(along) * smoothstep(0.0, 0.15, along);
}
#endif
#endif
#ifdef POINTS
#ifdef SHAPE
void pointAt(inout vec3 p, inout float radius, vec4 nature, vec4 other) {
  float u = fract(nature.z * 13.0 + uMotion * 0.16);
  p += other.xyz * 2.2 * (u - 0.5) + vec3(0.0, 0.12 * sin(uMotion + nature.z * 60.0), 0.0);
  radius *= sqrt(sin(PI * u)) * grownTo(nature.w);
}
#else
vec4 pointPaint(vec2 q, vec4 nature, vec4 other) {
  float r = length(q), light = 1.1 * exp(-r * r * 9.0) + 0.12 * smoothstep(1.0, 0.2, r);
  float own = glowOf(TAU * fract(nature.z * 17.0) + uMotion);
  return vec4(vColor * nature.y * light * (0.12 + 0.2 * own + 0.78 * living()), 0.0);
}
#endif
#endif
#endif
