import { describe, expect, it, vi } from 'vitest';
import { openStory, type Story } from '../../../src/core/openStory.ts';
import type { Playhead } from '../../../src/core/playhead.ts';
import { createNarrator, type VoiceState } from '../../../src/sound/voice/createNarrator.ts';
import type { Heard, Takes } from '../../../src/sound/voice/createTakes.ts';
import type { VoiceBuses } from '../../../src/sound/voice/voiceBuses.ts';
import { TEST_STORY } from '../../core/score/testPack.ts';
import { LEAD, voicedPack } from '../../core/voice/voicedPack.ts';
import { packFrom, packOf } from '../../packs.ts';

interface Said {
  readonly to: unknown;
  readonly at: number;
  readonly offset: number;
  stop: number | null;
}

const story = openStory(voicedPack(packFrom(TEST_STORY)));
const lineOf = (index: number, { score }: Story = story) => {
  const line = score.lines[index];
  if (!line) throw new Error(`there is no line ${index}`);
  return line;
};

/** A narrator whose context only writes down what is said, and whose recordings are there when a test says so. */
function rehearse(told: Story = story, heard: (file: string) => Heard = () => LONG) {
  const said: Said[] = [];
  const states: VoiceState[] = [];
  const context = {
    createGain: () => {
      const gain = { value: 1, setTargetAtTime: vi.fn(), cancelScheduledValues: vi.fn() };
      const node = {
        gain,
        connect: (to: unknown) => Object.assign(node, { to }),
        disconnect: vi.fn(),
        to: null,
      };
      return node;
    },
    createBufferSource: () => {
      let gate: { to: unknown } | null = null;
      let one: Said | null = null;
      return {
        buffer: null,
        connect: (to: { to: unknown }) => {
          gate = to;
          return to;
        },
        addEventListener: vi.fn(),
        start: (at: number, offset: number) => {
          one = { to: gate?.to, at, offset, stop: null };
          said.push(one);
        },
        stop: (at: number) => {
          if (one) one.stop = at;
        },
      };
    },
  } as unknown as BaseAudioContext;
  const takes: Takes = {
    get: ({ file }) => heard(file),
    keep: () => {},
    follow: () => () => {},
    dispose: () => {},
  };
  const buses = { narrator: 'narrator', network: 'network', dream: 'dream' } as unknown as VoiceBuses;
  const onState = (state: VoiceState) => states.push(state);
  return { narrator: createNarrator(told, { context, buses, takes, onState }), said, states };
}

const LONG = { duration: 60 } as AudioBuffer;
const playing = (anchorT: number, rate = 1): Playhead => ({ anchorT, anchorNow: 100, rate, paused: false });

describe('the narrator', () => {
  it('[V1] lays every line once, its first word on time, however the windows fall', () => {
    const { narrator, said } = rehearse();
    narrator.enter(playing(0), 100);
    for (let t = 0.3; t < story.score.end; t += 0.7) narrator.planTo(t, 100 + t - 0.3);
    const lines = story.score.lines;
    expect(said.map(({ at, offset }) => at - offset)).toEqual(
      lines.map(({ start }) => expect.closeTo(100 + start - LEAD, 9)),
    );
  });

  it('[V1] begins in the middle of a word after a seek', () => {
    const { narrator, said } = rehearse();
    narrator.enter(playing(lineOf(1).start + 1.3), 100);
    narrator.planTo(lineOf(1).start + 2, 100);
    expect(said).toHaveLength(1);
    expect(said[0]?.at).toBe(100);
    expect(said[0]?.offset).toBeCloseTo(1.3 + LEAD, 9);
  });

  it.each([0.75, 1.5])('[V2] tells a line at %f of the pace from where it is', (rate) => {
    const { narrator, said } = rehearse();
    narrator.enter(playing(lineOf(1).start + 1.3, rate), 100);
    narrator.planTo(lineOf(1).start + 2, 100);
    expect(said[0]?.offset).toBeCloseTo((1.3 + LEAD) / rate, 9);
  });

  it('[V2] goes over to another pace at once, and ends what it said', () => {
    const { narrator, said } = rehearse();
    narrator.enter(playing(lineOf(1).start), 100);
    narrator.planTo(lineOf(1).start + 2, 100);
    narrator.turn({ ...playing(lineOf(1).start + 1, 1.5), anchorNow: 101 }, 101);
    narrator.planTo(lineOf(1).start + 3, 101);
    expect(said.map(({ stop }) => stop)).toEqual([expect.closeTo(101.05, 9), null]);
    expect(said[1]?.offset).toBeCloseTo((1 + LEAD) / 1.5, 9);
  });

  it('[V3] leaves a line that does not come to its caption, says so, and is back with the next', () => {
    let heard: Heard = 'coming';
    const { narrator, said, states } = rehearse(story, () => heard);
    const { start, end } = lineOf(1);
    narrator.enter(playing(start - 0.5), 100);
    for (let t = 0; t < 2.5; t += 0.2) narrator.planTo(start + t + 1.5, 100 + t);
    expect(states).toEqual(['missing']);
    heard = LONG;
    narrator.planTo(start + 4, 102.6);
    expect(said).toEqual([]);
    narrator.planTo(end + 1.5, 100.4 + end - start);
    expect(said[0]?.at).toBeCloseTo(100.5 + lineOf(2).start - LEAD - start, 9);
    expect(states.at(-1)).toBe('speaking');
  });

  it('[V3] begins a line that comes late with a word', () => {
    let heard: Heard = 'coming';
    const { narrator, said } = rehearse(story, () => heard);
    const line = lineOf(1);
    narrator.enter(playing(line.start), 100);
    narrator.planTo(line.start + 1.5, 100);
    heard = LONG;
    narrator.planTo(line.start + 2.5, 101);
    const from = line.words.find(({ start }) => start >= line.start + 1)?.start ?? 0;
    expect(said[0]?.at).toBeCloseTo(100 + from - line.start, 9);
    expect(said[0]?.offset).toBeCloseTo(from - line.start + LEAD, 9);
  });

  it('[V3] knows of a missing line only when it is due', () => {
    const { narrator, states } = rehearse(story, () => 'missing');
    narrator.enter(playing(lineOf(1).start - 1), 100);
    narrator.planTo(lineOf(1).start + 0.5, 100);
    expect(states).toEqual([]);
    narrator.planTo(lineOf(1).start + 1, 101.1);
    expect(states).toEqual(['missing']);
  });

  it('[T13] is cut off where the network cuts in, and the network speaks on a bus of its own', () => {
    const towers = openStory(voicedPack(packOf('glass-towers')));
    const stop = towers.score.stops[0];
    const { narrator, said } = rehearse(towers);
    const from = (stop?.stopAt ?? 0) - 1;
    narrator.enter(playing(from), 100);
    narrator.planTo((stop?.resumeAt ?? 0) - 1, 100);
    expect(said[0]?.to).toBe('narrator');
    expect(said[0]?.stop).toBeCloseTo(101.05, 6);
    expect(said[1]?.to).toBe('network');
    expect(said[1]?.stop).toBeNull();
    expect(said[1]?.at).toBeGreaterThan(101);
  });

  it('falls silent at a halt', () => {
    const { narrator, said } = rehearse();
    narrator.enter(playing(lineOf(1).start), 100);
    narrator.planTo(lineOf(1).start + 2, 100);
    narrator.halt(100.4);
    expect(said[0]?.stop).toBeCloseTo(100.45, 9);
  });
});
