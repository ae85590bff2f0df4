// A part's line: light alone, added.

void main() {
  if (vAt.y < uClip) discard;
  float x = vCourse.y;
  float hard = clamp((1.0 - abs(x)) / max(vCourse.z, 0.02), 0.0, 1.0);
  float cover = mix(hard, exp(-3.0 * x * x) - 0.05, smoothstep(0.25, 1.0, min(vCourse.z, 1.0)));
  float core = mix(exp(-x * x * 5.0) * 0.85 + 0.15, 1.0, smoothstep(0.5, 1.0, vCourse.z));
  float shine = lineShine(vCourse.x, x, vNature) * vNature.y * max(cover, 0.0) * core * vFade;
  outColor = vec4(vColor * shine, 0.0);
}
