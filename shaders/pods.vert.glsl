// One pod a quad, facing the camera, from where it stands, its constant angle and its guild's state. Drawn twice: all but
// the nearest at once, added; the nearest (NEAR) sorted, over one another.
in vec2 corner;
in vec4 place;   // middle, radius
in vec4 nature;  // angle, brightness, guild + 16 * drift class + 128 * stays at home, hue offset + 128 + seed
uniform float uLie;        // 0: pods stand, 1: they lie
uniform vec3 uFront;       // whence the world is looked at: sleepers are turned that way, more or less

out vec3 vAt;
out vec2 vAway;               // place on the quad, in radii
flat out vec3 vMiddle, vColor, vHeart;
flat out vec4 vShape;         // half axes ratio, radius, seed, radius in pixels
flat out vec3 vLength, vSide; // the pod's long axis, and which way its sleeper's side faces
flat out vec2 vLight;         // light, blur as a part of the radius
flat out vec4 vOutline;       // from a place on the quad to one where its outline is the unit circle: two rows

// Whether a pod is so far out of the picture that not even a spark, or a disc out of focus, of it is seen.
bool elsewhere(vec3 middle) {
  vec3 from = middle - uEye;
  float ahead = dot(from, uForward), pixel = max(ahead, 0.02) / uFocal;
  float room = 3.0 * (place.w + pixel * (1.3 + 0.025 * uResolution.y));
  vec2 aside = abs(vec2(dot(from, uRight), dot(from, uUp))) - room;
  return ahead < -place.w || any(greaterThan(aside, pixel * (0.5 * uResolution + 2.0)));
}

// What a pod counts for. A mirror, which ripples, shows of the small ones fewer, each for as many as it stands for.
float standsFor(float seed) {
  float kept = uClip < -1e8 ? 1.0 : clamp(2.0 * place.w * uFocal / max(dot(place.xyz - uEye, uForward), 0.02), 0.25, 1.0);
  float own = fract(seed * 83.1);
  return kept > 0.99 ? 1.0 : (1.0 - smoothstep(0.8 * kept, kept, own)) / (0.9 * kept);
}

