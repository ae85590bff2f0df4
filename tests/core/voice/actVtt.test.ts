import { describe, expect, it } from 'vitest';
import { actVtt, timestamp } from '../../../src/core/voice/actVtt.ts';
import { STORIES, storyOf } from '../../packs.ts';

const CUE = /^\S+\n(\d\d:\d\d:\d\d\.\d{3}) --> (\d\d:\d\d:\d\d\.\d{3})\n<v ([^>]+)>((?:.|\n)+)$/;

function cuesOf(vtt: string) {
  const [head, ...cues] = vtt.trim().split('\n\n');
  return { head, cues: cues.map((cue) => CUE.exec(cue) ?? []) };
}

const seconds = (text = '') => text.split(':').reduce((sum, part) => 60 * sum + Number(part), 0);

describe.each(STORIES)('the captions of %s as files', (id) => {
  const story = storyOf(id);

  it('[V7] say every line of every act, in order, in cues that do not overlap', () => {
    for (const act of story.score.acts) {
      const { head, cues } = cuesOf(actVtt(story, act.index, { words: false }));
      expect(head).toMatch(/^WEBVTT /);
      expect(cues.every((cue) => cue.length > 0)).toBe(true);
      const said = cues.map((cue) => cue[4]?.replaceAll('\n', ' ')).join(' ');
      const lines = story.score.lines.slice(...act.lines);
      expect(said.replace(/\s+/g, ' ')).toBe(lines.map(({ say }) => say).join(' '));
      const times = cues.flatMap((cue) => [seconds(cue[1]), seconds(cue[2])]);
      expect(times).toEqual([...times].sort((a, b) => a - b));
    }
  });

  it('[V7] give each word the time at which it is spoken', () => {
    const [act] = story.score.acts;
    const { cues } = cuesOf(actVtt(story, 0, { words: true }));
    const starts = cues.flatMap((cue) => [
      seconds(cue[1]),
      ...[...(cue[4] ?? '').matchAll(/<([\d:.]+)>/g)].map((match) => seconds(match[1])),
    ]);
    const words = story.score.lines.slice(...(act?.lines ?? [0, 0])).flatMap((line) => line.words);
    expect(starts).toEqual(words.map(({ start }) => expect.closeTo(start - (act?.start ?? 0), 2)));
  });
});

describe('a time in a caption file', () => {
  it.each([
    [0, '00:00:00.000'],
    [59.9996, '00:01:00.000'],
    [3723.45, '01:02:03.450'],
  ])('of %f s is %s', (t, text) => {
    expect(timestamp(t)).toBe(text);
  });
});
