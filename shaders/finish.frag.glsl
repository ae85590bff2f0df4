// The last pass: bloom, a darker edge, a tone curve that keeps hue (the largest channel is compressed, no clipped white,
// black stays black), sRGB, and a triangular dither of half a step.
in vec2 vUv;
uniform sampler2D uScene, uBloom;
uniform vec4 uFinish;  // exposure, bloom, vignette, how much the dark deepens
out vec4 outColor;

// Three even numbers for a pixel (Hoskins 2014).
vec3 three(vec2 p) {
  vec3 q = fract(p.xyx * vec3(0.1031, 0.1030, 0.0973));
  q += dot(q, q.yxz + 33.33);
  return fract((q.xxy + q.yzz) * q.zyx);
}

void main() {
  vec3 c = sane(texture(uScene, vUv).rgb) + texture(uBloom, vUv).rgb * uFinish.y;
  vec2 q = (vUv - vec2(0.5, 0.52)) * vec2(1.3, 1.0);
  c *= fading(dot(q, q) * uFinish.z) * uFinish.x;
  float most = max(c.r, max(c.g, c.b)) + 1e-6;
  float toe = most * most / (most + 0.010 + uFinish.w);
  float tone = (1.0 - fading(toe * 1.05)) * 0.965;
  vec3 hue = mix(c / most, vec3(0.85, 1.0, 1.0), smoothstep(0.55, 5.5, most) * 0.5);
  vec3 y = max(hue * tone, 0.0);
  vec3 root = sqrt(y), fourth = sqrt(root);
  y = mix(y * 12.92, 0.662002687 * root + 0.684122060 * fourth - 0.323583601 * sqrt(fourth) - 0.022541147 * y, step(0.0031308, y));
  vec2 at = gl_FragCoord.xy;
  vec3 even = three(at), n = even + fract(even * 97.3 + 0.37) - 1.0;
  outColor = vec4(y + n * 0.5 / 255.0 * step(0.0004, most), 1.0);
}
