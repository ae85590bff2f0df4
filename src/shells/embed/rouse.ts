/** Goes on asking for a context's sound while it is away. */
export interface Rousing {
  /** Asks once more, now and then; to be called as often as one likes. */
  readonly again: () => void;
  readonly dispose: () => void;
}

/** Milliseconds from one asking to the next, and between events that come close together. */
const EVERY = 1000;
const AT_ONCE = 250;

/**
 * Has a context sound again that was interrupted, slept, or lost its device: at whatever tells that it may be given back, and
 * whenever it is asked `again`. A browser that refuses does so in silence.
 */
export function rouse(context: AudioContext, sounds: () => boolean): Rousing {
  let asked = Number.NEGATIVE_INFINITY;

  const ask = (after: number) => {
    if (sounds() || context.state === 'closed' || performance.now() - asked < after) return;
    asked = performance.now();
    // One that says it runs and stands still is given another device only after a rest.
    if (context.state === 'running') void context.suspend().catch(() => {});
    void context.resume().catch(() => {});
  };
  const returned = () => {
    if (!document.hidden && context.state !== 'running') ask(AT_ONCE);
  };
  const events: readonly (readonly [EventTarget | undefined, string])[] = [
    [context, 'statechange'],
    [document, 'visibilitychange'],
    [document, 'resume'],
    [window, 'pageshow'],
    [window, 'pointerdown'],
    [window, 'keydown'],
    [navigator.mediaDevices, 'devicechange'],
  ];
  for (const [target, type] of events) target?.addEventListener(type, returned, { capture: true });

  return {
    again: () => ask(EVERY),
    dispose() {
      for (const [target, type] of events) target?.removeEventListener(type, returned, { capture: true });
    },
  };
}
