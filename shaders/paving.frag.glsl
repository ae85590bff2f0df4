// Wet black paving: slabs in bond, each laid a little askew, so that what the mirror's pass drew breaks from one to the next;
// clear in puddles, blurred and dim where it dries.
in vec3 vAt;
uniform sampler2D uMirror;
uniform float uMirrored;
uniform vec3 uSkyLow;
out vec4 outColor;

const vec2 SLAB = vec2(4.6, 2.9);       // meters
const float JOINT = 0.022, ASKEW = 0.006;  // meters; radians
const vec2 CITY = vec2(450.0, 1300.0);     // meters from the middle: over this way the plaza turns into the city's dark ground
const vec2 LOST = vec2(160.0, 1500.0);     // meters from the eye: over this way the plaza is lost in the horizon's light

void main() {
  vec3 view = vAt - uEye;
  float d = length(view);
  view /= d;
  vec2 p = vAt.xz / SLAB, pixel = fwidth(vAt.xz) + 1e-4;
  p.x += 0.37 * floor(p.y);
  vec2 slab = floor(p), off = (0.5 - abs(fract(p) - 0.5)) * SLAB;
  vec2 lines = (1.0 - smoothstep(vec2(JOINT), JOINT + pixel, off)) * min(vec2(1.0), 2.0 * JOINT / pixel);
  float joint = max(lines.x, lines.y) * clamp(1.6 - 0.5 * pixel.y, 0.0, 1.0);
  float plain = smoothstep(0.3, 1.0, pixel.y / SLAB.y);
  float own = mix(hash2(slab), 0.5, plain);
  float near = 1.0 / (1.0 + d * 0.02);

  float damp = noise2(vAt.xz * 0.13 + 5.0) + 0.5 * noise2(vAt.xz * 0.47) + 0.22 * own;
  float wet = mix(smoothstep(0.55, 1.0, damp), 0.7, smoothstep(1.5, 6.0, pixel.y));
  vec2 askew = (vec2(own, fract(own * 57.0)) - 0.5) * ASKEW * (1.0 - 0.6 * wet) * (1.0 - plain);
  vec2 uv = gl_FragCoord.xy / uResolution + askew * uFocal / uResolution * mix(0.5, 1.0, near);
  float blur = mix(0.022, 0.005, wet);
  vec3 sum = vec3(0.0);
  float weight = 1e-4, shift = jitter(gl_FragCoord.xy), taps = mix(3.0, 7.0, uFine) * uMirrored;
  for (float i = 0.0; i < taps; i++) {
    float s = (i + shift) / (0.5 * taps) - 1.0;
    float w = 1.0 - 0.67 * s * s;
    sum += texture(uMirror, clamp(uv + vec2(0.24 * fract(i * 0.382) - 0.12, s) * blur, 0.001, 0.999)).rgb * w;
    weight += w;
  }
  float grazing = 1.0 - clamp(-view.y, 0.0, 1.0);
  grazing *= grazing * sqrt(grazing);
  float mirror = (0.26 + 0.74 * grazing) * mix(0.45, 1.0, wet) * (0.75 + 0.5 * own);
  vec3 fallen = lightAt(vAt + vec3(0.0, uGridCell * 0.7, 0.0)) * (0.12 + 0.08 * (1.0 - wet)) * (0.6 + 0.8 * own);
  mirror *= 1.0 - 0.8 * smoothstep(CITY.x, CITY.y, length(vAt.xz));
  vec3 sheen = uSkyLow * (0.05 + 0.11 * own) * fading(d * 2.0 * uHaze);
  vec3 color = (sum / weight * mirror + sheen + fallen * reaching(d)) * (1.0 - 0.75 * joint);
  color += (uSkyLow * 0.36 + vec3(0.018, 0.014, 0.026) * uDawn * uDawn) * smoothstep(LOST.x, LOST.y, d);
  outColor = vec4(color, 1.0);
}
