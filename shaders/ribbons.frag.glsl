// A round branch lit by the pods about it, with its guild's light travelling inside; or, added, the light alone.
in vec3 vAt, vSide, vColor;
in vec4 vCourse;
in vec3 vAcross;
in float vFade;
flat in vec2 vKind;
out vec4 outColor;

void main() {
  if (vAt.y < uClip) discard;
  float x = vAcross.x;
  vec3 view = uEye - vAt;
  float d = length(view);
  view /= d;
  float z = sqrt(max(1.0 - x * x, 0.0));
  vec3 n = normalize(vSide * x + view * z);
  float hard = clamp((1.0 - abs(x)) / max(vAcross.y, 0.02), 0.0, 1.0);
  float edge = mix(hard, exp(-3.0 * x * x), smoothstep(0.25, 1.0, min(vAcross.y, 1.0)));
  vec3 around = lightAt(vAt + n * uGridCell * mix(1.3, 0.8, uFine)) * mix(1.2, 0.7, uFine);
  float bark = 1.0;
  FINELY {
    around += lightAt(vAt + n * uGridCell * 2.5) * 0.5;
    bark = 0.55 + 0.9 * noise3(vec3(vCourse.x * 2.2, x * 4.0, vCourse.w * 31.0));
  }
  vec3 lit = around * vCourse.z * (0.25 + 0.375 * z + 1.3 * abs(x * x * x)) * bark;
  lit /= 1.0 + 2.5 * max(lit.r, max(lit.g, lit.b));
  float pulse = mix(1.0, 0.35 + 1.3 * pow(0.5 + 0.5 * sin(vCourse.x * 3.0 + vCourse.w * 40.0 - uMotion * 0.9), 6.0), vKind.x);
  float close = smoothstep(0.5, 0.12, vAcross.y);
  float fibers = 0.0;
  for (float k = 0.0; k < 0.5 + 2.0 * uFine; k++) {
    float at = 0.62 * sin(vCourse.x * (2.1 + 0.7 * k) + k * 2.4 + vCourse.w * 20.0);
    fibers += exp(-pow((x - at) * 9.0, 2.0)) * (0.55 + 0.45 * sin(vCourse.x * 1.3 + k * 4.0));
  }
  vec3 own = vColor * vCourse.y * mix(exp(-x * x * 5.0) * 0.8 + 0.25, fibers * 0.7 + 0.07 + 0.22 * x * x * x * x, close) * pulse;
  float cover = edge * vFade * fading(4.0 * vAcross.z * vAcross.z) * (1.0 - vAcross.z * vAcross.z);
  if (vKind.y < 0.5 && cover < 0.02) discard;
  outColor = vec4((lit + own) * reaching(d) * cover, cover * (1.0 - vKind.y));
}
