// A pod afar: a soft orb by ray and ellipsoid, or, where it is hardly a pixel, a spark.
void main() {
  if (vAt.y < uClip) discard;
  float pixels = vShape.w, light = vLight.x, blur = vLight.y;
  outColor = vec4(0.0);
  WHERE(pixels < 2.63) {
    float r2 = dot(vAway, vAway);
    float m = fading(r2 * 1.5) * 1.15 + max(fading(r2 * 0.42) - 0.072, 0.0) * 0.16;
    outColor = vec4(vColor * light * m, 0.0);
  }
  WHERE(pixels >= 2.63) {
    vec3 axes = vec3(mix(vShape.x, 1.0, blur), 1.0, mix(vShape.x, 1.0, blur)) * vShape.y;
    vec3 from = inward(uEye - vMiddle) / axes, along = inward(normalize(vAt - uEye)) / axes;
    float a = dot(along, along), b = dot(from, along);
    float near = sqrt(max(dot(from, from) - b * b / a, 0.0));
    float edge = 0.9 / pixels + 0.25 * blur;
    float cover = 1.0 - smoothstep(1.0 - edge, 1.0 + 0.8 * edge, near);
    float k = min(near, 0.9985);
    vec3 sharp = orb(k, 1.0 - smoothstep(5.0, 24.0, pixels), light) * cover + haloOf(near, light) * (1.0 - cover) * (1.0 - blur);
    outColor = vec4(mix(sharp, discOf(near, light), smoothstep(0.05, 0.6, blur)), 0.0);
  }
}
