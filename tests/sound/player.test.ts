import { describe, expect, it } from 'vitest';
import type { Note } from '../../src/core/sound/index.ts';
import type { Instrument } from '../../src/sound/instrument.ts';
import { createPlayer } from '../../src/sound/player.ts';
import { fakeParam } from './fakeParam.ts';

const ENVELOPE = { rise: 0.01, hold: 0.5, fall: 0.1 };
const NOTE: Note = {
  t: 0,
  part: 'singer',
  guild: 0,
  player: 0,
  degree: 0,
  hertz: 220,
  gain: 0.25,
  hold: 0.5,
  bright: 1,
  fused: 0,
  pan: 0,
};

function rehearse() {
  const [level, pitch, place] = [fakeParam(), fakeParam(), fakeParam()];
  const instrument: Instrument = {
    levels: [level],
    pitches: [pitch],
    place,
    tune: (note, at) => pitch.setValueAtTime(note.hertz, at),
    brighten: () => {},
    envelopesOf: (note) => [{ param: level, envelope: { ...ENVELOPE, peak: note.gain }, after: 0 }],
  };
  return { player: createPlayer(instrument), level, pitch };
}

describe('a player', () => {
  it('is silent before, sounds when told, is silent after', () => {
    const { player, level } = rehearse();
    player.play(NOTE, 1, 0);
    expect(level.valueAt(0.99)).toBe(0);
    expect(level.valueAt(1.2)).toBeCloseTo(0.25, 3);
    expect(level.valueAt(3)).toBeLessThan(1e-6);
  });

  it('is tuned while it is silent', () => {
    const { player, level, pitch } = rehearse();
    player.play(NOTE, 1, 0);
    player.play({ ...NOTE, hertz: 330 }, 1.4, 0);
    const retuned = pitch.asked.at(-1)?.at ?? 0;
    expect(pitch.valueAt(2)).toBe(330);
    expect(level.valueAt(retuned)).toBeLessThan(0.25 * 0.01);
  });

  it('sounding again at the same pitch does not fall silent first', () => {
    const { player, level } = rehearse();
    player.play(NOTE, 1, 0);
    player.play(NOTE, 1.4, 0);
    expect(level.valueAt(1.4)).toBeGreaterThan(0.2);
    expect(level.valueAt(1.7)).toBeCloseTo(0.25, 3);
  });

  it('takes back what has not begun and lets what has begun end as it would', () => {
    const [kept, changed] = [rehearse(), rehearse()];
    for (const { player } of [kept, changed]) player.play(NOTE, 1, 0);
    changed.player.play({ ...NOTE, hertz: 330 }, 1.3, 0);
    changed.player.withdraw(1.1);
    for (const t of [1.05, 1.2, 1.4, 1.55, 2]) {
      expect(changed.level.valueAt(t)).toBeCloseTo(kept.level.valueAt(t), 9);
    }
    expect(changed.pitch.valueAt(2)).toBe(220);
  });

  it('shut forgets all that was planned', () => {
    const { player, level } = rehearse();
    player.play(NOTE, 1, 0);
    player.play({ ...NOTE, hertz: 330 }, 2, 0);
    player.shut(1.2);
    expect(level.valueAt(1.24)).toBeLessThan(1e-3);
    expect(level.valueAt(2.2)).toBeLessThan(1e-6);
  });
});
