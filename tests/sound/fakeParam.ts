/** One thing asked of a param. */
export type Asked =
  | { readonly kind: 'target'; readonly value: number; readonly at: number; readonly tau: number }
  | { readonly kind: 'value'; readonly value: number; readonly at: number };

/** A param that keeps what is planned on it, as an audio engine does: a cancel drops what lies at its time and after. */
export interface FakeParam extends AudioParam {
  readonly asked: Asked[];
  /** Its value at a time, by what is planned. */
  valueAt(t: number): number;
}

export function fakeParam(start = 0): FakeParam {
  let asked: Asked[] = [];
  const param = {
    get asked() {
      return [...asked].sort((a, b) => a.at - b.at);
    },
    setTargetAtTime(value: number, at: number, tau: number) {
      asked.push({ kind: 'target', value, at, tau });
    },
    setValueAtTime(value: number, at: number) {
      asked.push({ kind: 'value', value, at });
    },
    cancelScheduledValues(from: number) {
      asked = asked.filter(({ at }) => at < from);
    },
    valueAt(t: number) {
      let value = start;
      const events = param.asked.filter(({ at }) => at <= t);
      for (const [i, event] of events.entries()) {
        const until = Math.min(t, events[i + 1]?.at ?? t);
        if (event.kind === 'value') value = event.value;
        else value = event.value + (value - event.value) * Math.exp(-(until - event.at) / event.tau);
      }
      return value;
    },
  };
  return param as unknown as FakeParam;
}
