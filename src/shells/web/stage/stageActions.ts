import { clamp } from '../../../core/ease.ts';
import type { Player } from '../../../play/player.ts';
import { RATES } from '../../../play/player.ts';
import type { Mounted } from '../../embed/mount.ts';
import type { Actions } from '../keys/useKeys.ts';
import { formatRoute } from '../route.ts';
import { toggleFullScreen } from './fullScreen.ts';
import type { StageProps } from './stageProps.ts';

const SMALL_STEP = 5;
const VOLUME_STEP = 0.1;

/** Everything that keys and buttons can do while a story is told. */
export function stageActions(props: StageProps & { mounted: Mounted; look: () => void }) {
  return {
    ...tellingActions(props),
    ...viewActions(props),
    ...actActions(props.mounted.player),
    look: props.look,
  } satisfies Actions;
}

export type StageActions = ReturnType<typeof stageActions>;

function tellingActions({ mounted, audio, entry, change }: StageProps & { mounted: Mounted }) {
  const { player, listening } = mounted;
  const move = (by: number) => player.seek(player.time() + by);
  const rates: readonly number[] = RATES;
  const rate = (by: 1 | -1) => {
    const index = clamp(rates.indexOf(player.facts.getState().rate) + by, 0, RATES.length - 1);
    player.setRate(RATES[index] ?? 1);
    change({ note: `Speed ${RATES[index]}` });
  };
  return {
    toggle: () => {
      if (player.facts.getState().paused) audio.hear(listening);
      player.toggle();
    },
    lineBefore: () => player.stepLine(-1),
    lineNext: () => player.stepLine(1),
    actBefore: () => player.stepAct(-1),
    actNext: () => player.stepAct(1),
    back5: () => move(-SMALL_STEP),
    on5: () => move(SMALL_STEP),
    slower: () => rate(-1),
    faster: () => rate(1),
    copy: () => void copyMoment(entry.id, player).then((note) => change({ note })),
  };
}

function viewActions({ view, change, onLeave }: StageProps) {
  const volume = (by: number) => {
    const next = clamp(Math.round((view.volume + by) * 10) / 10);
    change({ volume: next, silent: false, note: `Volume ${Math.round(next * 100)} %` });
  };
  return {
    captions: () => change({ captions: !view.captions, hidden: false }),
    transcript: () => change({ transcript: !view.transcript, hidden: false }),
    hide: () => change({ hidden: !view.hidden }),
    louder: () => volume(VOLUME_STEP),
    softer: () => volume(-VOLUME_STEP),
    silence: () => change({ silent: !view.silent, note: view.silent ? 'Sound is on.' : 'Silence.' }),
    map: () => change({ sheet: view.sheet === 'map' ? null : 'map' }),
    keys: () => change({ sheet: view.sheet === 'keys' ? null : 'keys' }),
    fullScreen: toggleFullScreen,
    escape: () => {
      if (view.hidden) change({ hidden: false });
      else if (view.transcript) change({ transcript: false });
      else onLeave();
    },
  };
}

function actActions(player: Player) {
  const go = (index: number) => () => {
    const act = player.story.score.acts[index];
    if (act) player.seek(act.start);
  };
  return { act1: go(0), act2: go(1), act3: go(2), act4: go(3), act5: go(4) };
}

/** Puts this moment's link on the clipboard; says how it went. */
async function copyMoment(story: string, player: Player): Promise<string> {
  const url = new URL(location.href);
  url.hash = formatRoute(story, player.moment());
  try {
    await navigator.clipboard.writeText(url.href);
    return 'Copied.';
  } catch {
    history.replaceState(null, '', url);
    return 'The browser lets nobody copy here. The address above is this moment’s link.';
  }
}
