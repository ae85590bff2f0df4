// Pools of the pods' light on a plane, one scalar a guild as in the light grid but finer; colored by the same uniforms.
uniform sampler2D uPoolA, uPoolB;
uniform vec4 uPoolBox;  // least u and v, lengths

vec3 poolAt(vec2 p) {
  vec2 u = (p - uPoolBox.xy) / uPoolBox.zw;
  vec2 edge = smoothstep(vec2(0.0), vec2(0.03), u) * smoothstep(vec2(0.0), vec2(0.03), 1.0 - u);
  vec4 a = texture(uPoolA, u), b = texture(uPoolB, u);
  vec3 sum = uChannels[0] * a.x + uChannels[1] * a.y + uChannels[2] * a.z + uChannels[3] * a.w
           + uChannels[4] * b.x + uChannels[5] * b.y + uChannels[6] * b.z + uChannels[7] * b.w;
  return sum * edge.x * edge.y;
}

float luma(vec3 c) { return dot(c, vec3(0.3, 0.55, 0.25)); }

// Value noise (x) and its slope (yz).
vec3 bumps(vec2 x) {
  vec2 i = floor(x), f = fract(x);
  vec2 u = f * f * (3.0 - 2.0 * f), du = 6.0 * f * (1.0 - f), e = vec2(1.0, 0.0);
  float a = hash2(i), b = hash2(i + e.xy), c = hash2(i + e.yx), d = hash2(i + e.xx);
  return vec3(a + (b - a) * u.x + (c - a) * u.y + (a - b - c + d) * u.x * u.y,
              du * (vec2(b - a, c - a) + (a - b - c + d) * u.yx));
}
