// A corner of a part's cloth.
in vec3 position;
in vec2 at;
in vec4 nature;  // color, brightness, seed, kind

void main() {
  vPlace = at;
  vNature = nature;
  vColor = colorOf(nature.x);
  vAt = sheetAt(position, at, nature);
  gl_Position = uViewProjection * vec4(vAt, 1.0);
}
