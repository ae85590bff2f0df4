import type { PlacedSinger } from '../../../core/blooms.ts';
import type { Stage } from '../../../scene/stage.ts';
import type { Nearness, Sound } from '../../../sound/createSound.ts';
import type { Mounted } from '../../embed/mount.ts';

type Visited = Pick<Stage, 'visitor' | 'inside' | 'singers'>;

/** Who is near is asked with every so manieth frame; ears are slower than eyes. */
const EVERY = 3;
/** What moves by less has not moved. */
const STILL = 0.01;
const NOBODY: readonly PlacedSinger[] = [];

/** Has what is heard go where the visitor is, frame by frame: what is seen through a skin is heard through it. */
export function leadSound(
  stage: Visited,
  { player, listening }: Pick<Mounted, 'player' | 'listening'>,
): () => void {
  let led: Sound | null = null;
  let told: Nearness | null = null;
  let frames = 0;

  const leave = player.subscribe(() => {
    const sound = listening.sound();
    const person = personNear(stage);
    const depth = stage.inside()?.depth ?? 0;
    const away = person !== null || stage.visitor.where().kind !== 'story';
    const singers = !away ? NOBODY : frames++ % EVERY === 0 ? stage.singers() : (told?.singers ?? NOBODY);
    const now = away ? { person, depth, singers } : null;
    if (sound === led && isSame(now, told)) return;
    led = sound;
    told = now;
    sound?.come(now);
  });
  return () => {
    leave();
    led?.come(null);
  };
}

/** Whom a visitor is beside; whoever leaves a pod is beside its dreamer until they are out of it. */
function personNear({ visitor, inside }: Visited): number | null {
  const within = inside();
  if (within && within.depth > 0) return within.person;
  const where = visitor.where();
  return 'person' in where ? where.person : null;
}

function isSame(one: Nearness | null, other: Nearness | null): boolean {
  if (!one || !other) return one === other;
  if (one.person !== other.person || one.depth !== other.depth) return false;
  return one.singers === other.singers || haveStayed(one.singers, other.singers);
}

function haveStayed(now: readonly PlacedSinger[], before: readonly PlacedSinger[]): boolean {
  if (now.length !== before.length) return false;
  return now.every(({ guild, singer, pan, near }, i) => {
    const was = before[i];
    if (!was || was.guild !== guild || was.singer !== singer) return false;
    return Math.abs(was.pan - pan) < STILL && Math.abs(was.near - near) < STILL;
  });
}
