// A part's cloth: premultiplied light over what is behind it.
void main() {
  if (vAt.y < uClip || uGrown <= 0.0) discard;
  vec4 paint = sheetPaint(vPlace, vNature) * uFull * beforeLens(vAt);
  outColor = vec4(paint.rgb * reaching(distance(vAt, uEye)), paint.a);
}
