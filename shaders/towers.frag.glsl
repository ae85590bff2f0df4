// Glass bodies with light climbing in them: a shell of two chords, mullions and floors, a few lit windows, and up to three
// bells of light, like jellyfish, each trailing strands.
in vec2 vIn;
flat in vec4 vFoot, vForm;
flat in vec3 vColor;
flat in float vPixels, vFar, vBlur;
out vec4 outColor;

float profile(float kind, float y) {
  if (kind < 0.5) return mix(1.0, 0.62, y) * sqrt(max(1.0 - pow(smoothstep(0.78, 1.0, y), 2.0), 0.0));
  if (kind < 1.5) return mix(0.8, 0.30, pow(y, 1.6)) * (1.0 - smoothstep(0.985, 1.0, y));
  if (kind < 2.5) return (0.62 + 0.30 * cos((y - 0.25) * 4.2)) * sqrt(max(1.0 - pow(smoothstep(0.86, 1.0, y), 2.0), 0.0));
  return mix(0.55, 0.95, smoothstep(0.0, 0.75, y)) * sqrt(max(1.0 - pow(smoothstep(0.72, 1.0, y), 2.4), 0.0));
}

void main() {
  float y = vIn.y, up = clamp(y, 0.0, 1.0), x = vIn.x, seed = vForm.z;
  float tall = vForm.x / vFoot.w;
  float wide = max(profile(vForm.y, up), 0.001) * (1.0 + 0.4 * fading(up * tall * 2.2));
  float pixel = (1.0 + vBlur) / vPixels;
  float out_ = abs(x) / wide, edge = (pixel + 0.02 * vBlur / (1.0 + 0.03 * vBlur)) / wide;
  float ends = smoothstep(0.0, 0.004, y) * (1.0 - smoothstep(0.998, 1.0, y));
  float cover = (1.0 - smoothstep(1.0 - edge, 1.0 + edge, out_)) * ends;
  float h = min(out_, 0.999);
  float chord = sqrt(1.0 - h * h);
  float shell = chord - sqrt(max(0.81 - h * h, 0.0));

  float turn = (asin(clamp(x / wide, -1.0, 1.0)) + seed * 6.0) / PI * 10.0;
  float post = min(1.0, 12.0 * pixel / max(chord, 0.1));
  float mullion = smoothstep(1.0 - max(post, 0.10), 1.0, abs(fract(turn) - 0.5) * 2.0) * min(1.0, 0.10 / max(post, 0.1));
  float storeys = up * vForm.w, slab = vForm.w / (tall * vPixels);
  float floor_ = smoothstep(1.0 - max(slab, 0.12) * 1.6, 1.0, abs(fract(storeys) - 0.5) * 2.0) * clamp(1.4 - slab * 1.4, 0.0, 1.0);
  float facet = 0.6 + 0.8 * hash2(vec2(floor(turn), floor(storeys * 0.5)) + seed * 31.0);

  float body = 0.0, strands = 0.0;
  for (float i = 0.0; i < 1.5 + uFine; i++) {
    float at = fract(seed * 3.7 + i * 0.37 + 0.12 + uMotion * (0.006 + 0.002 * i)) ;
    float there = smoothstep(0.0, 0.12, at) * smoothstep(1.0, 0.86, at);
    at = at * 0.84 + 0.08;
    float size = wide * (0.62 - 0.12 * i) * (1.0 + 0.05 * sin(uMotion * 1.1 + seed * 20.0 + i));
    vec2 d = vec2(x - 0.12 * sin(y * 14.0 + seed * 9.0 + i * 2.0), (y - at) * tall);
    float r2 = d.x * d.x / (size * size) + d.y * d.y / (size * size * 1.2);
    float bell = fading(r2 * 1.4) * smoothstep(-size * 0.7, size * 0.2, d.y);
    float off = (sqrt(r2) - 0.85) * 4.5, rim = fading(off * off) * smoothstep(-size * 0.5, size * 0.4, d.y);
    float below = max(-d.y, 0.0);
    float trail = fading(below / (size * 7.0)) * step(d.y, 0.1);
    float across = d.x / (size * (0.75 - 0.35 * min(below / (size * 6.0), 1.0)));
    float lines = 0.0;
    for (float j = 0.0; j < 1.5 + 2.0 * uFine; j++) {
      float from = (across - (j - 0.5 - uFine) * 0.42 - 0.10 * sin(below * 0.9 / size + j * 2.0 + seed * 7.0 - uMotion * 0.5)) * 11.0;
      lines += fading(from * from);
    }
    float part = (1.0 - 0.28 * i) * there;
    body += part * (bell * 0.50 + rim * 0.40 + 0.10 * fading(r2 * 0.35));
    strands += part * (lines * trail * 0.34 + trail * fading(across * across * 3.0) * 0.12);
  }
  float vein = (0.07 / (abs(x - 0.1 * sin(y * 9.0 + seed * 4.0)) / wide + 0.12)) * (0.25 + 0.75 * noise2(vec2(seed * 9.0, y * tall * 0.35 - uMotion * 0.4))) * smoothstep(1.02, 0.7, y);
  float inner = (body * 1.5 + strands * 1.3 + vein * 0.16 + fading(up * 3.0) * 0.10 + fading(up * tall * 2.5) * 0.35) * (0.70 + 0.30 * facet * (1.0 - mullion));

  vec2 cell = vec2(floor(turn * 2.0), floor(storeys * 1.5));
  vec2 pane = vec2(fract(turn * 2.0), fract(storeys * 1.5)) - 0.5;
  float window = smoothstep(0.90 - 0.22 * uDawn, 0.985 - 0.12 * uDawn, hash2(cell + seed * 77.0)) * smoothstep(0.95, 0.2, out_) * (0.4 + 0.6 * hash2(cell + 3.0));
  window *= fading(0.3 * vBlur) * smoothstep(0.5, 0.2, abs(pane.x)) * smoothstep(0.5, 0.15, abs(pane.y)) * clamp(vPixels * 0.12, 0.25, 1.0);

  vec3 light = cover * vColor * (inner * (0.5 + 0.5 * chord) + shell * (0.05 + 0.42 * (0.2 + vein * 1.6)) + (mullion * 0.06 + floor_ * 0.035) * (0.4 + 2.0 * inner) + window * 0.6);
  light += cover * lightAt(vec3(vFoot.x, up * vForm.x, vFoot.z)) * shell * 0.3;
  float beyond = max(out_ - 1.0, 0.0);
  light += (1.0 - cover) * vColor * fading(beyond * 3.2) * 0.03 * (vein * 2.0 + body) * smoothstep(0.0, 0.03, y) * smoothstep(2.2, 1.2, abs(x)) * smoothstep(1.06, 0.98, y);
  float soft = fading(0.12 * vBlur);  // out of focus its body is less than its lights
  outColor = vec4(light * vFar * mix(0.45, 1.0, soft), cover * (0.45 + 0.4 * shell) * mix(0.4, 1.0, soft));
}
