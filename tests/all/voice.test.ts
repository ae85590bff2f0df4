import { expect, it } from 'vitest';
import { openVoiceLab } from '../browser/voice/lab.ts';
import { packOf, STORIES } from '../packs.ts';

const RATES = [0.75, 1, 1.5];
const PLACES = STORIES.flatMap((story) =>
  [0, 1, 2, 3, 4].flatMap((act) => RATES.map((rate) => ({ story, act, rate }))),
);

const lab = openVoiceLab();

it.each(PLACES)(
  'the voice of $story, act $act from 0, at $rate of the pace is where the playhead is',
  async (place) => {
    const { story, act, rate } = place;
    const heard = await lab().evaluate(([pack, seeks]) => window.voiceLab.hearSeeks(pack, seeks), [
      packOf(story),
      { act, rate, count: 200 },
    ] as const);
    console.info(
      `${story} ${act + 1} at ${rate}: worst ${(1000 * heard.worst).toFixed(1)} ms of ${heard.places} places`,
    );
    expect(heard.places).toBeGreaterThan(800);
    expect(heard.unread).toBeLessThan(10);
    expect(heard.worst).toBeLessThan(0.04);
  },
);
