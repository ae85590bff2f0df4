// Filaments between pods: dim threads, and pulses that travel along them and keep the color they left with.
#ifdef SHAPE
vec3 lineAt(vec3 p, float along, vec4 nature) {
  float sway = sin(along * PI) * (0.02 + 0.05 * uMood.x);
  return p + uAcross * sway * sin(uMotion * 0.7 + nature.z * 40.0);
}
#else
float lineShine(float along, float across, vec4 nature) {
  float run = fract(nature.z * 7.0 + uMotion * 0.11) * 1.6 - 0.3;
  float pulse = exp(-pow((along - run) * 14.0, 2.0));
  return (0.05 * living() + 0.9 * pulse * (0.3 + 0.7 * uBeat)) * grownTo(along);
}
#endif
