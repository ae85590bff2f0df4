// Long torn streaks of mist, which show the light that is in them.
in vec3 vAt;
in vec2 vIn;
flat in float vSeed, vThere;
out vec4 outColor;

void main() {
  vec2 q = vec2(vIn.x * 3.0 + vSeed * 19.0 + uMotion * 0.012, vIn.y * 1.4 + vSeed * 7.0);
  float folds = noise2(q * vec2(1.0, 2.2)) * 0.6, torn = 0.5;
  FINELY torn = noise2(q * vec2(3.1, 7.0) - uMotion * 0.02);
  folds += torn * 0.4;
  float low = vIn.y + 0.25;
  float body = fading(low * low * 4.5) * smoothstep(1.0, 0.55, abs(vIn.x)) * smoothstep(1.0, 0.7, abs(vIn.y));
  float streaks = smoothstep(0.30, 0.78, folds);
  vec3 light = lightAt(vAt + vec3(0.0, uGridCell * 0.4, 0.0));
  light /= 1.0 + 7.0 * max(light.r, max(light.g, light.b));
  outColor = vec4(light * body * streaks * vThere * mix(4.5, 1.0, smoothstep(0.9, 1.5, uGain)), 0.0);
}
