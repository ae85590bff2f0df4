import { describe, expect, it } from 'vitest';
import { formatMoment, momentAt, parseMoment, timeOfMoment } from '../../../src/core/score/moments.ts';
import { STORIES, storyOf } from '../../packs.ts';

const { score } = storyOf('chrononest');

describe('moments', () => {
  it.each(STORIES)('[T14] lead back to every second of %s through the address', (id) => {
    const { score: told } = storyOf(id);
    for (let t = 0; t <= told.end; t += 0.5) {
      const moment = momentAt(told, t);
      const read = parseMoment(moment.act, formatMoment(moment));
      expect(read && Math.abs(timeOfMoment(told, read).t - t)).toBeLessThan(0.0051);
    }
  });

  it('[T14] name a line while it is spoken or held, and seconds else', () => {
    const line = score.lines[0];
    expect(momentAt(score, line?.end ?? 0)).toMatchObject({ line: score.lines[1]?.id, fraction: 0 });
    expect(momentAt(score, 1.25)).toEqual({ act: 0, t: 1.25 });
  });

  it.each([
    [{ act: 9, t: 3 }, 'an act that is not there'],
    [{ act: 0, t: 9999 }, 'past the end of an act'],
    [{ act: 0, line: 'nosuch', fraction: 0.5 }, 'a line that is not there'],
    [{ act: 0, line: score.lines[3]?.id ?? '', fraction: 1.7 }, 'past the end of a line'],
  ] as const)('[T15] %o, %s, is moved and said to be', (moment, _why) => {
    const { t, moved } = timeOfMoment(score, moment);
    expect(moved).toBe(true);
    expect(t).toBeGreaterThanOrEqual(0);
    expect(t).toBeLessThanOrEqual(score.end);
  });

  it('[T15] past the end of an act is its last moment, not the next act', () => {
    const { t } = timeOfMoment(score, { act: 0, t: 9999 });
    expect(momentAt(score, t).act).toBe(0);
    expect(timeOfMoment(score, { act: score.acts.length - 1, t: 9999 }).t).toBe(score.end);
  });

  it.each(['', 'at=', 'at=:0.5', 'at=abc:x', 't=', 't=x', 't=Infinity', 'q=1'])(
    'reads nothing from %o',
    (text) => {
      expect(parseMoment(0, text)).toBeNull();
    },
  );
});
