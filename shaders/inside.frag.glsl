// A dream from within: the skin about one, its veins lit by the sleeper's own light, the world outside refracted in it, and
// the dream itself, a slow figure of lights that is no other dream's.
in vec2 vUv;
uniform sampler2D uSource;
uniform vec4 uPod;     // middle, radius
uniform vec4 uDream;   // four numbers of this dream alone, 0 to 1
uniform vec4 uHeart;   // its light, how far one is inside
uniform float uBreath; // its phase's light now
out vec4 outColor;

// The dream's lights: so many on a few tilted rings, turning slowly.
float figure(vec3 from, vec3 ray) {
  float arms = 3.0 + floor(uDream.x * 6.0), sum = 0.0;
  for (float i = 0.0; i < 21.0; i++) {
    float ring = mod(i, 3.0), turn = uMotion * (0.05 + 0.04 * ring) * (uDream.y > 0.5 ? 1.0 : -1.0);
    float a = TAU * (floor(i / 3.0) / 7.0 + 0.13 * ring * uDream.z) + turn;
    float out_ = 0.36 + 0.13 * ring + 0.10 * sin(arms * a + uDream.w * TAU);
    float rise = (0.16 + 0.2 * uDream.z) * sin((1.0 + ring) * a + uDream.x * 9.0);
    vec3 at = vec3(cos(a) * out_, rise, sin(a) * out_);
    vec3 to = at - from;
    float along = max(dot(to, ray), 0.0), off = dot(to - ray * along, to - ray * along);
    float size = 0.0009 + 0.0012 * hash1(i + uDream.y * 7.0);
    sum += size / (off + size * 0.6) * fading(off * 260.0) * 0.22;
  }
  return sum;
}

void main() {
  vec2 p = (vUv - 0.5) * uResolution / uFocal;
  vec3 ray = normalize(uForward + uRight * p.x + uUp * p.y);
  vec3 from = (uEye - uPod.xyz) / uPod.w;
  float b = dot(from, ray), room = b * b - dot(from, from) + 1.0;
  float in_ = uHeart.w;
  vec3 plain = texture(uSource, vUv).rgb;
  outColor = vec4(plain, 1.0);
  WHERE(room > 0.0 && in_ > 0.0) {
    vec3 skin = from + ray * (-b + sqrt(room));
    float seed = uDream.x;
    vec3 bump = vec3(noise3(skin * 3.1 + seed * 9.0), noise3(skin * 3.1 + seed * 9.0 + 31.0), noise3(skin * 7.3 + 77.0)) - 0.5;
    float graze = 1.0 - clamp(dot(ray, skin), 0.0, 1.0);
    vec2 bend = vec2(dot(bump, uRight), dot(bump, uUp)) * (0.05 + 0.16 * graze) + (vUv - 0.5) * 0.10 * graze;
    vec3 beyond = texture(uSource, clamp(vUv - bend * in_, 0.002, 0.998)).rgb;
    FINELY beyond = (beyond * 2.0 + texture(uSource, clamp(vUv - bend * in_ * 1.16, 0.002, 0.998)).rgb) / 3.0;
    float lines = veins(skin, seed), breath = 0.55 + 0.6 * uBreath;
    float off2 = max(dot(from, from) - b * b, 0.0), ahead = smoothstep(-0.15, 0.25, -b);
    vec3 heart = uHeart.rgb * breath, pale = mix(heart, vec3(dot(heart, vec3(0.3, 0.5, 0.2))), 0.35);
    vec3 own = heart * (0.001 + 0.24 * lines * (0.3 + 0.7 * graze) + 0.03 * graze * graze * graze);
    own += pale * ahead * (0.0010 / (off2 + 0.003) + 0.004 * fading(off2 * 22.0));
    own += mix(heart, pale, 0.4) * figure(from, ray) * 0.9;
    own *= 0.9 + 0.2 * noise3(skin * 1.4 + uMotion * 0.03);
    vec3 seen = mix(beyond, beyond * (0.35 + 0.75 * normalize(uHeart.rgb + 0.12)), 0.75) * (0.62 - 0.35 * lines);
    outColor.rgb = mix(plain, seen + own, smoothstep(0.0, 0.8, in_));
  }
}
