// A pod afar: a soft orb by ray and ellipsoid, or, where it is hardly a pixel, a spark. Unit-sphere coordinates: `near` is
// the ray's closest approach to the middle, 1 the limb.
in vec3 vAt;
in vec2 vAway;
flat in vec3 vMiddle, vColor, vHeart, vLength, vSide;
flat in vec4 vShape;
flat in vec2 vLight;
out vec4 outColor;

const float INNER = 0.915;

vec3 inward(vec3 v) { return vec3(dot(v, cross(vLength, vSide)), dot(v, vLength), dot(v, vSide)); }
vec3 outward(vec3 v) { return cross(vLength, vSide) * v.x + vLength * v.y + vSide * v.z; }

// What a pod is from afar at closest approach k, `far` 1 when it is a few pixels: skin, water, heart.
vec3 orb(float k, float far, float light) {
  float chord = sqrt(1.0 - k * k);
  float skin = chord - sqrt(max(INNER * INNER - k * k, 0.0));
  float shell = mix(skin, 0.10 + 0.24 * chord * chord, far * 0.85);
  return vColor * light * (shell * 0.5 + shell * shell * 0.9 + chord * 0.07)
       + vHeart * light * exp(-k * k * mix(9.0, 6.0, far)) * mix(0.30, 0.95, far);
}

vec3 haloOf(float near, float light) {
  float beyond = max(near - 1.0, 0.0);
  return vColor * light * (0.030 * exp(-beyond * beyond * 20.0) + 0.05 * exp(-beyond * 22.0)) * smoothstep(0.46, 0.2, beyond);
}

void main() {
  if (vAt.y < uClip) discard;
  float pixels = vShape.w, light = vLight.x, blur = vLight.y;
  if (pixels < 2.63) {
    float r2 = dot(vAway, vAway);
    float m = exp(-r2 * 1.5) * 1.15 + max(exp(-r2 * 0.42) - 0.072, 0.0) * 0.16;
    outColor = vec4(vColor * light * m, 0.0);
    return;
  }
  vec3 axes = vec3(mix(vShape.x, 1.0, blur), 1.0, mix(vShape.x, 1.0, blur)) * vShape.y;
  vec3 from = inward(uEye - vMiddle) / axes, along = inward(normalize(vAt - uEye)) / axes;
  float a = dot(along, along), b = dot(from, along);
  float near = sqrt(max(dot(from, from) - b * b / a, 0.0));
  float edge = 0.9 / pixels + 0.25 * blur;
  float cover = 1.0 - smoothstep(1.0 - edge, 1.0 + 0.8 * edge, near);
  float k = min(near, 0.9985);
  vec3 disc = mix(vColor, vHeart, 0.3) * light * (0.36 + 0.34 * smoothstep(0.45, 0.98, k));
  vec3 color = mix(orb(k, 1.0 - smoothstep(5.0, 24.0, pixels), light), disc, smoothstep(0.05, 0.6, blur));
  outColor = vec4(color * cover + haloOf(near, light) * (1.0 - cover) * (1.0 - blur), 0.0);
}
