import { lazy, type RefObject, Suspense, useCallback, useEffect } from 'react';
import type { LightTrouble } from '../../embed/lightUp.ts';
import type { Mounted } from '../../embed/mount.ts';
import { useKeys } from '../keys/useKeys.ts';
import { lookActions } from '../look/lookActions.ts';
import { useVisit } from '../look/useVisit.ts';
import { NoLight } from '../noLight/NoLight.tsx';
import type { TakeStill } from '../ribbon/useStill.ts';
import { useFacts } from '../ui/useFacts.ts';
import { Controls } from './Controls.tsx';
import { stageActions } from './stageActions.ts';
import type { StageProps } from './stageProps.ts';
import { useAddress } from './useAddress.ts';
import { useHeard } from './useHeard.ts';
import { useQuiet } from './useQuiet.ts';
import { useSoundOf } from './useSoundOf.ts';

/** Comes when somebody first looks around. */
const LookAround = lazy(async () => ({ default: (await import('../look/LookAround.tsx')).LookAround }));

interface TellingProps extends StageProps {
  readonly mounted: Mounted;
  readonly trouble: LightTrouble['kind'] | null;
  readonly place: RefObject<HTMLElement | null>;
}

/** A mounted story under a visitor's hands: keys, controls, sound, and the address that follows it. */
export function Telling({ mounted, trouble, place, ...props }: TellingProps) {
  const { entry, entries, start, audio, view, change } = props;
  const { player, listening } = mounted;
  const paused = useFacts(player, (facts) => facts.paused);
  const quiet = useQuiet(place, !paused);
  useAddress(player, entry);
  useHeard(player, entry.id);

  useSoundOf(listening, view);
  useEffect(() => {
    return listening.state.subscribe(({ sound, voice }, before) => {
      if (voice === before.voice && sound === 'refused') change({ note: NO_SOUND, captions: true });
      if (voice !== before.voice && voice === 'missing') change({ note: NO_VOICE, captions: true });
    });
  }, [listening, change]);
  useEffect(() => {
    if (!start.play) return;
    audio.hear(listening);
    player.play();
  }, [start, audio, listening, player]);

  const take = useCallback<TakeStill>(
    async (t, size) => (await mounted.stage)?.still(t, size) ?? null,
    [mounted],
  );
  const visit = useVisit(mounted, entry.id);
  const actions = stageActions({ ...props, mounted, look: () => visit.go({ kind: 'look' }) });
  useKeys({ ...actions, ...lookActions(visit) });
  if (trouble) return <NoLight kind={trouble} {...{ mounted, entries, actions }} />;
  if (view.hidden) return null;
  if (visit.stage && visit.where.kind !== 'story')
    return (
      <Suspense>
        <LookAround
          {...{ mounted, visit, place, view, change }}
          stage={visit.stage}
          stories={entries.length}
        />
      </Suspense>
    );
  return <Controls shown={!quiet} title={entry.title} {...{ player, take, view, change, actions }} />;
}

const NO_SOUND = 'No sound is coming out. Captions are on.';
const NO_VOICE = 'The voice is not coming through. The captions go on without it.';
