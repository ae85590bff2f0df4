import type { Stage } from '../../../scene/stage.ts';
import type { Nearness, Sound } from '../../../sound/createSound.ts';
import type { Mounted } from '../../embed/mount.ts';

/** Has what is heard go where the visitor is, frame by frame: what is seen through a skin is heard through it. */
export function leadSound(
  stage: Pick<Stage, 'visitor' | 'inside'>,
  { player, listening }: Pick<Mounted, 'player' | 'listening'>,
): () => void {
  let led: Sound | null = null;
  let person: number | null = null;
  let depth = 0;

  const leave = player.subscribe(() => {
    const sound = listening.sound();
    const now = nearnessOf(stage);
    if (sound === led && (now?.person ?? null) === person && (now?.depth ?? 0) === depth) return;
    led = sound;
    person = now?.person ?? null;
    depth = now?.depth ?? 0;
    sound?.come(now);
  });
  return () => {
    leave();
    led?.come(null);
  };
}

/** Whom a visitor is beside; whoever leaves a pod is beside its dreamer until they are out of it. */
function nearnessOf({ visitor, inside }: Pick<Stage, 'visitor' | 'inside'>): Nearness | null {
  const within = inside();
  if (within && within.depth > 0) return within;
  const where = visitor.where();
  return 'person' in where ? { person: where.person, depth: 0 } : null;
}
