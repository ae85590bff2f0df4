// A pod afar: a soft orb in the outline of its egg, or, where it is hardly a pixel, a spark.
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
    float near = length(vec2(dot(vOutline.xy, vAway), dot(vOutline.zw, vAway)));
    float soft = smoothstep(0.05, 0.6, blur);
    WHERE(soft < 1.0) {
      float edge = 0.9 / pixels + 0.25 * blur;
      float cover = 1.0 - smoothstep(1.0 - edge, 1.0 + 0.8 * edge, near);
      vec3 sharp = orb(min(near, 0.9985), 1.0 - smoothstep(5.0, 24.0, pixels), light) * cover;
      outColor.rgb = (sharp + haloOf(near, 0.29, light) * (1.0 - cover) * (1.0 - blur)) * (1.0 - soft);
    }
    outColor.rgb += discOf(near, light) * soft;
  }
}
