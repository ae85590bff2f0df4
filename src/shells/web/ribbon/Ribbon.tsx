import './ribbon.css';
import { memo, useMemo, useRef, useState } from 'react';
import type { Score } from '../../../core/score.ts';
import type { Player } from '../../../play/player.ts';
import { cssColor } from '../ui/cssColor.ts';
import { placeText } from '../ui/timeText.ts';
import { useFacts } from '../ui/useFacts.ts';
import { useWidth } from '../ui/useWidth.ts';
import { marksOf } from './marksOf.ts';
import { Peek } from './Peek.tsx';
import { type RibbonScale, ribbonScale } from './ribbonScale.ts';
import { pathOf, strandsOf } from './strands.ts';
import { usePlayheadMark } from './usePlayheadMark.ts';
import { useScrub } from './useScrub.ts';
import type { TakeStill } from './useStill.ts';

/** Window width up to which the acts that are not open are folded. */
const FOLDED = 900;

/** The story as a ribbon, one strand a guild, and where we are on it: a slider over the whole story. */
export function Ribbon({ player, take }: { player: Player; take: TakeStill }) {
  const { score } = player.story;
  const box = useRef<HTMLDivElement>(null);
  const [width, windowWidth] = useWidth(box);
  const act = useFacts(player, (facts) => facts.act);
  const folded = windowWidth <= FOLDED;
  const look = lookOf(windowWidth, window.innerHeight);
  const open = folded ? act : null;
  const scale = useMemo(
    () => ribbonScale(score, { width, gap: folded ? 6 : 10, open }),
    [score, width, folded, open],
  );
  const { there, dragging, handlers } = useScrub(player, scale);
  const [focused, setFocused] = useState(false);
  usePlayheadMark(box, player, scale);

  return (
    <div className="ribbon-box">
      {there !== null && !dragging && (
        <Peek score={score} t={there} x={scale.xOf(there)} width={width} take={take} />
      )}
      {there === null && focused && <FocusPeek player={player} scale={scale} width={width} take={take} />}
      <div
        ref={box}
        className="ribbon"
        style={{ height: look.height }}
        role="slider"
        tabIndex={0}
        aria-label="Place in the story"
        aria-orientation="horizontal"
        aria-valuemin={0}
        aria-valuemax={Math.round(score.end)}
        aria-valuenow={Math.round(player.time())}
        aria-valuetext={placeText(score, player.time())}
        onFocus={(event) => setFocused(event.target.matches(':focus-visible'))}
        onBlur={() => setFocused(false)}
        {...handlers}
      >
        {width > 0 && <Strands score={score} scale={scale} look={look} />}
        {width > 0 && (
          <RibbonMarks score={score} scale={scale} height={look.height} only={folded ? act : null} />
        )}
        {there !== null && !dragging && <i className="there" style={{ left: scale.xOf(there) }} />}
        <i className="playhead">
          <i className="playhead-heart" />
        </i>
      </div>
      <ActTitles score={score} scale={scale} act={act} folded={folded} />
    </div>
  );
}

interface Look {
  readonly height: number;
  readonly stroke: number;
}

/** How high the ribbon and how strong its strands, by the window's size; the first row that fits. */
const LOOKS: readonly (Look & { upTo: number; low?: number })[] = [
  { upTo: 700, height: 64, stroke: 1.3 },
  { upTo: 1999, low: 480, height: 52, stroke: 1.3 },
  { upTo: 1999, height: 76, stroke: 1.5 },
  { upTo: Number.POSITIVE_INFINITY, height: 92, stroke: 1.8 },
];
const USUAL: Look = { height: 76, stroke: 1.5 };

function lookOf(width: number, height: number): Look {
  return LOOKS.find(({ upTo, low = Number.POSITIVE_INFINITY }) => width <= upTo && height <= low) ?? USUAL;
}

interface FocusPeekProps {
  readonly player: Player;
  readonly scale: RibbonScale;
  readonly width: number;
  readonly take: TakeStill;
}

/** A keyboard's look at where the playhead is. */
function FocusPeek({ player, scale, width, take }: FocusPeekProps) {
  useFacts(player, (facts) => facts.line);
  const t = player.time();
  return <Peek score={player.story.score} t={t} x={scale.xOf(t)} width={width} take={take} />;
}

const Strands = memo(function Strands({
  score,
  scale,
  look,
}: {
  score: Score;
  scale: RibbonScale;
  look: Look;
}) {
  const paths = useMemo(() => strandsOf(score, scale, look.height).map(pathOf), [score, scale, look.height]);
  const strands = (key: string, width: number) =>
    paths.map((path, g) => {
      const guild = score.pack.guilds[g];
      return (
        guild && <path key={key + guild.id} d={path} stroke={cssColor(guild.light)} strokeWidth={width} />
      );
    });
  return (
    <>
      <svg className="strands ahead" aria-hidden="true">
        {strands('ahead', look.stroke)}
      </svg>
      <svg className="strands heard" aria-hidden="true">
        <g className="glow">{strands('glow', look.stroke * 4)}</g>
        {strands('heard', look.stroke)}
      </svg>
    </>
  );
});

interface MarksProps {
  readonly score: Score;
  readonly scale: RibbonScale;
  readonly height: number;
  /** The one act whose marks are shown; null for all. */
  readonly only: number | null;
}

const RibbonMarks = memo(function RibbonMarks({ score, scale, height, only }: MarksProps) {
  const marks = useMemo(() => marksOf(score), [score]);
  const here = ({ act }: { act: number }) => only === null || act === only;
  return (
    <svg className="strands marks" aria-hidden="true">
      {marks.people.filter(here).map(({ person, t, act }) => (
        <ellipse
          key={`${act} ${person.id}`}
          cx={scale.xOf(t)}
          cy={5}
          rx={2.3}
          ry={3.4}
          fill={cssColor(person.light)}
        />
      ))}
      <path
        d={marks.systems
          .filter(here)
          .map(({ t }) => `M${scale.xOf(t).toFixed(1)} ${height - 1}v-6`)
          .join('')}
      />
    </svg>
  );
});

interface TitlesProps {
  readonly score: Score;
  readonly scale: RibbonScale;
  readonly act: number;
  readonly folded: boolean;
}

function ActTitles({ score, scale, act, folded }: TitlesProps) {
  return (
    <ol className="act-titles" aria-hidden="true">
      {score.acts.map((each) => (
        <li
          key={each.title}
          className={each.index === act ? 'now' : undefined}
          style={{ left: scale.acts[each.index]?.x, width: scale.acts[each.index]?.width }}
        >
          {each.index + 1}
          {(!folded || each.index === act) && <>&ensp;{each.title}</>}
        </li>
      ))}
    </ol>
  );
}
