import type { Story } from '../core/openStory.ts';
import type { Hertz, Seconds } from '../core/units.ts';
import { createConductor } from './conductor.ts';
import { buildRig } from './rig.ts';

/** Renders `seconds` of a story's sound from story time `from`, stereo, through the same nodes as live. */
export async function renderOffline(
  story: Story,
  { from, seconds, sampleRate }: { from: Seconds; seconds: Seconds; sampleRate: Hertz },
): Promise<{ buffer: AudioBuffer; nodes: number }> {
  const context = new OfflineAudioContext(2, Math.round(seconds * sampleRate), sampleRate);
  const rig = buildRig(context, story.pack);
  for (const _ of rig.furnish());
  const conductor = createConductor(story, rig);
  conductor.enter({ anchorT: from, anchorNow: 0, rate: 1, paused: false }, 0);
  conductor.planTo(from + seconds, 0);
  const nodes = rig.bench.count();
  const buffer = await context.startRendering();
  rig.bench.dispose();
  return { buffer, nodes };
}
