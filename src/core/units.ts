/** Seconds; absolute story time unless a name says otherwise. */
export type Seconds = number;
/** Cycles a second. */
export type Hertz = number;
/** Angles in radians. */
export type Radians = number;
/** Wavelength of light in vacuum, nanometers. */
export type Nanometers = number;
/** Level relative to a stated reference. */
export type Decibels = number;
/** A number from 0 to 1. */
export type Unit = number;

export const TAU = 6.283185307179586;
