// Black water: what the mirror's pass drew, moved by ripples and drawn out downward, and the pods' light within it.
in vec3 vAt;
uniform sampler2D uMirror;
uniform float uMirrored;      // 0 when the eye is under water
uniform vec3 uRipple;         // strength, scale, least reflection
uniform float uGlow;          // how much of the pools of light is within it far off, if LIT
uniform float uWithin;        // how much of the pods' light is seen in it
out vec4 outColor;

// Long waves, and `less` of shorter ones, which chop stands for near by.
vec2 slope(vec2 p, float less) {
  vec3 q = vec3(p * 0.6 * uRipple.y, uMotion * 0.2), step_ = vec3(3.1, 7.7, 0.3 + uMotion * 0.11);
  vec2 sum = slope3(q);
  q = q * 2.17 + step_;
  sum += 0.5 * slope3(q);
  WHERE(less > 0.0) sum += 0.25 * less * slope3(q * 2.17 + step_);
  return sum;
}

// Small waves, their crests nearly across the view that the world is looked at by: what is seen of them is near. Two trains
// that cross, so that nothing of the grid that noise is made on shows.
vec2 chop(vec2 p) {
  const mat2 ONE = mat2(0.951, 0.309, -0.309, 0.951), OTHER = mat2(0.875, -0.485, 0.485, 0.875);
  vec2 fine = slope3(vec3(ONE * p * vec2(1.7, 5.3), uMotion * 0.5)), finer = slope3(vec3(OTHER * p * vec2(4.1, 12.7) + 5.0, uMotion * 0.8));
  return fine * vec2(0.5, 0.8) * ONE + finer * vec2(0.3, 0.5) * OTHER;
}

void main() {
  vec3 view = vAt - uEye;
  float d = length(view);
  view /= d;
  float lod = 1.0 / (1.0 + d * d * uRipple.y * uRipple.y * 0.00035);
  float calm = 0.45 + 0.75 * smoothstep(0.3, 0.7, noise2(vAt.xz * 0.021 * uRipple.y + 4.0));
  vec2 g = slope(vAt.xz, uFine * smoothstep(6.0, 12.0, d)) * calm;
  FINELY WHERE(d < 18.0) g += chop(vAt.xz) * smoothstep(18.0, 5.0, d);
  vec3 n = normalize(vec3(-g.x * uRipple.x, 1.0, -g.y * uRipple.x * 0.6));
  vec2 uv = gl_FragCoord.xy / uResolution;
  vec2 off = vec2(g.x * 0.22, g.y) * uRipple.x * (0.17 * lod + 0.016);
  float blur = uRipple.x * (0.06 + 1.2 * (1.0 - lod)) * 0.075;
  float texel = 1.0 / float(textureSize(uMirror, 0).x);
  vec3 sum = vec3(0.0);
  // The nearer, the less it blurs, and the fewer looks at the mirror do.
  float weight = 1e-4, shift = jitter(gl_FragCoord.xy), taps = mix(4.0, 5.0 + 2.0 * smoothstep(9.0, 20.0, d), uFine) * uMirrored;
  for (float i = 0.0; i < taps; i++) {
    float s = (i + shift) / (0.5 * taps) - 1.0;
    float w = 1.0 - 0.67 * s * s;
    w *= w;
    vec2 at = uv + off + vec2((fract(i * 0.382 + shift * uFine) - 0.5) * (3.0 * texel + 0.2 * blur), s * blur);
    sum += texture(uMirror, clamp(at, 0.001, 0.999)).rgb * w;
    weight += w;
  }
  float fresnel = uRipple.z + (1.0 - uRipple.z) * pow(1.0 - clamp(dot(-view, n), 0.0, 1.0), 4.2);
  vec3 mirrored = sum / weight;
  for (float under = uMirrored; under < 0.5; under++) mirrored = lightAt(vAt + reflect(view, n) * uGridCell * 3.0) * 0.5;
  float murk = 0.5;
  FINELY murk = noise2(vAt.xz * uRipple.y * 2.0);
  vec3 within = lightAt(vAt + vec3(0.0, uGridCell * 0.6, 0.0)) * vec3(0.010, 0.022, 0.028);
  FINELY within += lightAt(vAt + vec3(0.0, uGridCell * 2.0, 0.0)) * 0.010;
  within *= uWithin;
#ifdef LIT
  vec3 pool = poolAt(vAt.xz + g * 0.7) * uGlow * smoothstep(8.0, 60.0, d);
  float most = max(pool.r, max(pool.g, pool.b)), glint = smoothstep(0.35, 0.8, g.y + 0.3 * g.x) * lod;
  within += pool / (1.0 + 2.0 * most) * (most / (0.35 + most) * (0.85 + 0.4 * max(g.y + 0.4 * g.x, -0.6)) + 0.6 * glint);
#endif
  outColor = vec4(mirrored * fresnel * 0.93 + within * (0.6 + 0.8 * murk) * reaching(d), 1.0);
}
