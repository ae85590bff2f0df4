import { useCallback, useEffect, useState } from 'react';
import type { Stage } from '../../../scene/stage.ts';
import type { Whereabouts } from '../../../scene/visit/visitor.ts';
import type { DreamVoice } from '../../../sound/voice/speakDream.ts';
import type { Mounted } from '../../embed/mount.ts';
import { rememberDream } from '../memory.ts';
import { useFacts } from '../ui/useFacts.ts';
import { leadSound } from './leadSound.ts';

/** A visitor's own way through a story: where they are, and what takes them elsewhere. */
export interface Visit {
  /** Null until the story's light is there. */
  readonly stage: Stage | null;
  readonly where: Whereabouts;
  readonly go: (to: Whereabouts) => void;
}

/** Lets a visitor leave the story's view, come near a person and go into their dream, which is then told. */
export function useVisit({ stage: coming, story, player, listening }: Mounted, id: string): Visit {
  const [stage, setStage] = useState<Stage | null>(null);
  const [where, setWhere] = useState<Whereabouts>({ kind: 'story' });
  const act = useFacts(player, (facts) => facts.act);
  useEffect(() => void coming.then(setStage), [coming]);

  const go = useCallback(
    (to: Whereabouts) => {
      if (!stage) return;
      stage.visitor.go(to);
      setWhere(to);
    },
    [stage],
  );

  const inside = where.kind === 'inside' ? where.person : null;
  useEffect(() => (stage ? leadSound(stage, { player, listening }) : undefined), [stage, player, listening]);

  useEffect(() => {
    const person = inside === null ? undefined : story.pack.cast[inside];
    if (inside === null || !person) return;
    rememberDream(`${id}/${act + 1}/${person.id}`);
    let told: DreamVoice | null = null;
    let gone = false;
    void listening
      .sound()
      ?.speakDream(inside, { pan: 0, near: 1 })
      .then((voice) => {
        told = voice;
        if (gone) voice?.stop();
      });
    return () => {
      gone = true;
      told?.stop();
    };
  }, [listening, story, id, act, inside]);

  return { stage, where, go };
}
