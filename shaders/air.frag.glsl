// Light on what floats in the air: a march through the light grid from the eye to the first surface.
in vec2 vUv;
uniform sampler2D uDepth;
uniform vec2 uRange;      // near and far plane
uniform vec4 uAir;        // density, how much more low down, height over which it thins, farthest reach
uniform float uSteps;
out vec4 outColor;

void main() {
  vec2 p = (vUv - 0.5) * uResolution / uFocal;
  vec3 look = uForward + uRight * p.x + uUp * p.y;
  float stretch = length(look);
  vec3 ray = look / stretch;
  float z = texture(uDepth, vUv).r * 2.0 - 1.0;
  float depth = 2.0 * uRange.x * uRange.y / (uRange.y + uRange.x - z * (uRange.y - uRange.x)) * stretch;
  vec3 a = (uGridMin - uEye) / ray, b = (uGridMin + uGridSize - uEye) / ray;
  vec3 low = min(a, b), high = max(a, b);
  float from = max(max(max(low.x, low.y), low.z), 0.0);
  float to = min(min(min(high.x, high.y), high.z), min(depth, uAir.w));
  vec3 sum = vec3(0.0);
  float steps = to > from ? uSteps : 0.0, step_ = (to - from) / uSteps, shift = jitter(gl_FragCoord.xy);
  for (float i = 0.0; i < steps; i++) {
    float t = from + (i + shift) * step_;
    vec3 at = uEye + ray * t;
    float clouds = 0.5 + noise3(at * vec3(4.0, 7.0, 4.0) / uAir.z * 0.35 + vec3(uMotion * 0.02, 0.0, uMotion * 0.013));
    float density = uAir.x * clouds * (0.35 + uAir.y * fading(max(at.y - uGridMin.y, 0.0) / uAir.z));
    sum += lightAt(at) * density * smoothstep(0.0, 0.35 * uAir.z + 6.0, t) * reaching(t) * step_;
  }
  outColor = vec4(sum, 1.0);
}
