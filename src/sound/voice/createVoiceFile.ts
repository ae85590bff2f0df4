/** The part of a file that is asked for; `coming` while it may still come, `missing` when it will not by itself. */
export type FilePart = ArrayBuffer | 'coming' | 'missing';

/** An audio file that is fetched once, and read from while it comes. */
export interface VoiceFile {
  part(at: number, bytes: number): FilePart;
  dispose(): void;
}

export interface VoiceFileOptions {
  readonly url: string;
  readonly fetchFrom: typeof fetch;
  /** Called when more can be had, and when it is known that it cannot. */
  readonly onChange: () => void;
}

/** How long a failed file is left before it is tried again, in milliseconds; longer with every failure. */
const RETRY = [1000, 3000, 10_000, 30_000];

/** Fetches a file, piece by piece, and again after a while when that fails; what has come until then stays. */
export function createVoiceFile({ url, fetchFrom, onChange }: VoiceFileOptions): VoiceFile {
  const leaving = new AbortController();
  let have = new Uint8Array();
  let state: 'coming' | 'whole' | 'failed' = 'coming';
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const come = async () => {
    state = 'coming';
    const response = await fetchFrom(url, { signal: leaving.signal });
    if (!response.ok || !response.body) throw new Error(`the server answered ${response.status}`);
    let came = new Uint8Array();
    for (const reader = response.body.getReader(); ; ) {
      const { done, value } = await reader.read();
      if (done) break;
      came = joined(came, value);
      if (came.length > have.length) {
        have = came;
        onChange();
      }
    }
    state = 'whole';
    onChange();
  };

  const begin = () => {
    come().catch((cause: unknown) => {
      if (leaving.signal.aborted) return;
      state = 'failed';
      console.warn(`The recording at ${url} did not come whole; it is tried again.`, cause);
      timer = setTimeout(begin, RETRY[Math.min(failures++, RETRY.length - 1)]);
      onChange();
    });
  };
  begin();

  return {
    part(at, bytes) {
      if (at + bytes <= have.length) return have.slice(at, at + bytes).buffer;
      return state === 'coming' && failures === 0 ? 'coming' : 'missing';
    },
    dispose() {
      clearTimeout(timer);
      leaving.abort();
    },
  };
}

function joined(a: Uint8Array<ArrayBuffer>, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
