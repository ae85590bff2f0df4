// A dream from within: the skin about one, its veins lit by the sleeper's own light, the world outside refracted in it, and
// the dream itself, a slow figure of lights that is no other dream's.
in vec2 vUv;
uniform sampler2D uSource;
uniform vec4 uPod;     // middle, radius
uniform vec4 uDream;   // four numbers of this dream alone, 0 to 1
uniform vec4 uHeart;   // its light, how far one is inside
uniform float uBreath; // its phase's light now
uniform vec3 uOut;     // where one looks on the way in
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
    float size = 0.00012 + 0.00022 * hash1(i + uDream.y * 7.0);
    sum += size / (off + size * 0.6) * fading(off * 2600.0) * 0.3;
  }
  return sum;
}

// A thread so far from a line: bright and fine, with a little light about it.
float thread(float far, float wide) {
  float x = far / wide;
  return fading(x * x) + 0.1 * fading(abs(x) * 0.45);
}

// The skin's threads: great ones from pole to pole that waver, fine ones between them, a net that joins all. They waver by
// sines: the steps that a hashed noise has from cell to cell would be seen as breaks.
float threads(vec3 skin, float seed) {
  float ring = sqrt(max(1.0 - skin.y * skin.y, 1e-4)), around = atan(skin.z, skin.x) / TAU;
  float waver = 0.028 * sin(dot(skin, vec3(2.3, 3.1, 1.7)) + seed * 40.0) + 0.017 * sin(dot(skin, vec3(1.9, -4.1, 5.3)) + seed * 70.0)
    + 0.010 * sin(dot(skin, vec3(9.7, 8.3, -2.9)) + seed * 23.0) + 0.004 * sin(dot(skin, vec3(15.1, -6.7, 17.3)));
  float strength = noise3(skin * 2.7 + seed * 5.0), open_ = smoothstep(0.02, 0.3, ring);
  float great = abs(fract((around + waver) * 9.0 + seed) - 0.5) / 9.0, fine = abs(fract((around + 1.4 * waver) * 27.0 + seed) - 0.5) / 27.0;
  float lines = thread(great * TAU * ring, 0.007 + 0.006 * strength) * (0.5 + 0.5 * strength);
  lines += thread(fine * TAU * ring, 0.0034) * 0.5 * smoothstep(0.25, 0.7, strength) * open_;
  vec2 cell = vec2(around * 22.0 + 9.0 * waver, skin.y * 4.3 + seed * 7.0 + 8.0 * waver);
  float net = walls(cell, 22.0);
  lines += thread(net * 0.22, 0.0045) * (0.2 + 0.7 * strength) * open_;
  FINELY lines += thread(walls(cell * 2.0 + 5.0, 44.0) * 0.11, 0.003) * 0.35 * smoothstep(0.5, 0.9, strength) * open_;
  return lines;
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
    vec3 pole = normalize(uOut + vec3(0.0, 0.22, 0.0)), side = normalize(cross(pole, vec3(0.0, 1.0, 0.0)));
    vec3 about = vec3(dot(skin, side), dot(skin, pole), dot(skin, cross(side, pole)));
    float lines = threads(about, seed), breath = 0.55 + 0.6 * uBreath;
    float cap = 1.0 - about.y;
    vec3 heart = uHeart.rgb * breath, pale = mix(heart, vec3(dot(heart, vec3(0.3, 0.5, 0.2))), 0.35);
    vec3 own = heart * (0.0004 + 0.4 * lines * (0.5 + 0.9 * graze));
    own += pale * (1.3 * fading(cap * 2200.0) + 0.14 * fading(cap * 130.0)) * (1.0 - 0.55 * min(lines, 1.0));
    own += heart * 0.03 * fading(cap * 9.0);
    own += mix(heart, pale, 0.4) * figure(from, ray) * 0.9;
    own *= 0.9 + 0.2 * noise3(skin * 1.4 + uMotion * 0.03);
    float most = max(beyond.r, max(beyond.g, beyond.b));
    beyond *= most * 2.2 / (most + 0.2);  // the mist about the pod is left outside
    vec3 seen = mix(beyond, beyond * (0.35 + 0.75 * normalize(uHeart.rgb + 0.12)), 0.4) * (1.0 - 0.5 * min(lines, 1.0));
    outColor.rgb = mix(plain, seen + own, smoothstep(0.0, 0.8, in_));
  }
}
