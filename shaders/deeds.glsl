// What systems do to the pods themselves: three at most at a time, each a closed form of its age. Four vectors each:
// code (0 for none), grown, age, guild; where its view looks and half its picture; right there and seed; toward the camera and beat.

// Where a dome's dissenters gather outside its glass: most across the canal, some before it.
const vec3 ACROSS = vec3(-84.0, 20.0, 128.0), BEFORE = vec3(-20.0, 9.0, 136.0);

// From -1 to 1 and back, in straight lines.
float zigzag(float x) { return abs(fract(x) - 0.5) * 4.0 - 1.0; }

// Who breaks step, and how far on the way out they are.
float leaving(float seed, float age) {
  return step(fract(seed * 13.7), 0.42) * smoothstep(0.0, 7.0, age - 4.0 * fract(seed * 7.3));
}

// The way out: from home in a bow of its own to a place in the crowd outside.
vec3 wayOut(vec3 home, float seed, float u) {
  float turn = TAU * fract(seed * 91.3), out_ = 3.0 + 25.0 * pow(fract(seed * 57.1), 0.8);
  float most = step(fract(seed * 61.9), 0.72), lift = fract(seed * 431.7) - 0.5;
  vec3 end = mix(BEFORE, ACROSS, most) + (0.5 + 0.4 * most) * vec3(cos(turn) * out_, 1.1 * lift * sqrt(840.0 - out_ * out_), 0.6 * sin(turn) * out_);
  vec3 bow = vec3(-6.0 * most, 12.0 + 20.0 * fract(seed * 41.0), 8.0);
  return mix(home, end, u) + bow * sin(PI * u) * (1.0 - 0.5 * u);
}

// How far behind the tide's front a place lies, in half pictures.
float behindTide(vec3 p, vec4 at, vec3 right, vec3 toward, vec2 grownAge) {
  vec3 d = (p - at.xyz) / at.w;
  float z = dot(d, toward), x = dot(d, right) - 0.45 * z;
  return 0.05 + 0.16 * sin(grownAge.y * 0.17) + 0.07 * sin(z * 5.0 + 0.3 * grownAge.y) + 0.03 * sin(z * 13.0 - 0.4 * grownAge.y)
    - x - 2.4 * (1.0 - grownAge.x);
}

// A place in the viral night: how far along the line between the crowds, and how far on either side of it, meters.
vec2 clashAt(vec3 p, vec3 right, vec3 toward) {
  vec2 d = vec2(dot(p, right), dot(p, toward));
  float along = 0.92 * d.y - 0.39 * d.x, side = 0.92 * d.x + 0.39 * d.y;
  return vec2(along, side + 4.5 * zigzag(along * 0.052 + 0.06 * sin(0.23 * uMotion)) + 2.2 * zigzag(along * 0.17));
}

// The wavelength that has run together at a place.
float bled(vec3 p) {
  return 446.0 + 184.0 * smoothstep(0.2, 0.8, noise3(p * 0.034 + vec3(0.0, 0.025 * uMotion, 3.0)));
}

// How far out the ring of the wave is, in half pictures: about its first dreamer for a while, then all through the city.
float waveOut(vec2 grownAge) {
  return (0.7 + 0.05 * sin(0.21 * grownAge.y)) * grownAge.x * exp(0.19 * max(grownAge.y - 7.0, 0.0));
}

// How far within the ring of the wave a place is seen, in half pictures.
float withinWave(vec3 p, vec4 at, vec3 right, vec3 toward, vec2 grownAge) {
  vec3 d = p - at.xyz;
  float far = max(1.0 - dot(d, toward) / (2.55 * at.w), 0.15);
  return waveOut(grownAge) - length(vec2(dot(d, right), d.y)) / (far * at.w);
}

// Whether any deed moves pods: those who leave, and those in a clash.
bool moving() {
  vec3 codes = vec3(uDeed(0).x, uDeed(4).x, uDeed(8).x);
  return any(equal(codes, vec3(1.0))) || any(equal(codes, vec3(3.0)));
}

float ownHue(float seed) { return 446.0 + 190.0 * fract(seed * 31.7); }
float ownGlow(float seed) { return glowOf(TAU * fract(seed * 17.3) + uMotion * (0.9 + 0.9 * fract(seed * 29.0))); }

