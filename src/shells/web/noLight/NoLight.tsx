import './noLight.css';
import { bookMoment } from '../../../core/score/bookMoment.ts';
import { lastAt } from '../../../core/score/lastAt.ts';
import type { Score, ScoreAct } from '../../../core/score.ts';
import type { LightTrouble } from '../../embed/lightUp.ts';
import type { Mounted } from '../../embed/mount.ts';
import type { CatalogEntry } from '../catalog.ts';
import type { StageActions } from '../stage/stageActions.ts';
import { Button } from '../ui/Button.tsx';
import { useFacts } from '../ui/useFacts.ts';
import { bookPicture } from './bookPictures.ts';

interface NoLightProps {
  readonly kind: LightTrouble['kind'];
  readonly mounted: Mounted;
  readonly entries: readonly CatalogEntry[];
  readonly actions: StageActions;
}

const WHAT: Readonly<Record<LightTrouble['kind'], { readonly title: string; readonly text: string }>> = {
  none: {
    title: 'This browser cannot draw the light.',
    text: 'The stories are all here, in words. For the moving picture, try a newer browser, or turn hardware acceleration on.',
  },
  lost: {
    title: 'The light went out and would not come back.',
    text: 'The story goes on; the words are here. Loading the page again may bring the light back.',
  },
};

/** The act as a page of a storybook, with its sound: what is told where nothing can be drawn. */
export function NoLight({ kind, mounted, entries, actions }: NoLightProps) {
  const { player, story } = mounted;
  const { score, pack } = story;
  const index = useFacts(player, (facts) => facts.act);
  const current = useFacts(player, (facts) => facts.line);
  const paused = useFacts(player, (facts) => facts.paused);
  const act = score.acts[index];
  if (!act) return null;
  return (
    <div className="no-light">
      <header>
        <h1>{WHAT[kind].title}</h1>
        <p>{WHAT[kind].text}</p>
        <div className="go">
          <Button
            className="ringed"
            icon={paused ? 'sound' : 'pause'}
            label={paused ? 'Play the sound' : 'Pause'}
            written
            autoFocus
            onClick={actions.toggle}
          />
          <Button className="ringed" label="Try again" written onClick={() => location.reload()} />
        </div>
      </header>
      <article lang={pack.lang}>
        <h2>{pack.title}</h2>
        <p className="mark">
          Act {index + 1} of {score.acts.length}
        </p>
        <h3>{act.title}</h3>
        <BookPage score={score} act={act} />
        {score.lines.slice(...act.lines).map((line) => (
          <p key={line.id} className="told" aria-current={line.index === current ? 'true' : undefined}>
            {line.say}
          </p>
        ))}
        <nav className="turn" aria-label="Acts">
          {index > 0 && <Button className="ringed" label="Act before" written onClick={actions.actBefore} />}
          {index < score.acts.length - 1 && (
            <Button className="ringed" label="Next act" written onClick={actions.actNext} />
          )}
        </nav>
      </article>
      <nav className="stories" aria-label="Stories">
        <ol>
          {entries.map((entry) => (
            <li key={entry.id}>
              <a href={`#/${entry.id}/1`} aria-current={entry.id === pack.id ? 'true' : undefined}>
                {entry.title}
              </a>
            </li>
          ))}
        </ol>
      </nav>
    </div>
  );
}

/** The act's picture, and the sentence that is told in it. */
function BookPage({ score, act }: { score: Score; act: ScoreAct }) {
  const picture = bookPicture(score.pack.id, act.index);
  if (!picture) return null;
  const line = score.lines[lastAt(score.lines, (each) => each.start, bookMoment(score, act))];
  return (
    <figure>
      <img src={picture} width={800} height={450} alt={`${act.title}, as it looks when it is drawn`} />
      {line && <figcaption>{line.say}</figcaption>}
    </figure>
  );
}
