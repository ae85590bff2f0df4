// A bank of mist as one upright quad that turns to the viewer.
in vec2 corner;
in vec4 bank;  // middle, half width
in vec2 form;  // half height, seed
out vec3 vAt;
out vec2 vIn;
flat out float vSeed, vThere;

void main() {
  vec3 away = bank.xyz - uEye;
  float d = length(away);
  vec3 side = normalize(vec3(away.z, 0.0, -away.x));
  vIn = vec2(corner.x, min(corner.y, 0.75));  // nothing of it is seen higher up
  vAt = bank.xyz + side * vIn.x * bank.w + vec3(0.0, vIn.y * form.x, 0.0);
  vSeed = form.y;
  float few = step(0.5, fract(form.y * 7.3)) * (1.0 - uFine);  // every other bank is left out for speed
  vThere = (1.0 - few) * mix(1.7, 1.0, uFine) * smoothstep(7.0, 30.0, d) * reaching(d) * (1.0 - smoothstep(0.12, 0.42, -away.y / d));
  gl_Position = uViewProjection * vec4(vAt, 1.0);
  if (vThere < 0.02 || uClip > -1e8) gl_Position = vec4(9.0, 9.0, 9.0, 1.0);
}
