/** A recording that was laid on the audio clock. */
export interface Laid {
  /** Context time at which it begins, and where in its buffer. */
  readonly when: number;
  readonly offset: number;
  /** How long that buffer is. */
  readonly seconds: number;
  /** Milliseconds from the last key to when it is heard. */
  readonly after: number;
}

declare global {
  interface Window {
    /** Recordings laid so far, and the context that they were laid on. */
    laid: Laid[];
    heardBy: AudioContext | undefined;
    /** When a key was last pressed. */
    pressed: number;
  }
}

/** For a visit's `before`: writes down what is laid on the audio clock. */
export function spyOnVoice(): void {
  Object.assign(window, { laid: [], pressed: 0 });
  addEventListener('keydown', ({ timeStamp }) => Object.assign(window, { pressed: timeStamp }), true);
  const { start } = AudioBufferSourceNode.prototype;
  AudioBufferSourceNode.prototype.start = function (when = 0, offset = 0) {
    const { context, buffer, loop } = this;
    if (context instanceof AudioContext && buffer && !loop) {
      window.heardBy = context;
      const wait = 1000 * (Math.max(when, context.currentTime) - context.currentTime);
      window.laid.push({
        when,
        offset,
        seconds: buffer.duration,
        after: performance.now() - window.pressed + wait,
      });
    }
    start.call(this, when, offset);
  };
}

/** For a visit's `before`: sound reaches the ears 250 ms after the context has made it. */
export function heardLate(): void {
  AudioContext.prototype.getOutputTimestamp = function () {
    return { contextTime: Math.max(0, this.currentTime - 0.25), performanceTime: performance.now() };
  };
}
