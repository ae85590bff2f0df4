/** The addresses of the pictures that stand for acts where none can be drawn, by their path among the assets. */
const PICTURES = import.meta.glob<string>('../../../../assets/stories/*/book/*.webp', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** Where the picture of an act is (from 0); undefined for a story that has none. */
export function bookPicture(story: string, act: number): string | undefined {
  return PICTURES[`../../../../assets/stories/${story}/book/act-${act + 1}.webp`];
}
