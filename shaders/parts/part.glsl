// What every part of a system is told: where it is, how far it has grown, and its guild's state now.
uniform vec4 uPart[6];
#define uAt uPart[0].xyz        // what the view it is shown in is about
#define uHalf uPart[0].w        // half that view's picture, meters
#define uAcross uPart[1].xyz    // to the right there, level
#define uRoom uPart[1].w        // the side with room: 1 right, -1 left
#define uToward uPart[2].xyz    // toward the camera there, level
#define uRadius uPart[2].w      // the pod in favor: its radius, 0 for none
#define uGrown uPart[3].x       // 0 absent, 1 all there
#define uAge uPart[3].y         // seconds since it was shown, less the network's stops
#define uBeat uPart[3].z        // its guild's breath: 1 at the crest, falling slowly
#define uOrder uPart[3].w       // its guild's r
#define uTint uPart[4].rgb      // its guild's light now
#define uSeed uPart[4].w
#define uFull uPart[5].x        // 1 in the shot it is shown in, less once the story has gone on to others

// A color as geometry names it: below 0 the system's guild, below 32 a guild's light now, else a wavelength in nanometers.
vec3 colorOf(float code) {
  if (code < 0.0) return uTint;
  if (code < 32.0) return uGuildLight(int(code + 0.5)).rgb;
  return spectrum(code);
}

// How the system lives: never dark, brightest at its guild's crest.
float living() { return (0.55 + 0.75 * uBeat) * (0.55 + 0.6 * uMood.z); }

// What comes close before the lens is not seen: a camera on its way passes through it. By the distance it was composed for.
// The net, the depth and the notice are held before the lens itself.
#if defined(NET) || defined(DEPTH) || defined(NOTICE)
float beforeLens(vec3 p) { return 1.0; }
#else
float beforeLens(vec3 p) { return smoothstep(0.35, 1.15, distance(p, uEye) / uHalf); }
#endif

// What grows in from `at` 0 to 1: 1 where it has come, soft at its edge.
float grownTo(float at) { return smoothstep(0.0, 0.12, uGrown * 1.12 - at); }

#ifdef SHAPE
#define VARYING out
#else
#define VARYING in
out vec4 outColor;
#endif
VARYING vec3 vAt;          // the place in the world
flat VARYING vec3 vColor;  // the color it is named with
flat VARYING vec4 vNature; // color, brightness, seed, kind
#ifdef LINES
VARYING vec3 vCourse;      // along, across -1 to 1, softness of the edge
VARYING float vFade;
flat VARYING vec2 vOther;  // a number of its own, length of the whole line
#endif
#ifdef SHEETS
VARYING vec2 vPlace;       // u and v
#endif
#ifdef POINTS
VARYING vec2 vPlace;       // -1 to 1 across the quad
flat VARYING vec4 vOther;
flat VARYING vec3 vMiddle;
flat VARYING float vPixels; // radius in the picture
flat VARYING float vBlur;   // the lens's blur as a part of the radius
#ifndef SHAPE
// How far a point is out of focus, and what a lens makes of a light that is: an even disc, here on its quad.
float outOfFocus() { return smoothstep(0.2, 0.9, vBlur); }
float discOut(vec2 q) { return (0.7 + 0.3 * dot(q, q)) * smoothstep(1.0, 0.86, length(q)); }
#endif
#endif
