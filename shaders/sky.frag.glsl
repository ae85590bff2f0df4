// The night: next to nothing, a breath of color over the horizon; in Neo-Vista long ribbons of painted glass.
in vec2 vUv;
uniform vec3 uSkyLow, uSkyHigh;  // color at the horizon, color of the ribbons' far end
uniform float uRibbons;          // strength of the painted ribbons, 0 for none
out vec4 outColor;

#ifdef PAINTED
// `noise3` where all but x are whole numbers, and where only z is: two and four corners instead of eight.
float noiseLine(float x, float row, float plane) {
  float i = floor(x), f = x - i;
  vec2 ends = fract(vec2(i, i + 1.0) * 0.3183099 + 0.1) * 17.0, of = fract(vec2(row, plane) * 0.3183099 + 0.1) * 17.0;
  vec2 h = fract(ends * of.x * of.y * (ends + of.x + of.y));
  return mix(h.x, h.y, f * f * (3.0 - 2.0 * f));
}

float noisePlane(vec2 x, float plane) {
  vec2 i = floor(x), f = x - i;
  f = f * f * (3.0 - 2.0 * f);
  vec4 h = corners(vec3(i, plane), 0.0);
  vec2 line = mix(h.xz, h.yw, f.x);
  return mix(line.x, line.y, f.y);
}

vec3 painted(vec3 ray, float ribbons) {
  vec2 q = ray.xz / (ray.y + 0.22);
  vec3 sum = vec3(0.0);
  for (float k = 0.0; k < ribbons; k++) {
    float turn = -0.28 + k * 0.13;
    vec2 run = vec2(cos(turn), sin(turn));
    float along = dot(q, run) + uMotion * 0.012;
    float at = -(1.55 + k * 0.40) + 1.1 * (noiseLine(along * 0.42, k * 5.0, 1.0) - 0.5) + 0.25 * (noiseLine(along * 1.3, k * 9.0, 4.0) - 0.5);
    float u = (dot(q, vec2(-run.y, run.x)) - at) / (0.42 + 0.55 * noiseLine(along * 0.5, k * 3.0, 8.0));
    float gate = smoothstep(0.2, 0.64, noiseLine(along * 0.33 + k * 4.7, k, 3.0));
    WHERE(gate > 0.0 && u > -0.2 && u < 3.0) {
      float hard = fading(abs(u) / 0.018) * 0.9;
      float soft = fading(u > 0.0 ? u * 2.6 : u * -40.0);
      float streaks = noisePlane(vec2(along * 0.35 + 2.0, u * 15.0), k * 7.0);
      streaks = 0.35 + 0.9 * streaks * streaks;
      float finer = 0.5;
      FINELY finer = noisePlane(vec2(along * 0.8, u * 45.0), k);
      streaks += 0.5 * finer;
      sum += mix(uSkyLow, uSkyHigh, clamp(0.62 + 0.55 * sin(along * 0.7 + k * 2.1), 0.0, 1.0)) * (hard * 1.6 + soft * streaks) * gate;
    }
  }
  return sum * smoothstep(0.01, 0.09, ray.y) * fading(ray.y * 0.9);
}
#endif

void main() {
  vec2 p = (vUv - 0.5) * uResolution / uFocal;
  vec3 ray = normalize(uForward + uRight * p.x + uUp * p.y);
  float high = max(ray.y, 0.0);
  vec3 color = uSkyLow * fading(high * 8.0) * 0.36;
  color += (vec3(0.042, 0.019, 0.011) * fading(high * 26.0) + vec3(0.004, 0.0055, 0.013) * fading(high * 6.0)) * uDawn * uDawn * step(1e-5, uSkyLow.b);
  color *= fading(max(-ray.y, 0.0) * 30.0);
#ifdef PAINTED
  WHERE(ray.y > 0.0) color += painted(ray, 6.0) * uRibbons;
#endif
  outColor = vec4(color, 1.0);
}
