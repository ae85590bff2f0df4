import { RECIPES } from '../recipes.ts';
import { createSection, type Section, type Workshop } from './section.ts';
import { modesOf } from './strikes.ts';
import { addStruck, createStruckVoice, type StruckKind, struckIsOver, tuneStruck } from './struckVoice.ts';

const VOICES = 160;

/** Glass, bell, harp or wood: damped partials, each falling at its own pace, and the noise of a pluck. */
export function createStruck(shop: Workshop): Section {
  const { sampleRate } = shop;
  const kinds: Readonly<Record<string, StruckKind>> = {
    glass: kindOf(shop, 'glass'),
    bell: kindOf(shop, 'bell'),
    harp: kindOf(shop, 'harp'),
    wood: kindOf(shop, 'wood'),
  };
  return createSection(
    {
      voices: VOICES,
      make: createStruckVoice,
      tune(voice, note) {
        const kind = kinds[note.timbre];
        if (kind) tuneStruck(voice, kind, note, sampleRate);
      },
      add: (voice, sound) => addStruck(voice, sound, sampleRate),
      isOver: (voice, age) => struckIsOver(voice, age * sampleRate),
      glide: () => 1,
    },
    sampleRate,
  );
}

function kindOf({ noise }: Workshop, name: 'glass' | 'bell' | 'harp' | 'wood'): StruckKind {
  const recipe = RECIPES[name];
  const band = recipe.noise ? noise.band(recipe.noise.q) : null;
  return { recipe, modes: modesOf(recipe), band };
}
