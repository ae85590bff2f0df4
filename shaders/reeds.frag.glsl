// Blades that bend apart and taper, dark against what is lit behind them; their edges and tips take a little of it.
in vec2 vIn;
flat in vec4 vGrowth;
flat in vec3 vLight;
flat in float vPixels;
out vec4 outColor;

void main() {
  float y = vIn.y, x = vIn.x, seed = vGrowth.x * 91.0, edge = 0.0, inside = -1.0;
  for (float k = 0.0; k < 5.5 + 3.0 * uFine; k++) {
    float own = hash1(seed + k), tall = 0.5 + 0.5 * hash1(seed + k * 2.3 + 4.0);
    float up = y / tall;
    float sway = 0.05 * sin(uMotion * (0.5 + 0.4 * own) + seed + k) + vGrowth.z;
    float at = (own - 0.5) * 0.7 + ((hash1(seed + k * 3.1) - 0.5) * 1.1 + sway) * up * up;
    float wide = (0.016 + 0.02 * own) * (1.0 - up * up) + 0.006;
    float head = vGrowth.w * step(0.72, own) * smoothstep(0.70, 0.74, up) * smoothstep(0.98, 0.93, up) * 0.03;
    wide = max(wide + head, 0.6 / vPixels);
    float off = abs(x - at) / wide;
    if (up < 1.0 && off < 1.0 && off > edge - 1.0) {
      inside = max(inside, up);
      edge = max(edge, off);
    }
  }
  if (inside < 0.0) discard;
  vec3 color = vLight * (0.05 + 0.25 * edge * edge * edge + 0.22 * inside * inside) * smoothstep(0.0, 0.25, y);
  outColor = vec4(color / (1.0 + 1.5 * max(color.r, max(color.g, color.b))), 1.0);
}
