import type { Story } from '../../../src/core/openStory.ts';
import type { Note, Part } from '../../../src/core/sound/note.ts';
import { notesBetween } from '../../../src/core/sound/notesBetween.ts';
import { pathAt } from '../../../src/core/sound/path.ts';

/** The sound of a story as text, a row a line of the telling: where the harmony stands, what the bed enters on, who sings how often. */
export function printedScore(story: Story): string {
  const { score, pack } = story;
  const rows = score.acts.flatMap((act) => {
    const { stage } = pathAt(story, act.start);
    const lines = score.lines.slice(...act.lines).map((line, i, all) => {
      const from = i === 0 ? act.start : line.start;
      const to = i === all.length - 1 ? act.end : line.end;
      return printedLine(story, from, to);
    });
    return ['', `act ${act.index + 1}, ${stage}`, ...lines];
  });
  const guilds = pack.guilds.map(({ id }) => id).join(' ');
  return `${[`${pack.id}: seconds, bass, tones in | degrees of the bed | notes of ${guilds} | clock, place`, ...rows].join('\n')}\n`;
}

function printedLine(story: Story, from: number, to: number): string {
  const { bass, tones, chord } = pathAt(story, to - 0.01);
  const notes = notesBetween(story, from, to);
  const of = (part: Part) => notes.filter((note) => note.part === part);
  const degrees = of('pad').map(({ degree }: Note) => degree);
  const sung = story.pack.guilds.map((_, g) => of('singer').filter(({ guild }) => guild === g).length);
  const head = `${from.toFixed(0)}-${to.toFixed(0)} ${bass} ${chord === 'ladder' ? tones : chord}`;
  const rest = `${of('tick').length}+${of('stroke').length}, ${of('air').length}`;
  return `${head} | ${degrees.join(' ')} | ${sung.join(' ')} | ${rest}`;
}
