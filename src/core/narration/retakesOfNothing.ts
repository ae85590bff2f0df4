import type { Retake, WantedTake } from './wantedTakes.ts';

/** Retakes of lines and dreams that the story does not have (any more), each as a sentence. */
export function retakesOfNothing(
  file: string,
  retakes: readonly Retake[],
  wanted: readonly WantedTake[],
): string[] {
  return retakes.flatMap(({ line, dream }) => {
    const there = wanted.some((take) =>
      take.kind === 'line' ? take.id === line : take.id === dream?.who && take.act === dream.act - 1,
    );
    if (there) return [];
    const what = line === null ? `a dream of ${dream?.who} in act ${dream?.act}` : `a line ${line}`;
    return [`${file} says again ${what}, which the story does not have. Take the entry out.`];
  });
}
