// Towers: black against the sky, the farther the nearer to its color; here and there a window, lit as a guild is.
in vec3 vAt, vNormal;
in vec4 vStuff;  // which tower, then nothing
uniform vec3 uSkyLow;
out vec4 outColor;

const vec2 PANE = vec2(2.6, 3.4);  // meters

void main() {
  if (vAt.y < uClip) discard;
  vec3 away = vAt - uEye;
  float d = length(away);
  vec2 wall = vec2(dot(vAt, vec3(-vNormal.z, 0.0, vNormal.x)), vAt.y) / PANE;
  vec2 pixel = fwidth(wall) + 1e-3, in_ = abs(fract(wall) - 0.5);
  float lit = step(0.991 - 0.01 * fract(vStuff.x * 7.3), hash2(floor(wall) + floor(vStuff.x * 61.0)));
  vec2 pane = 1.0 - smoothstep(vec2(0.1, 0.13), vec2(0.1, 0.13) + pixel, in_);
  vec4 guild = uGuildLight(int(5.0 * fract(vStuff.x * 3.1 + hash2(floor(wall) + 9.0) * 0.5)));
  vec3 color = uSkyLow * 0.05 * (1.0 - fading(d * 0.0016));
  color += uSkyLow * 0.3 * fading(max(vAt.y, 0.0) * 0.06) * smoothstep(200.0, 600.0, d);
  color += guild.rgb * guild.w * lit * pane.x * pane.y * min(1.0, 0.5 / max(pixel.x, pixel.y)) * 0.5 * (1.0 - abs(vNormal.y));
  outColor = vec4(color, 1.0);
}
