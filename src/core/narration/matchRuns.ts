/** What it costs to take one character for another, to leave one out, to put a word's border where no space is. */
const SWAP = 1;
const NEAR = 0.5;
const SKIP = 0.7;
const JOIN = 0.3;
const EXTRA_SPACE = 0.4;
const STRESS = new Set(['ˈ', 'ˌ', 'ː']);
const VOWELS = new Set('aeiouæɐɑɒɔəɚɛɜɪʊʌᵻyIAOWYQᵊ');
/** Stands between two words of the sequence that a phrase is aligned with. */
const BORDER = '|';

/**
 * Shares the phonemes of a phrase out among its words. A phonemizer joins small words ("of the" is one run) and parts
 * others ("forty-two" is two), so that runs are not words; what each word sounds like alone is aligned with the phrase by
 * least edits, borders preferring spaces. Gives for each word its phonemes in the phrase, spaces around them trimmed.
 */
export function matchRuns(phrase: string, alone: readonly string[]): string[] {
  const a = [...alone.join(BORDER)];
  const b = [...phrase];
  const steps = alignment(a, b);
  const shares = alone.map(() => '');
  let word = 0;
  for (const { from, to } of steps) {
    if (from !== null && a[from] === BORDER) word++;
    else if (to !== null) shares[word] = (shares[word] ?? '') + b[to];
  }
  return shares.map((share) => share.trim().replace(/\s+/g, ' '));
}

interface Step {
  /** Index in the words' sequence, or null for what only the phrase has. */
  readonly from: number | null;
  readonly to: number | null;
}

function alignment(a: readonly string[], b: readonly string[]): Step[] {
  const width = b.length + 1;
  const costs = new Float64Array((a.length + 1) * width);
  for (let i = 0; i <= a.length; i++) {
    for (let j = 0; j <= b.length; j++) {
      if (i === 0 && j === 0) continue;
      costs[i * width + j] = Math.min(
        i > 0 ? (costs[(i - 1) * width + j] ?? 0) + omit(a[i - 1] ?? '') : Infinity,
        j > 0 ? (costs[i * width + j - 1] ?? 0) + add(b[j - 1] ?? '') : Infinity,
        i > 0 && j > 0
          ? (costs[(i - 1) * width + j - 1] ?? 0) + swap(a[i - 1] ?? '', b[j - 1] ?? '')
          : Infinity,
      );
    }
  }
  return traced(a, b, costs);
}

function traced(a: readonly string[], b: readonly string[], costs: Float64Array): Step[] {
  const width = b.length + 1;
  const at = (i: number, j: number) => costs[i * width + j] ?? Infinity;
  const steps: Step[] = [];
  let i = a.length;
  let j = b.length;
  while (i > 0 || j > 0) {
    const here = at(i, j);
    if (i > 0 && j > 0 && near(here, at(i - 1, j - 1) + swap(a[i - 1] ?? '', b[j - 1] ?? ''))) {
      steps.push({ from: --i, to: --j });
    } else if (i > 0 && near(here, at(i - 1, j) + omit(a[i - 1] ?? ''))) steps.push({ from: --i, to: null });
    else steps.push({ from: null, to: --j });
  }
  return steps.reverse();
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-9;
}

function omit(char: string): number {
  if (char === BORDER) return JOIN;
  return STRESS.has(char) || char === ' ' ? 0.1 : SKIP;
}

function add(char: string): number {
  if (char === ' ') return EXTRA_SPACE;
  return STRESS.has(char) ? 0.1 : SKIP;
}

function swap(from: string, to: string): number {
  if (from === BORDER) return to === ' ' ? 0 : Infinity;
  if (from === to) return 0;
  if (from === ' ' || to === ' ') return Infinity;
  if (VOWELS.has(from) && VOWELS.has(to)) return NEAR;
  return STRESS.has(from) || STRESS.has(to) ? Infinity : SWAP;
}
