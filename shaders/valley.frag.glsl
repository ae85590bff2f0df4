// Wet banks at night: moss, earth and stone steps, lit in pools beside the pods. The pools' slope says where their light
// comes from, so that relief catches it at a grazing angle.
in vec3 vAt, vNormal;
in vec4 vStuff;  // how much light it gives back, how much of it is cut stone, gloss
out vec4 outColor;

void main() {
  if (vAt.y < uClip) discard;
  vec3 view = uEye - vAt;
  float d = length(view);
  view /= d;
  vec3 n = normalize(vNormal + vec3(0.0, 1e-5, 0.0));
  vec2 p = vAt.xz, q = n.y > 0.75 ? p : abs(n.x) > abs(n.z) ? vAt.zy : vAt.xy;  // a terrace's front has a grain of its own
  // Detail is let go before it is too small to be seen.
  float fine = 1.05 * max(fading(d * 0.034) - 0.05, 0.0), finest = 1.05 * max(fading(d * 0.16) - 0.05, 0.0);
  vec3 broad = bumps(p * 0.31), middle = bumps(q * 1.3 + 5.0), small = vec3(0.5, 0.0, 0.0), blades = small;
  WHERE(uFine > 0.5 && fine > 0.0) small = bumps(q * 5.1 + 11.0);
  WHERE(uFine > 0.5 && finest > 0.0) blades = bumps(q * vec2(19.0, 23.0) + 3.0);
  float moss = smoothstep(0.34, 0.62, broad.x * 0.7 + middle.x * 0.45) * smoothstep(0.45, 0.8, n.y) * (1.0 - 0.75 * vStuff.y);
  vec2 slope = broad.yz * 0.24 + middle.yz * 0.42 + small.yz * fine * mix(0.16, 0.34, moss) + blades.yz * finest * 0.26 * moss;
  slope *= 0.5 + 0.5 * fine;
  vec3 bent = normalize(n - vec3(slope.x, 0.0, slope.y) * mix(0.9, 0.5, vStuff.y));

  vec3 pool = poolAt(p) * 10.0;
  vec3 toward = vec3(0.0, 1.0, 0.0);
  float facing = 0.6 * max(bent.y, 0.0), spark = 0.0;
  FINELY {
    vec2 lean = leanAt(p);
    float steep = length(lean) + 1e-4;
    toward = normalize(vec3(lean / steep * min(2.0 / steep, 7.0), 0.85)).xzy;
    facing = max(dot(bent, toward), 0.0);
    spark = max(dot(bent, normalize(toward + view)), 0.0);
    spark *= spark * spark;
    spark *= spark;
    spark *= spark;
    spark *= spark * spark * spark;
  }

  float wear = mix(0.6, 0.18 + 1.5 * broad.x * middle.x, 0.4 + 0.6 * fine) + 0.6 * (small.x - 0.5) * fine;
  float stone = mix(0.5, 0.8, vStuff.y) * (0.6 + 0.6 * small.x) * (0.75 + 0.25 * smoothstep(0.25, 0.5, abs(fract(vAt.y * 2.3 + 0.5 * middle.x) - 0.5)) );
  float given = vStuff.x * mix(stone, 0.75 + 0.9 * blades.x * finest, moss) * wear;
  // Seen from afar, the water's edge is wet, and a terrace's front bare and turned to the river.
  float afar = smoothstep(25.0, 65.0, d);
  given *= (1.0 + 1.2 * afar * (1.0 - 0.8 * vStuff.y) * smoothstep(1.4, 0.1, vAt.y)) * (1.0 + 1.2 * afar * smoothstep(0.985, 0.86, n.y));
  vec3 color = pool * given * (0.16 + 1.8 * facing * facing * facing);
  color *= mix(vec3(1.0), vec3(0.86, 1.08, 0.82), moss);
  color += pool * vStuff.z * (1.0 - 0.7 * moss) * spark * 2.2 * fine;

  color += lightAt(vAt + n * uGridCell * 1.3) * given * mix(0.3, 1.5, smoothstep(14.0, 80.0, d)) * (0.4 + 0.6 * max(bent.y, 0.0));
  float wet = 1.0 - max(dot(bent, view), 0.0);
  wet *= wet * wet * wet * wet;
  WHERE(uFine > 0.5 && wet > 0.02) color += lightAt(vAt + reflect(-view, bent) * uGridCell * 2.4) * wet * vStuff.z * (0.5 + 0.5 * middle.x) * (1.0 - 0.6 * moss) * 0.5;
  // Close by, it stays darker than what lights it, and its grain is seen.
  color /= 1.0 + mix(6.0, 1.1, smoothstep(4.0, 24.0, d)) * max(color.r, max(color.g, color.b));
  color *= mix(1.0, 0.35 + 1.3 * small.x * (0.35 + 1.3 * blades.x), finest);
  outColor = vec4(color * reaching(d), 1.0);
}