// Draws a pod where it is now, in its light now.
void drawAt(vec3 middle, float seed, float nm, float glow, float told, float free) {
  vec3 color = spectrum(nm), warm = spectrum(min(nm + 22.0, 604.0));
  float sweep = 0.0;
  WHERE(uSweep.y > 0.0) sweep = (1.0 - free) * uSweep.y * pow(0.5 + 0.5 * cos(atan(middle.z, middle.x) - uSweep.x), 18.0);
  color = mix(color, vec3(0.05, 0.22, 0.95), 0.6 * sweep);
  vColor = mix(color, vec3(dot(color, vec3(0.25, 0.6, 0.15))), 0.04);
  vHeart = mix(warm, vec3(1.0, 0.92, 0.8) * dot(warm, vec3(0.3, 0.5, 0.2)), 0.25);

  float radius = place.w * (0.97 + 0.06 * glow);
  vec3 away = middle - uEye;
  float d = length(away);
  float pixel = max(dot(away, uForward), 0.02) / uFocal;
  float blur = min(uLens.x * abs(d - uLens.y) / d * uFocal, mix(0.012, 0.02, uFine) * uResolution.y) * pixel / radius;
  float grow = max(1.0, 1.25 * pixel / radius);
  // Of many discs laid over one another nothing is left but a smear: of those far out of focus fewer are drawn, and lighter, though less so than they are fewer.
  float kept = 1.0;
  WHERE(uSparse > 0.0 && nature.y < 1.4) {
    float part = 1.0 - uSparse * smoothstep(0.3, 1.3, blur);
    kept = (1.0 - smoothstep(0.8 * part, part, fract(seed * 47.3))) / (0.9 * pow(part, 0.68));
  }
  bool spark = (pixel / radius > 0.38) && blur < 0.6;
#ifndef NEAR
  grow *= 1.0 + blur;
#endif
  vLight.x = kept * told * nature.y * uGain * mix(uSweep.z, 1.0, glow) * (1.0 + 1.6 * sweep) * reaching(d) / (grow * sqrt(grow));
  vLight.x *= smoothstep(1.3, 3.6, d / radius);
  vLight.x *= mix(0.1, 1.0, max(smoothstep(0.0, 0.1, uAwake * 1.1 - fract(seed * 53.7)), step(1.4, nature.y)));
  if (distance(place.xyz, uWord.xyz) < 0.1 * place.w) vLight.x *= 1.0 + uWord.w;
  vLight.y = blur / (1.0 + blur);
  vMiddle = middle;

  float turn = fract(seed * 97.3) - 0.5, wide = 4.0 * turn * turn;
  turn += 5.28 * turn * wide * wide * wide;  // most by half a radian at most, some all the way round
  turn += 0.5 * TAU * step(0.5, fract(seed * 41.9));  // and half of them face the other way
  vec2 front = normalize(uFront.xz - middle.xz + 1e-3);
  front = mat2(cos(turn), sin(turn), -sin(turn), cos(turn)) * front;
  vec3 lean = vec3(fract(seed * 71.7) - 0.5, 0.0, fract(seed * 37.9) - 0.5) * 0.4;
  vec3 flatly = vec3(front.y, 0.28 * fract(seed * 23.1), -front.x) * (fract(seed * 61.3) < 0.5 ? -1.0 : 1.0);
  vLength = normalize(mix(vec3(0.0, 1.0, 0.0), flatly, uLie) + lean);
  vec3 toward = vec3(front.x, 0.0, front.y);
  vSide = normalize(toward - vLength * dot(toward, vLength));
  vShape = vec4(0.63 + 0.24 * fract(seed * 91.9), radius * grow, seed, radius * grow / pixel);

  if (!spark) vShape.w = max(vShape.w, 2.64);
  else vShape.w = min(vShape.w, 2.62);
  vec3 forward = away / d;
  vec3 right = normalize(cross(forward, uUp));
  vec3 up = cross(right, forward);
  float narrow = mix(vShape.x, 1.0, vLight.y);
  vec2 lies = vec2(dot(vLength, right), dot(vLength, up));
  float seen = dot(lies, lies);
  lies = seen > 1e-4 ? lies / sqrt(seen) : vec2(0.0, 1.0);
  vec2 halves = vec2(narrow, sqrt(mix(narrow * narrow, 1.0, seen)));
  vOutline = vec4(vec2(lies.y, -lies.x) / halves.x, lies / halves.y);
  vec2 room = sqrt(halves * halves * mat2(lies.y * lies.y, lies.x * lies.x, lies.x * lies.x, lies.y * lies.y));
#ifdef NEAR
  const float REACH = 1.47;
#else
  const float REACH = 1.3;
#endif
  vAway = corner * (spark ? vec2(2.5) : REACH * room);
  vec2 apart = vAway * grow * d / sqrt(max(d * d - radius * radius, 0.05 * d * d));
  vAt = middle + (right * apart.x + up * apart.y) * radius;
  gl_Position = uViewProjection * vec4(vAt, 1.0);
  vec4 before = uViewProjection * vec4(vAt - forward * min(radius * (2.0 * grow - 1.1) + 5.0 * smoothstep(0.3, 0.8, vLight.y), d * 0.5), 1.0);
  gl_Position.z = before.z / before.w * gl_Position.w;

  bool gone = dot(away, uForward) < -radius || d < radius * 1.02 || middle.y < uClip - radius || vLight.x < 0.0012;
#ifndef NEAR
  gone = gone || distance(place.xyz, uEye) < uNearReach * place.w;
#endif
  if (gone) gl_Position = vec4(9.0, 9.0, 9.0, 1.0);
}

void main() {
  gl_Position = vec4(9.0, 9.0, 9.0, 1.0);
  float whole = standsFor(fract(nature.w));
  WHERE(whole > 0.0 && (moving() || !elsewhere(place.xyz))) {
    vec3 middle = place.xyz;
    float stays = step(128.0, nature.z), kinds = nature.z - 128.0 * stays, kind = floor(kinds / 16.0);
    int guild = int(kinds - 16.0 * kind + 0.5);
    float own = floor(nature.w), seed = nature.w - own;
    vec4 state = uGuild(guild), hue = uGuildHue(guild);

    float glow = glowOf(podPhase(nature.x, uDriftOf(int(kind + 0.5)), state));
    float nm = mix(clamp(hue.x + (own - 128.0) * hue.y, 446.0, 626.0), uOne.x, uOne.y), told = whole, free = 0.0;
    deeds(middle, nm, glow, told, free, float(guild), seed, stays);
    drawAt(middle, seed, nm, glow, told, free);
  }
}
