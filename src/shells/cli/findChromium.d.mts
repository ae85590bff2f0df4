/**
 * The path of a Chromium to drive: CHROME_PATH, then PATH, then the system's usual places, then playwright's cache.
 * Null when there is none; throws when CHROME_PATH is set and names no program.
 */
export function findChromium(from?: {
  env?: Readonly<Record<string, string | undefined>>;
  platform?: NodeJS.Platform;
}): string | null;
