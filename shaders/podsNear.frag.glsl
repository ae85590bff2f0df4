// A pod near by, by ray and ellipsoid: a clear egg with a thick skin, leaf veins, water lit by its heart, and a sleeper
// curled round it.
// Closed form of the heart's light scattered along the ray from s0 to s1: closest at `at`, `off` away, softened by `soft`.
float airlight(vec2 s, float at, float off2, float soft) {
  float h = sqrt(off2 + soft * soft);
  return (atan((s.y - at) / h) - atan((s.x - at) / h)) / h;
}

void main() {
  float pixels = vShape.w, seed = vShape.z, light = vLight.x;
  float mirrored = step(-1e8, uClip), shown = pixels * (1.0 + mirrored);  // a mirror is drawn smaller than it is seen
  float blur = vLight.y * (1.0 - 0.6 * mirrored);                        // and its ripples blur enough
  if (vAt.y < uClip) discard;
  vec3 axes = vec3(vShape.x, 1.0, vShape.x) * vShape.y;
  vec3 ray = normalize(vAt - uEye);
  vec3 from = inward(uEye - vMiddle) / axes, along = inward(ray) / axes;
  float a = dot(along, along), b = dot(from, along), c = dot(from, from);
  float near = sqrt(max(c - b * b / a, 0.0));
  float edge = 0.9 / pixels + 0.5 * blur;
  float cover = 1.0 - smoothstep(1.0 - edge, 1.0 + 0.6 * edge, near);
  vec3 air = 0.6 * haloOf(near, 0.46, light);

  float k = min(near, 0.9985);
  float far = 1.0 - smoothstep(5.0, 24.0, pixels);
  float closeness = smoothstep(mix(16.0, 11.0, uFine), mix(32.0, 26.0, uFine), shown) * (1.0 - smoothstep(0.09, 0.24, blur));
  vec3 afar = mix(orb(k, far, light), 0.75 * discOf(near, light), smoothstep(0.05, 0.24, blur));
  float alpha = mix(0.24, 0.10, far) * cover;
  vec3 color = afar;
  WHERE(cover > 0.0 && closeness > 0.0) {
    float root = sqrt(max(b * b - a * (c - 1.0), 0.0));
    vec2 t = vec2(-b - root, -b + root) / a;
    vec3 front = normalize(from + along * t.x), rear = normalize(from + along * t.y);
    float inside = b * b - a * (c - INNER * INNER);
    float wall = ((t.y - t.x) - (inside > 0.0 ? 2.0 * sqrt(inside) / a : 0.0)) / (2.0 * (1.0 - INNER) * vShape.y);
    vec3 normal = normalize(outward(front / axes));
    float cloud = noise3(front * 2.6 + seed * 11.0);
    vec3 bump = vec3(0.0);
    FINELY bump = vec3(0.5 * slope3(front * 5.0 + seed * 9.0), cloud - 0.5);
    vec3 wavy = normalize(normal + bump * 0.2);
    float facing = clamp(dot(-ray, wavy), 0.12, 1.0);
    float mirror = 0.03 + 0.97 * pow(1.0 - facing, 5.0);

    vec3 scale = axes / vShape.y;
    vec3 origin = from * scale, heading = along * scale;
    float speed = length(heading);
    heading /= speed;
    vec2 s = t * speed;

    // the sleeper, each curled, tilted and built a little otherwise, within an ellipsoid
    float up = 1.3 * fract(seed * 31.7) - 0.3, built = 0.90 + 0.07 * fract(seed * 67.1), tilt = 0.5 * fract(seed * 43.3) - 0.05;
    mat2 tilted = mat2(cos(tilt), sin(tilt), -sin(tilt), cos(tilt));
    origin.xy = tilted * origin.xy;
    heading.xy = tilted * heading.xy;
    float hit = -1.0, step_, closest = 1.0, passed = s.y;
    vec3 at = vec3(0.0);
    const vec3 ROOM = 1.0 / vec3(0.45, 0.6, 0.29);
    vec3 about = (origin + vec3(0.0, 0.01, 0.0)) * ROOM, across = heading * ROOM;
    float speedIn = dot(across, across), toward = dot(about, across), room = toward * toward - speedIn * (dot(about, about) - 1.0);
    WHERE(shown > 22.0 && room > 0.0) {
      float go = max(s.x + 0.02, (-toward - sqrt(room)) / speedIn), gone = min(s.y, (-toward + sqrt(room)) / speedIn);
      for (float i = 0.0; i < 18.0 + 6.0 * uFine; i++) {
        at = origin + heading * go;
        step_ = sleeper(at / built, up) * built;
        if (step_ < max(0.004, 0.25 / pixels)) { hit = go; break; }
        if (step_ < closest) { closest = step_; passed = go; }
        go += max(step_ * 0.92, 0.35 / pixels);
        if (go > gone) break;
      }
    }
    // how much of the pixel is the sleeper: all where it is hit, a part beside its edge
    float body = hit > 0.0 ? 1.0 : 1.0 - smoothstep(0.004, 0.004 + 1.4 / pixels, closest);
    if (hit < 0.0) { at = origin + heading * passed; step_ = closest; }
    float end = hit > 0.0 ? hit : mix(s.y, passed, body);

    // water lit by the heart
    float nearest = dot(HEART - origin, heading);
    float off2 = max(dot(HEART - origin, HEART - origin) - nearest * nearest, 0.0);
    float core = airlight(vec2(s.x, end), nearest, off2, 0.105), wide = airlight(vec2(s.x, end), nearest, off2, 0.42);
    float murk = 0.85 + 0.3 * cloud, spots = cloud, patches = cloud;
    FINELY {
      vec3 water = front * 1.7 + heading * 0.6 + seed * 5.0;
      murk = 0.8 + 0.28 * noise3(water) + 0.14 * noise3(water * 2.03 + 7.1);
      WHERE(near > 0.72) {
        spots = noise3(front * 3.0 + seed * 4.0);
        patches = noise3(front * vec3(7.0, 3.0, 7.0) + seed);
      }
    }
    vec3 lit = vColor * light;
    vec3 pale = vHeart * light;
    vec3 sum = lit * murk * (wide * wide * wide * 0.0029 + wide * 0.008) + pale * core * core * 0.00105;

    float e0 = 1.0 / (dot(front * scale - HEART, front * scale - HEART) + 0.22);
    float e1 = 1.0 / (dot(rear * scale - HEART, rear * scale - HEART) + 0.22);
    float v0 = veins(front, seed);
    float pole = smoothstep(0.80, 0.985, front.y);
    WHERE(body < 1.0) {
      float back = 0.25;
      FINELY back = veins(rear, seed);
      float caustic = 0.1;
      FINELY caustic = pow(1.0 - abs(noise3(rear * 6.0 + bump * 2.0 + seed) - 0.5) * 2.0, 6.0);
      sum += (lit * e1 * (0.018 + 0.12 * back) + pale * e1 * e1 * 0.010 * caustic) * (1.0 - 0.7 * smoothstep(0.80, 0.985, rear.y)) * (1.0 - body);
    }
    WHERE(body > 0.0) {
      vec3 q = at / built, n = sleeperFaces(q, up);
      vec3 toHeart = HEART - at;
      float d = length(toHeart);
      toHeart /= d;
      float wrap = max(dot(n, toHeart) + 0.16, 0.0) / 1.16;
      float through = 0.1;
      FINELY through = exp(-clamp(-sleeper(q + toHeart * 0.10, up) / 0.10, 0.0, 1.0) * 3.0) * 0.5;
      float rim = pow(1.0 - clamp(dot(-heading, n), 0.0, 1.0), 2.5);
      vec3 warmed = mix(lit, pale, 0.5) * (wrap * wrap * 0.052 + through * 0.032) / (d * d + 0.016);
      sum += (warmed + lit * (0.005 + rim * 0.15 * (0.55 + 0.45 * n.y))) * body;
    }

    // the front of the skin
    float shade = 0.55 + 0.45 * smoothstep(-0.9, 0.9, -normal.y);
    float second = smoothstep(0.90, 0.925, near) * (1.0 - smoothstep(0.925, 0.965, near));
    vec3 film = 0.5 + 0.5 * cos(TAU * (vec3(0.0, 0.12, 0.25) + (1.4 + seed) * facing * 1.1));
    vec3 skinLight = lit * e0 * (0.010 * wall + 0.09 * v0 * (1.0 - 0.6 * mirror))
      + lit * shade * (0.030 * pow(max(wall - 1.0, 0.0), 1.6) + 0.08 * second) * (0.45 + 1.1 * cloud + 0.35 * v0)
      + pale * 0.05 * smoothstep(0.94, 0.985, near) * shade * spots;
    sum += skinLight * mix(vec3(1.0), 0.55 + 0.9 * film, 0.28 * (1.0 - facing)) * (1.0 - 0.78 * pole);

    // what the world lends it
    vec3 bounce = reflect(ray, wavy);
    vec3 surface = vMiddle + outward(front * axes);
    vec3 world = lightAt(surface + bounce * (vShape.y + uGridCell * mix(2.5, 1.2, uFine))) * mix(2.2, 1.0, uFine);
    FINELY world += 1.2 * lightAt(surface + bounce * (vShape.y + uGridCell * 4.0));
    float shines = smoothstep(0.0, 0.12, light);  // one that hardly shines is hardly seen
    sum += world * 0.55 * (mirror * 1.15 + 0.018) * mix(0.3, 1.0, shines);
    sum += pale * pow(max(dot(bounce, normalize(vec3(-0.35, 0.8, 0.45))), 0.0), 420.0) * 0.2;
    float crescent = smoothstep(0.72, 0.93, near) * (1.0 - smoothstep(0.955, 1.0, near)) * smoothstep(0.1, 0.9, dot(normal, normalize(vec3(-0.25, -0.9, 0.0))));
    sum += mix(lit, pale, 0.45) * crescent * 0.17 * (0.4 + patches);

    float thick = 0.10 * wall + 0.62 + 0.11 * v0 + pole * 1.6;
    float solid = mix(1.0 - exp(-thick * 1.1), mix(0.55, 0.95, smoothstep(0.03, 0.4, light)), body);
    color = mix(afar, sum * 1.35, closeness);
    alpha = mix(alpha, solid * cover, closeness) * mix(0.15, 1.0, shines);
  }
  alpha *= smoothstep(1.3, 3.6, distance(uEye, vMiddle) / vShape.y);
  outColor = vec4(color * cover + air * (1.0 - cover), alpha);
}