// Moves a pod and changes its light: `middle` its place, `nm` its wavelength, `glow` where in its breath it is, `light` a
// factor on its light, `free` whether the regulator's sweep passes it by. The named and their company `stay` where they are.
void deeds(inout vec3 middle, inout float nm, inout float glow, inout float light, inout float free,
  float guild, float seed, float stay) {
  for (int i = 0; i < 12 && uDeed(i).x > 0.5; i += 4) {
    float code = uDeed(i).x, grown = uDeed(i).y;
    vec2 grownAge = uDeed(i).yz;
    vec4 at = uDeed(i + 1);
    vec3 right = uDeed(i + 2).xyz, toward = uDeed(i + 3).xyz;
    float beat = uDeed(i + 3).w, mine = 0.0, hue = nm, breath = glow;
    light *= 1.0 - grown * (code > 7.5 ? 0.78 * (1.0 - stay) : code > 6.5 ? 0.35 : 0.0);
    WHERE(code < 6.5) {
      WHERE(code == 1.0) {
        float gone = (1.0 - stay) * step(abs(guild - uDeed(i).w), 0.5) * step(length(middle.xz), 104.0) * grown * leaving(seed, grownAge.y);
        middle = wayOut(middle, seed, gone) + gone * vec3(sin(0.3 * uMotion + 60.0 * seed), sin(0.4 * uMotion + 90.0 * seed), 0.0);
        mine = smoothstep(0.0, 0.12, gone);
        hue = 588.0 + 18.0 * fract(seed * 5.0);
        breath = ownGlow(seed);
        free = max(free, mine);
        light *= 1.0 + 0.9 * mine;
      }
      WHERE(code == 2.0) {
        float behind = behindTide(middle, at, right, toward, grownAge), wet = smoothstep(0.0, 0.1, behind);
        mine = grown;
        hue = mix(ownHue(seed), 497.0, wet);
        breath = mix(ownGlow(seed), beat, wet);
        light *= 1.0 + grown * (0.35 - 0.1 * wet + 1.2 * bell(behind * 12.0));
      }
      WHERE(code == 3.0) {
        vec2 clash = clashAt(middle, right, toward);
        float side = sign(clash.y), far = abs(clash.y);
        mine = grown * smoothstep(130.0, 90.0, length(middle.xz));
        hue = side > 0.0 ? 622.0 + 8.0 * fract(seed * 5.0) : 458.0 + 10.0 * fract(seed * 5.0);
        breath = side > 0.0 ? beat : ownGlow(seed);
        float push = mine * (1.0 - stay) * far * 0.35 * exp(-far / 25.0) * (1.0 + 0.5 * sin(0.5 * uMotion + clash.x * 0.2));
        middle -= (0.92 * right + 0.39 * toward) * side * push - vec3(0.0, 0.25 * push, 0.0);
        light *= 1.0 + mine * (0.6 * exp(-far / 9.0) - 0.25);
      }
      WHERE(code == 4.0) {
        mine = grown;
        hue = bled(middle);
        breath = mix(glow, beat, 0.6);
      }
      WHERE(code == 5.0) {
        float within = withinWave(middle, at, right, toward, grownAge), free = smoothstep(0.0, 0.05, within);
        mine = grown;
        hue = mix(456.0, ownHue(seed), free);
        breath = mix(beat, ownGlow(seed), free);
        light *= 1.0 + grown * (0.1 * free - 0.1 + bell(within * 16.0 / max(waveOut(grownAge), 0.01)));
      }
      WHERE(code == 6.0) {
        float far = distance(middle, at.xyz) / at.w, one = step(far, 0.1);
        mine = grown * smoothstep(9.5, 7.0, far);
        hue = mix(ownHue(seed), 593.0, one);
        breath = mix(0.35 + 0.65 * fract(seed * 47.3), 1.0, one);
        free = max(free, mine);
        light *= 1.0 + mine * mix(1.2, 0.6, one);
      }
      nm = mix(nm, hue, mine);
      glow = mix(glow, breath, mine);
    }
  }
}
