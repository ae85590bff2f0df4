// The cut earth and the chambers in it: strata, stones and roots, black where no pod is near; chamber walls lit in pools by
// those who sleep there, the earth about a chamber's mouth only near its rim.
in vec3 vAt, vNormal;
in vec4 vStuff;  // how much light it gives back; 0 in the middle of what is dug, 1 on its outline; gloss; z of those who sleep there
out vec4 outColor;

// The grain runs through the earth along one line, which few of its faces lie along: none needs another grain of its own.
const vec2 ASIDE = vec2(0.8, 0.6);

// Ridges where a slow noise crosses its middle: roots grown into the wall.
float rooted(float noise, float wide) { return 1.0 - smoothstep(0.0, wide, abs(noise - 0.5)); }

void main() {
  if (vAt.y < uClip) discard;
  vec3 view = uEye - vAt;
  float d = length(view);
  view /= d;
  vec3 n = normalize(vNormal);
  vec2 p = vAt.xy;
  vec2 q = p + vAt.z * ASIDE;
  float inside = 1.0 - smoothstep(0.62, 1.04, vStuff.y), fine = fading(d * 0.03);

  vec3 broad = bumps(q * vec2(0.42, 0.6)), middle = bumps(q * vec2(1.3, 1.7) + 5.0), small = bumps(q * 4.3 + 11.0), grit = bumps(q * 13.0 + 3.0);
  float root = max(rooted(broad.x * 0.8 + middle.x * 0.2, 0.045), 0.7 * rooted(middle.x, 0.06));
  vec2 slope = broad.yz * 0.26 + middle.yz * 0.30 + small.yz * 0.24 * fine + grit.yz * 0.12 * fine * fine;
  vec3 across = vec3(slope, dot(slope, ASIDE));
  vec3 bent = normalize(n - (across - n * dot(across, n)) * 0.9);

  vec3 pool = poolAt(p) * 3.2;
  vec2 lean = vec2(0.0);
  FINELY lean = leanAt(p);
  float steepness = length(lean) + 1e-4;
  float behind = vStuff.w - vAt.z;
  vec3 away = vec3(lean / steepness * min(2.0 / steepness, 3.0), behind + 0.4);
  vec3 toward = normalize(away);
  float facing = max(dot(bent, toward), 0.0), far = 1.0 / (1.0 + 0.11 * behind * behind);

  float strata = 0.5 + 0.5 * sin(p.y * 2.6 + broad.x * 6.0 + middle.x * 1.4 + p.x * 0.12);
  float stones = smoothstep(0.60, 0.70, small.x * 0.55 + middle.x * 0.5);
  float earth = 0.25 + 0.55 * strata * strata + 0.6 * stones;
  float wall = 0.10 + 0.8 * broad.x * broad.x * (0.4 + middle.x) + 0.3 * (small.x - 0.4) + 0.7 * root * root;
  float given = vStuff.x * mix(earth, wall, inside) * (0.72 + 0.56 * grit.x * fine);
  float reach = mix(0.05 + 0.30 * fading(max(vStuff.y - 1.0, 0.0) * 5.0), 1.0, inside);
  vec3 color = pool * given * reach * far * (0.03 + 1.7 * facing * facing * facing);
  float lip = exp(-pow((vStuff.y - 1.02) * 11.0, 2.0));
  color += pool * lip * (0.25 + 0.5 * middle.x) * 0.34;
  vec3 half_ = normalize(toward + view);
  color += pool * vStuff.z * pow(max(dot(bent, half_), 0.0), 40.0) * (0.5 + root) * fine * reach * far;
  color += lightAt(vAt + n * uGridCell) * given * mix(0.22, 0.03, inside) * (0.3 + 0.7 * max(bent.z, 0.0));
  color /= 1.0 + 1.7 * max(color.r, max(color.g, color.b));
  float slab = smoothstep(-1.25, -1.05, vAt.y);
  color *= 1.0 - 0.6 * slab * smoothstep(0.42, 0.5, abs(fract(vAt.x * 0.38) - 0.5));
  outColor = vec4(color * reaching(d), 1.0);
}
