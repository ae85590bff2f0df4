// A sleeper curled on its side round its own light: twelve limbs, smoothly joined. Unit: half the pod's height.
const vec3 HEART = vec3(0.15, 0.04, 0.0);

// From a limb's middle line to p, and the limb's radius there.
vec4 limb(vec3 p, vec3 a, vec3 b, vec2 radius) {
  vec3 along = b - a, from = p - a;
  float h = clamp(dot(from, along) / dot(along, along), 0.0, 1.0);
  return vec4(from - along * h, mix(radius.x, radius.y, h));
}

// Joins a limb to a distance, or to a slope and its distance.
void join(inout float d, vec4 limb, float k) {
  float other = length(limb.xyz) - limb.w, h = max(k - abs(d - other), 0.0) / k;
  d = min(d, other) - h * h * k * 0.25;
}

void join(inout vec4 d, vec4 limb, float k) {
  float far = length(limb.xyz), other = far - limb.w, h = max(k - abs(d.w - other), 0.0) / k;
  d.xyz = mix(d.xyz, limb.xyz / far, d.w < other ? 0.5 * h : 1.0 - 0.5 * h);
  d.w = min(d.w, other) - h * h * k * 0.25;
}

// Joins all of the sleeper to its head, d; drawn up (1) or stretched (-1).
#define JOIN_ALL(d, p, up) \
  join(d, vec4(p - vec3(0.195, 0.335, 0.0), 0.066), 0.15); \
  join(d, vec4(p - vec3(0.05, 0.43, 0.0), 0.11), 0.15); \
  join(d, limb(p, vec3(0.05, 0.30, 0.0), vec3(-0.06, 0.20, 0.0), vec2(0.06, 0.08)), 0.06); \
  join(d, limb(p, vec3(-0.08, 0.17, 0.0), vec3(-0.22, -0.04, 0.0), vec2(0.115, 0.12)), 0.09); \
  join(d, limb(p, vec3(-0.22, -0.04, 0.0), vec3(-0.15, -0.30, 0.0), vec2(0.12, 0.145)), 0.10); \
  join(d, limb(p, vec3(-0.14, -0.32, 0.08), vec3(0.27 - 0.03 * up, -0.06 + 0.09 * up, 0.085), vec2(0.115, 0.07)), 0.06); \
  join(d, limb(p, vec3(0.28 - 0.03 * up, -0.06 + 0.09 * up, 0.085), vec3(0.15 + 0.05 * up, -0.42 + 0.06 * up, 0.07), vec2(0.066, 0.042)), 0.04); \
  join(d, limb(p, vec3(-0.06, 0.17, 0.13), vec3(0.08, -0.06, 0.16), vec2(0.062, 0.048)), 0.05); \
  FINELY { \
    join(d, limb(p, vec3(0.08, -0.06, 0.16), vec3(0.19, 0.12 + 0.07 * up, 0.06), vec2(0.044, 0.034)), 0.03); \
    join(d, limb(p, vec3(0.14 + 0.05 * up, -0.43 + 0.06 * up, 0.07), vec3(0.26 + 0.05 * up, -0.47 + 0.06 * up, 0.07), vec2(0.038, 0.024)), 0.03); \
  }

const mat2 NODDED = mat2(0.86, -0.5, 0.5, 0.86);
const vec3 OVAL = vec3(1.04, 0.90, 1.12);

vec3 headAt(vec3 p) { return vec3(NODDED * (p.xy - vec2(0.13, 0.40)), p.z) * OVAL; }

// Distance to the sleeper's skin; left and right are alike.
float sleeper(vec3 p, float up) {
  p.z = abs(p.z);
  float d = length(headAt(p)) - 0.140;
  JOIN_ALL(d, p, up)
  return d;
}

// Which way the skin faces: the distance's slope.
vec3 sleeperFaces(vec3 p, float up) {
  float side = p.z < 0.0 ? -1.0 : 1.0;
  p.z = abs(p.z);
  vec3 head = headAt(p);
  float far = length(head);
  vec4 d = vec4(OVAL * head / far, far - 0.140);
  d.xy = d.xy * NODDED;
  JOIN_ALL(d, p, up)
  return normalize(d.xyz * vec3(1.0, 1.0, side));
}
