const ONES = [
  ...[
    'zero',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
  ],
  ...['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
];
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const SCALES = [
  [1e9, 'billion'],
  [1e6, 'million'],
  [1e3, 'thousand'],
  [1e2, 'hundred'],
] as const;
const ORDINALS: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};

/** A whole number from 0 to 999,999,999,999 as English words: 204 is "two hundred and four". */
export function cardinal(n: number): string {
  const scale = SCALES.find(([size]) => n >= size);
  if (scale) {
    const [size, name] = scale;
    const rest = n % size;
    const head = `${cardinal(Math.floor(n / size))} ${name}`;
    if (rest === 0) return head;
    return `${head}${rest < 100 ? ' and' : ''} ${cardinal(rest)}`;
  }
  if (n < 20) return ONES[n] ?? '';
  const ones = n % 10;
  return `${TENS[Math.floor(n / 10)]}${ones > 0 ? `-${ONES[ones]}` : ''}`;
}

/** "twenty-first" for 21. */
export function ordinal(n: number): string {
  return cardinal(n).replace(/[a-z]+$/, (last) => ORDINALS[last] ?? `${last.replace(/y$/, 'ie')}th`);
}

/** A year as it is said: "nineteen eighty-four", "two thousand and six", "twenty thirty-one". */
export function yearInWords(n: number): string {
  const rest = n % 100;
  if (n % 1000 < 10) return cardinal(n);
  const century = cardinal(Math.floor(n / 100));
  if (rest === 0) return `${century} hundred`;
  return `${century} ${rest < 10 ? `oh ${cardinal(rest)}` : cardinal(rest)}`;
}
