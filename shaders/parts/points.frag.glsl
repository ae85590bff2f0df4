// A part's point: premultiplied light over what is behind it.
void main() {
  if (vAt.y < uClip || uGrown <= 0.0) discard;
  vec4 paint = pointPaint(vPlace, vNature, vOther) * uFull * beforeLens(vMiddle);
  float spread = 1.0 / ((1.0 + vBlur) * (1.0 + vBlur)) * min(1.0, vPixels * vPixels * 1.8 + 0.1);
  outColor = vec4(paint.rgb * reaching(distance(vAt, uEye)), paint.a) * mix(1.0, spread, step(vPixels, 0.75));
}
