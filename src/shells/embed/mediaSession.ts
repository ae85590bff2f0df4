import type { Player } from '../../play/player.ts';
import { quietSound } from './quietSound.ts';

type Handlers = Partial<Record<MediaSessionAction, MediaSessionActionHandler>>;

/**
 * Shows a telling to the system that the page runs on: on a lock screen or a keyboard's media keys it has the act's title and
 * the story's, can be played and paused, and stepped act by act. Returns what takes it back.
 */
export function holdMediaSession(player: Player): () => void {
  if (!('mediaSession' in navigator)) return () => {};
  const session = navigator.mediaSession;
  const { score, pack } = player.story;
  const quiet = quietSound();
  const handlers: Handlers = {
    play: player.play,
    pause: player.pause,
    previoustrack: () => player.stepAct(-1),
    nexttrack: () => player.stepAct(1),
    seekto: ({ seekTime = 0 }) => player.seek((actNow()?.start ?? 0) + seekTime),
  };
  const actNow = () => score.acts[player.facts.getState().act];
  let shown = -1;

  const show = () => {
    const { act: index, paused } = player.facts.getState();
    const act = actNow();
    if (!act) return;
    if (index !== shown) {
      const title = `Act ${index + 1}, ${act.title}`;
      session.metadata = new MediaMetadata({ title, artist: pack.title, album: 'Noctiluca' });
      shown = index;
    }
    const { rate } = player.playhead();
    const duration = act.end - act.start;
    const position = Math.min(duration, Math.max(0, player.time() - act.start));
    session.playbackState = paused ? 'paused' : 'playing';
    session.setPositionState?.({ duration, position, playbackRate: rate });
    quiet.play(!paused);
  };

  handle(session, handlers);
  const ends = [player.follow(show), player.facts.subscribe(show), quiet.dispose];
  return () => {
    for (const end of ends) end();
    handle(session, Object.fromEntries(Object.keys(handlers).map((action) => [action, null])));
    session.metadata = null;
    session.playbackState = 'none';
  };
}

function handle(
  session: MediaSession,
  handlers: Partial<Record<MediaSessionAction, MediaSessionActionHandler | null>>,
): void {
  for (const [action, handler] of Object.entries(handlers)) {
    try {
      session.setActionHandler(action as MediaSessionAction, handler);
    } catch {
      // A browser that does not know an action says so by throwing; the others still stand.
    }
  }
}
