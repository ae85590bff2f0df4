import { expect, it } from 'vitest';
import { clockText, lengthText, placeText } from '../../../src/shells/web/ui/timeText.ts';
import { storyOf } from '../../packs.ts';

it.each([
  [0, '0:00'],
  [57.9, '0:57'],
  [106, '1:46'],
  [-1, '0:00'],
])('%d seconds read %s', (seconds, text) => {
  expect(clockText(seconds)).toBe(text);
});

it('a place is an act and a time in it', () => {
  const { score } = storyOf('neo-vista');
  expect(placeText(score, (score.acts[2]?.start ?? 0) + 57)).toBe('Act 3, 0:57');
});

it('a length is said in words and minutes', () => {
  expect([lengthText(5, 476), lengthText(1, 20)]).toEqual(['Five acts, 8 minutes', 'One act, 1 minute']);
});
