// One pod a quad, facing the camera, from where it stands, its constant angle and its guild's state.
in vec2 corner;
in vec4 place;   // middle, radius
in vec4 nature;  // angle, brightness, guild + 16 * drift class, hue offset + 128 + seed
uniform float uLie;      // 0: pods stand, 1: they lie
uniform float uGain;     // brightness of all pods
uniform float uDrifts[8];

out vec3 vAt;
out vec2 vAway;               // place on the quad, in radii
flat out vec3 vMiddle, vColor, vHeart;
flat out vec4 vShape;         // half axes ratio, radius, seed, radius in pixels
flat out vec4 vTurn;          // rotation from the pod's axes to the world
flat out float vLight;

vec4 turnFromUp(vec3 axis, float roll) {
  vec4 q = normalize(vec4(axis.z, 0.0, -axis.x, 1.0 + axis.y + 1e-4));
  vec4 r = vec4(0.0, sin(roll * 0.5), 0.0, cos(roll * 0.5));
  return vec4(q.w * r.xyz + r.w * q.xyz + cross(q.xyz, r.xyz), q.w * r.w - dot(q.xyz, r.xyz));
}

void main() {
  vec3 middle = place.xyz;
  float kind = floor(nature.z / 16.0);
  int guild = int(nature.z - 16.0 * kind + 0.5);
  float own = floor(nature.w), seed = nature.w - own;
  vec4 state = uGuild[guild], hue = uGuildHue[guild];

  float glow = glowOf(podPhase(nature.x, uDrifts[int(kind + 0.5)], state));
  float nm = clamp(hue.x + (own - 128.0) * hue.y, 446.0, 626.0);
  vec3 color = mix(spectrum(nm), uOne.rgb, uOne.a);
  vec3 warm = mix(spectrum(min(nm + 22.0, 604.0)), uOne.rgb, uOne.a * 0.8);
  float sweep = uSweep.y * pow(0.5 + 0.5 * cos(atan(middle.z, middle.x) - uSweep.x), 18.0);
  color = mix(color, vec3(0.05, 0.22, 0.95), 0.6 * sweep);

  float radius = place.w * (0.97 + 0.06 * glow);
  vec3 away = middle - uEye;
  float d = length(away);
  float pixel = max(dot(away, uForward), 0.02) / uFocal;
  float grow = max(1.0, 1.25 * pixel / radius);
  float small = pixel / radius;
  vColor = mix(color, vec3(dot(color, vec3(0.25, 0.6, 0.15))), 0.04);
  vHeart = mix(warm, vec3(1.0, 0.92, 0.8) * dot(warm, vec3(0.3, 0.5, 0.2)), 0.25);
  vLight = nature.y * uGain * mix(uSweep.z, 1.0, glow) * (1.0 + 1.6 * sweep) * exp(-d * uHaze) / pow(grow, 1.55);
  vMiddle = middle;

  vec3 lean = vec3(hash1(seed * 7.1) - 0.5, 0.0, hash1(seed * 3.7) - 0.5);
  vec3 lying = normalize(vec3(middle.x, 0.25, middle.z) + 0.001);
  vTurn = turnFromUp(normalize(mix(vec3(lean.x * 0.35, 1.0, lean.z * 0.35), lying, uLie)), (hash1(seed * 5.3) - 0.5) * 2.4);
  vShape = vec4(0.70 + 0.14 * hash1(seed * 9.1), radius * grow, seed, radius / pixel);

  float reach = grow * (small > 0.38 ? 2.5 : 1.48) * d / sqrt(max(d * d - radius * radius, 0.05 * d * d));
  vec3 forward = away / d;
  vec3 right = normalize(cross(forward, uUp));
  vec3 up = cross(right, forward);
  vAway = corner * (small > 0.38 ? 2.5 : 1.48);
  vAt = middle + (right * corner.x + up * corner.y) * radius * reach;
  gl_Position = uViewProjection * vec4(vAt, 1.0);
  if (dot(away, uForward) < -radius || d < radius * 1.02 || middle.y < uClip - radius) gl_Position = vec4(9.0, 9.0, 9.0, 1.0);
}
