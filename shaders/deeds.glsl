// What systems do to the pods themselves: three at most at a time, each a closed form of its age. Four vectors each:
// code (0 for none), grown, age, guild; where its view looks and half its picture; right there and seed; toward the camera and beat.
uniform vec4 uDeeds[12];

// Moves a pod and changes its light: `middle` its place, `nm` its wavelength, `light` a factor on its light.
void deeds(inout vec3 middle, inout float nm, inout float light, float guild, float seed) {
}
