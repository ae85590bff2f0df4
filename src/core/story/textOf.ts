import { type Finding, finding } from './problems.ts';

/** The largest story, in bytes of UTF-8. */
export const MOST_BYTES = 256 * 1024;

/** A file's text without its byte order mark, and what is wrong with its bytes; `readable` is false where no more can be said. */
export interface StoryText {
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly readable: boolean;
}

/** Decodes a story, whatever its bytes are; a carriage return alone becomes the line break that it means. */
export function textOf(input: string | Uint8Array): StoryText {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
  if (bytes.length > MOST_BYTES) return tooLarge(bytes);
  const decoded = typeof input === 'string' ? input.replace(/^\uFEFF/, '') : new TextDecoder().decode(input);
  const text = decoded.replace(/\r(?!\n)/g, '\n');
  return { text, findings: damage(text), readable: true };
}

function tooLarge(bytes: Uint8Array): StoryText {
  const text = new TextDecoder().decode(bytes.subarray(0, MOST_BYTES));
  const large = finding(text.length, {
    where: 'the size of the file',
    found: `${bytes.length} bytes`,
    expected: `at most ${MOST_BYTES} bytes (256 KiB)`,
    fix: 'Shorten the story or make two of it.',
  });
  return { text, findings: [large], readable: false };
}

/** A decoder leaves U+FFFD where bytes are no UTF-8. */
function damage(text: string): Finding[] {
  return [...text.matchAll(/\uFFFD+/g)].map(({ index }) =>
    finding(index, {
      where: 'the encoding of the file',
      found: 'bytes that are no text',
      expected: 'UTF-8',
      fix: 'Save the file as UTF-8 and write the damaged letters again.',
    }),
  );
}
