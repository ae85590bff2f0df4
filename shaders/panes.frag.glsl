// The dome's glass, added: it shows only where it is seen edge on, and what the pods within throw on it.
in vec3 vAt, vNormal;
in vec4 vStuff;
uniform vec3 uRim;
out vec4 outColor;

void main() {
  if (vAt.y < uClip) discard;
  vec3 view = uEye - vAt;
  float d = length(view);
  view /= d;
  vec3 n = normalize(vNormal);
  float edge = pow(1.0 - abs(dot(n, view)), 3.2);
  vec3 inward = normalize(-vAt * vec3(1.0, 0.6, 1.0));
  vec3 bounce = reflect(-view, n);
  vec3 light = lightAt(vAt + bounce * uGridCell * 7.0) * mix(1.9, 0.9, uFine);
  FINELY light += lightAt(vAt + inward * uGridCell * 3.0) * 0.5 + lightAt(vAt + bounce * uGridCell * 14.0) * 0.5;
  float own = vStuff.x;
  vec3 color = light * (0.015 + 0.55 * edge) * (0.35 + 1.3 * own * own) + uRim * edge * edge * (0.4 + 0.6 * own);
  outColor = vec4(color * reaching(d * 0.8), 0.0);
}
