// A part's point: a quad that faces the camera, upright in the picture, a little larger where the lens blurs it.
in vec2 corner;
in vec4 place;   // middle, radius
in vec4 nature;  // color, brightness, seed, kind
in vec4 other;

void main() {
  vec3 middle = place.xyz;
  float radius = place.w;
  vNature = nature;
  vOther = other;
  vColor = colorOf(nature.x);
  pointAt(middle, radius, nature, other);
  vec3 away = middle - uEye;
  float d = length(away), pixel = max(dot(away, uForward), 0.02) / uFocal;
  float blur = min(uLens.x * abs(d - uLens.y), 1.2 * radius);
  vBlur = blur / max(radius, 1e-4);
  float wide = max(radius + blur, 0.75 * pixel);
  vPixels = radius / pixel;
  vec3 forward = away / d, right = normalize(cross(forward, uUp)), up = cross(right, forward);
  vPlace = corner;
  vMiddle = middle;
  vAt = middle + (right * corner.x + up * corner.y) * wide;
  gl_Position = uViewProjection * vec4(vAt, 1.0);
  // What is behind the eye, or has no light left, is not drawn.
  if (radius <= 0.0 || dot(away, uForward) < 0.1 || beforeLens(middle) * uFull < 0.004) gl_Position = vec4(9.0, 9.0, 9.0, 1.0);
}
