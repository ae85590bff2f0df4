// What is the same in every pod, afar and near by. Unit-sphere coordinates: `near` is the ray's closest approach to the
// middle, 1 the limb.
in vec3 vAt;
in vec2 vAway;
flat in vec3 vMiddle, vColor, vHeart, vLength, vSide;
flat in vec4 vShape;
flat in vec2 vLight;
flat in vec4 vOutline;
out vec4 outColor;

const float INNER = 0.915;

vec3 inward(vec3 v) { return vec3(dot(v, cross(vLength, vSide)), dot(v, vLength), dot(v, vSide)); }
vec3 outward(vec3 v) { return cross(vLength, vSide) * v.x + vLength * v.y + vSide * v.z; }

// What a pod is from afar at closest approach k, `far` 1 when it is a few pixels: skin, water, heart.
vec3 orb(float k, float far, float light) {
  float chord = sqrt(1.0 - k * k);
  float skin = chord - sqrt(max(INNER * INNER - k * k, 0.0));
  float shell = mix(skin, 0.07 + 0.17 * chord * chord, far * 0.85);
  return vColor * light * (shell * 0.5 + shell * shell * 0.9 + chord * chord * 0.13)
       + vHeart * light * fading(k * k * mix(7.0, 10.0, far)) * mix(0.36, 1.3, far);
}

// Light about a pod, gone so many radii beyond its skin.
vec3 haloOf(float near, float end, float light) {
  float beyond = max(near - 1.0, 0.0);
  return vColor * light * (0.030 * fading(beyond * beyond * 20.0) + 0.05 * fading(beyond * 22.0)) * smoothstep(end, 0.42 * end, beyond);
}

// A pod out of focus: a soft disc, gone at 1.29; where they are seen one by one, as even as a lens makes them.
vec3 discOf(float near, float light) {
  float soft = max(1.0 - near * near * 0.6, 0.0), disc = 0.5 * soft * soft + 0.12 * soft;
  WHERE(uSparse > 0.0) disc = mix(disc, (0.27 + 0.16 * near * near) * smoothstep(1.25, 1.0, near), 0.75);
  return mix(vColor, vHeart, 0.3) * light * disc;
}
