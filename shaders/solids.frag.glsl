// Surfaces lit by the pods and by nothing else: light from the grid, grain, and a wet gloss at grazing angles.
in vec3 vAt, vNormal;
in vec4 vStuff;
out vec4 outColor;

void main() {
  if (vAt.y < uClip) discard;
  vec3 view = uEye - vAt;
  float d = length(view);
  view /= d;
  vec3 n = normalize(vNormal);
  if (dot(n, view) < 0.0) {
    if (vStuff.w > 0.5) { outColor = vec4(0.0, 0.0, 0.0, 1.0); return; }
    n = -n;
  }
  float grain = 0.55 + 0.45 * layered3(vAt * vStuff.y * 0.35 + 3.0), moss = 0.0;
  vec3 fallen = lightOn(vAt, n) * vStuff.x;
  vec3 rough = vec3(0.0);
  FINELY {
    grain += 0.25 * (layered3(vAt * vStuff.y * 2.0) - 0.5);
    rough = vec3(noise3(vAt * 3.0), noise3(vAt * 3.0 + 9.0), noise3(vAt * 3.0 + 19.0)) - 0.5;
    moss = smoothstep(0.42, 0.8, noise2(vAt.xz * 13.0) * noise2(vAt.zx * 4.3 + 7.0) * (0.5 + noise2(vAt.xz * 0.4))) * (1.0 - smoothstep(12.0, 70.0, d)) * max(n.y, 0.0);
  }
  vec3 color = fallen * grain * (0.8 + 2.6 * moss * step(1.2, vStuff.y));
  vec3 bounce = reflect(-view, normalize(n + 0.06 * rough));
  float wet = pow(1.0 - max(dot(n, view), 0.0), 4.0);
  vec3 thrown = lightAt(vAt + bounce * uGridCell * mix(3.5, 2.0, uFine)) * mix(1.0, 0.5, uFine);
  FINELY thrown += lightAt(vAt + bounce * uGridCell * 6.0) * 0.5;
  color += vStuff.z * (0.05 + 0.95 * wet) * thrown * grain;
  vec2 course = vec2(vAt.y * 0.9, (abs(n.x) > abs(n.z) ? vAt.z : vAt.x) * 0.55 + 0.5 * floor(vAt.y * 0.9));
  vec2 fine = fwidth(course), off = abs(fract(course) - 0.5);
  vec2 joint = (1.0 - smoothstep(vec2(0.008), 0.008 + fine * 1.5, off)) * clamp(1.0 - fine * 4.0, 0.0, 1.0);
  color *= 1.0 - 0.45 * max(joint.x, joint.y) * (1.0 - smoothstep(0.2, 0.6, abs(n.y)));
  outColor = vec4(color * reaching(d), 1.0);
}
