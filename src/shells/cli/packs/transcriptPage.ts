import type { Pack } from '../../../core/pack.ts';
import { formatMoment } from '../../../core/score/moments.ts';
import type { Score, ScoreAct, ScoreLine } from '../../../core/score.ts';
import type { Seconds } from '../../../core/units.ts';
import { speakerName } from '../../../core/voice/speakerName.ts';

const STYLE = `
  body { margin: 0 auto; padding: 4rem 1.5rem 6rem; max-width: 38rem; background: #020507; color: #e8ece3;
    font: 1.125rem/1.6 Literata, Georgia, serif; }
  h1, h2 { font-weight: 400; line-height: 1.2; text-wrap: balance; }
  h2 { margin-top: 4rem; }
  a { color: #ffc66b; }
  .place, .direction, .who, time, nav, summary, footer { color: #b3bfbb; font-size: 0.875rem; }
  .direction { font-style: italic; }
  .line { position: relative; }
  .line a { text-decoration: none; }
  .who { display: block; }
  dt { margin-top: 1rem; color: #b3bfbb; }
  dd { margin: 0; }
  @media (min-width: 52rem) { .line time { position: absolute; right: 100%; margin-right: 1.5rem; } }
`;

/** A whole story as one page to read, with a way back into the telling from every line. */
export function transcriptPage(score: Score): string {
  const { pack } = score;
  const name = escapedHtml(pack.title);
  return `<!doctype html>
<html lang="${escapedHtml(pack.lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${escapedHtml(pack.logline)}">
<link rel="icon" href="data:,">
<title>${name}: transcript</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>${name}</h1>
<p class="place">${escapedHtml(pack.place)}, ${escapedHtml(pack.year)}</p>
<p>${escapedHtml(pack.logline)}</p>
<nav><a href="../#/${pack.id}">See and hear it</a></nav>
</header>
<main>
${score.acts.map((act) => actText(score, act)).join('\n')}
</main>
${pack.credits === null ? '' : `<footer>${paragraphs(pack.credits)}</footer>\n`}</body>
</html>
`;
}

function actText({ pack, lines: all }: Score, act: ScoreAct): string {
  const written = pack.acts[act.index];
  const lines = all.slice(...act.lines).map((line) => lineText(pack, act, line));
  const dreams = pack.cast.flatMap(({ id, name }) => {
    const dream = written?.dreams[id];
    return dream === undefined ? [] : [`<dt>${escapedHtml(name)}</dt>\n<dd>${escapedHtml(dream)}</dd>`];
  });
  const file = `${pack.id}-${act.index + 1}`;
  return `<section id="act-${act.index + 1}">
<h2>Act ${act.index + 1}, ${escapedHtml(act.title)}</h2>
<p class="direction">${escapedHtml(written?.direction ?? '')}</p>
${lines.join('\n')}
<details>
<summary>What they dream</summary>
<dl>
${dreams.join('\n')}
</dl>
</details>
<nav>Captions: <a href="${file}.vtt">by line</a>, <a href="${file}-words.vtt">by word</a></nav>
</section>`;
}

function lineText(pack: Pack, act: ScoreAct, line: ScoreLine): string {
  const moment = formatMoment({ act: act.index, line: line.id, fraction: 0 });
  const at = `<a href="../#/${pack.id}/${act.index + 1}?${escapedHtml(moment)}"><time>${clock(line.start - act.start)}</time></a>`;
  const who =
    line.who === 'narrator' ? '' : `<span class="who">${escapedHtml(speakerName(pack, line.who))}</span>`;
  return `<p class="line" id="${escapedHtml(line.id)}">${at} ${who}${escapedHtml(line.say)}</p>`;
}

function clock(t: Seconds): string {
  const seconds = Math.floor(t);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function paragraphs(text: string): string {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => `<p>${escapedHtml(paragraph)}</p>`)
    .join('\n');
}

/** Text as HTML has it, between tags or in an attribute's double quotes. */
export function escapedHtml(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
