// A bowl's terraces and stage: stone lit by the row of sleepers that lies along the middle of each, brightest beside them and
// up the riser at their backs, with a wet lip and joints between its slabs.
in vec3 vAt, vNormal;
in vec4 vStuff;  // meters along the ring, 0 at the inner edge or foot to 1, meters across or up, 1 for a riser, -1 for a stage
out vec4 outColor;

const vec3 SPEAKER = vec3(0.0, -14.4, 0.0);  // who lies on the great bowl's stage (src/core/formations/square.ts)
const float SLAB = 2.2, JOINT = 0.035, LIP = 0.07;  // meters

// How much of a pixel lies on a line so many meters wide, `off` meters away from its middle.
float line(float off, float wide, float pixel) {
  return (1.0 - smoothstep(wide, wide + pixel, off)) * min(1.0, 2.0 * wide / pixel);
}

void main() {
  vec3 view = uEye - vAt;
  float d = length(view);
  view /= d;
  float across = vStuff.y, riser = max(vStuff.w, 0.0);
  float blur = min(2.0 * uLens.x * abs(d - uLens.y), 0.04 * uResolution.y * d / uFocal), sharp = fading(2.5 * blur);
  float pixel = fwidth(across * vStuff.z) + blur + 1e-4, along = fwidth(vStuff.x) + blur + 1e-4;
  float aside = (across - 0.5) * 3.6;
  float row = mix(0.5 + 0.9 * fading(aside * aside), 1.15 - 0.8 * across, riser);
  row = mix(0.85, row, sharp);
  float joint = line(abs(fract(vStuff.x / SLAB) - 0.5) * SLAB, JOINT, along);
  joint = max(joint, line(across * vStuff.z, 0.06, pixel) * riser);
  float lip = line(across * vStuff.z, LIP, pixel) * (1.0 - riser);
  float stone = 0.8 + 0.4 * hash2(floor(vec2(vStuff.x / SLAB + 0.5, vAt.y * 2.0)));
  FINELY stone *= 0.65 + 0.7 * noise2(vStuff.xy * vec2(1.7, 3.1 * vStuff.z) + vAt.y * 7.0);
  stone = mix(1.0, stone, sharp);
  vec3 color = lightOn(vAt, vNormal) * (0.44 * row * stone * (1.0 - 0.55 * joint) + 0.25 * lip);
  FINELY {
    float wet = 1.0 - clamp(dot(vNormal, view), 0.0, 1.0);
    wet *= wet * wet * wet;
    color += lightAt(vAt + reflect(-view, vNormal) * uGridCell * 1.8) * (0.02 + 0.5 * wet) * (1.0 - riser);
  }
  WHERE(vStuff.w < -0.5) {
    vec3 back = reflect(-view, vNormal), to = SPEAKER - vAt;
    vec3 off = to - back * dot(to, back);
    off.y *= 0.22;
    color += lightAt(SPEAKER) * 3.4 * fading(dot(off, off) * 0.9) / (1.0 + 0.004 * dot(to, to));
  }
  outColor = vec4(color * mix(0.45, 1.0, sharp) * reaching(d), 1.0);
}
