// A sleeper curled on its side round its own light: twelve capsules, smoothly joined. Unit: half the pod's height.
const vec3 HEART = vec3(0.15, 0.04, 0.0);

float capsule(vec3 p, vec3 a, vec3 b, vec2 radius) {
  vec3 along = b - a, from = p - a;
  float h = clamp(dot(from, along) / dot(along, along), 0.0, 1.0);
  return length(from - along * h) - mix(radius.x, radius.y, h);
}

float joined(float a, float b, float k) {
  float h = max(k - abs(a - b), 0.0) / k;
  return min(a, b) - h * h * k * 0.25;
}

float sleeper(vec3 p) {
  vec3 m = vec3(p.xy, abs(p.z));
  vec3 head = p - vec3(0.13, 0.40, 0.0);
  head.xy = mat2(0.86, -0.5, 0.5, 0.86) * head.xy;
  float d = length(head * vec3(1.04, 0.90, 1.12)) - 0.140;
  d = joined(d, length(p - vec3(0.195, 0.335, 0.0)) - 0.066, 0.15);
  d = joined(d, length(p - vec3(0.05, 0.43, 0.0)) - 0.11, 0.15);
  d = joined(d, capsule(p, vec3(0.05, 0.30, 0.0), vec3(-0.06, 0.20, 0.0), vec2(0.06, 0.08)), 0.06);
  d = joined(d, capsule(p, vec3(-0.08, 0.17, 0.0), vec3(-0.22, -0.04, 0.0), vec2(0.115, 0.12)), 0.09);
  d = joined(d, capsule(p, vec3(-0.22, -0.04, 0.0), vec3(-0.15, -0.30, 0.0), vec2(0.12, 0.145)), 0.10);
  d = joined(d, capsule(m, vec3(-0.14, -0.32, 0.08), vec3(0.26, -0.05, 0.085), vec2(0.115, 0.072)), 0.06);
  d = joined(d, capsule(m, vec3(0.27, -0.05, 0.085), vec3(0.15, -0.42, 0.07), vec2(0.066, 0.042)), 0.04);
  d = joined(d, capsule(m, vec3(-0.06, 0.17, 0.13), vec3(0.08, -0.06, 0.16), vec2(0.062, 0.048)), 0.05);
  FINELY {
    d = joined(d, capsule(m, vec3(0.08, -0.06, 0.16), vec3(0.19, 0.15, 0.06), vec2(0.044, 0.034)), 0.03);
    d = joined(d, capsule(m, vec3(0.14, -0.43, 0.07), vec3(0.26, -0.47, 0.07), vec2(0.038, 0.024)), 0.03);
  }
  return d;
}
