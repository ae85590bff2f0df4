import { type PlacedSinger, SINGERS } from '../../core/blooms.ts';
import type { Hertz, Seconds, Unit } from '../../core/units.ts';
import type { Visiting } from './engine.ts';
import { QUANTUM } from './moment.ts';

/** Where one of a guild's singers is heard from, and how near, at a quantum's ends; 0 is the place that each note has of itself. */
export interface Place {
  pan: number;
  panTo: number;
  near: Unit;
  nearTo: Unit;
  asked: Pick<PlacedSinger, 'pan' | 'near'>;
}

/** At most so many singers are near at once. */
const MOST = 6;
/** Time constant with which a place is gone to. */
const GOING: Seconds = 0.15;
/** What is less near is not. */
const LEAST = 1e-4;
const NOWHERE = { pan: 0, near: 0 };

/** The places of a guild's singers, none of them near. */
export function createPlaces(): Place[] {
  return Array.from({ length: SINGERS }, () => ({ pan: 0, panTo: 0, near: 0, nearTo: 0, asked: NOWHERE }));
}

/** Asks for the places of all singers of a guild: of those who are near a visitor, and are less so the farther one is in a pod. */
export function askPlaces(places: readonly Place[], guild: number, visiting: Visiting | null): void {
  const few = visiting?.singers?.slice(0, MOST) ?? [];
  for (const [singer, place] of places.entries()) {
    const named = few.find((one) => one.guild === guild && one.singer === singer);
    place.asked = named ? { pan: named.pan, near: named.near * (1 - (visiting?.depth ?? 0)) } : NOWHERE;
  }
}

/** Goes a quantum further. */
export function stepPlaces(places: readonly Place[], sampleRate: Hertz): void {
  const part = 1 - Math.exp(-QUANTUM / (GOING * sampleRate));
  for (let i = 0; i < places.length; i++) {
    const place = places[i] as Place;
    const { asked } = place;
    place.near = place.nearTo;
    if (place.near === 0 && asked.near === 0) continue;
    // Nobody hears where one is who is not near; where one goes who goes away does not matter any more.
    if (place.near === 0) place.panTo = asked.pan;
    place.pan = place.panTo;
    if (asked.near > 0) place.panTo += (asked.pan - place.pan) * part;
    place.nearTo += (asked.near - place.near) * part;
    if (asked.near === 0 && place.nearTo < LEAST) place.nearTo = 0;
  }
}
