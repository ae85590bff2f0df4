import { useId } from 'react';
import { Level } from '../ui/Level.tsx';
import { Switch } from '../ui/Switch.tsx';
import type { ChangeView, View } from '../view.ts';

/** How a story is to sound: voice and world apart, and two ways to bring them nearer to each other. */
export function SoundSettings({ view, change }: { view: View; change: ChangeView }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="settings">
      <h2 id={id}>Sound</h2>
      <Level label="Voice" value={view.voice} onChange={(voice) => change({ voice })} />
      <Level label="The world" value={view.world} onChange={(world) => change({ world })} />
      <Switch
        label="Quiet night"
        hint="Loud and soft lie closer together"
        on={view.quietNight}
        onChange={(quietNight) => change({ quietNight })}
      />
      <Switch
        label="Voice forward"
        hint="The world gives way further to words"
        on={view.voiceForward}
        onChange={(voiceForward) => change({ voiceForward })}
      />
    </section>
  );
}
