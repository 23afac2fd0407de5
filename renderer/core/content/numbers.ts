const ones = [
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
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const ordinals: Record<string, string> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};
const values = new Map<string, number>([
  ...ones.map((w, i): [string, number] => [w, i]),
  ...tens.map((w, i): [string, number] => [w, i * 10]).filter(([w]) => w !== ''),
]);

/** 0-999,999 in words, as they are said. */
export function sayNumber(n: number): string {
  if (n < 20) return ones[n] ?? '';
  if (n < 100) return [tens[Math.floor(n / 10)], n % 10 ? ones[n % 10] : ''].filter(Boolean).join(' ');
  if (n < 1000)
    return [`${ones[Math.floor(n / 100)]} hundred`, n % 100 ? sayNumber(n % 100) : ''].filter(Boolean).join(' ');
  return [`${sayNumber(Math.floor(n / 1000))} thousand`, n % 1000 ? sayNumber(n % 1000) : ''].filter(Boolean).join(' ');
}

const ordinal = (n: number): string => {
  const words = sayNumber(n).split(' ');
  const last = words.pop() ?? '';
  return [...words, ordinals[last] ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`)].join(' ');
};

const spell = (digits: string): string => [...digits].map((d) => ones[Number(d)]).join(' ');
const money: Record<string, string> = { '£': 'pounds', $: 'dollars', '€': 'euros' };

/** Figures of typed text as they are spoken: "£62.50" is "sixty two pounds fifty". */
export function numberWords(text: string): string {
  if (!/\d/.test(text)) return text;
  return text
    .replace(/(\d),(?=\d{3}\b)/g, '$1')
    .replace(
      /([£$€])\s?(\d+)(?:\.(\d\d))?/g,
      (_, c: string, n: string, p?: string) => `${n} ${money[c]}${p ? ` ${p}` : ''}`,
    )
    .replace(
      /(\d{1,2})[:.](\d\d)(?!\d)/g,
      (_, h: string, m: string) => `${h} ${m === '00' ? '' : m.startsWith('0') ? `oh ${m[1]}` : m}`,
    )
    .replace(/(\d+)(st|nd|rd|th)\b/g, (_, n: string) => ordinal(Number(n) % 1e6))
    .replace(/(\d)%/g, '$1 percent')
    .replace(/(\d)(am|pm)\b/g, '$1 $2')
    .replace(
      /\d+/g,
      (d) => ` ${d.length > 6 || (d.startsWith('0') && d.length > 1) ? spell(d) : sayNumber(Number(d))} `,
    );
}

const ordinalValue = new Map<string, number>(
  Array.from({ length: 31 }, (_, i): [string, number] => [ordinal(i + 1).replace(' ', '-'), i + 1]),
);

export interface NumberSaid {
  value: number;
  /** Index of its first and last word. */
  a: number;
  b: number;
}

/** Numbers in a row of words: "two hundred and forty" is one. "six forty" is 6 and 40, which a time may be. */
export function numbersIn(words: string[]): NumberSaid[] {
  const out: NumberSaid[] = [];
  let i = 0;
  while (i < words.length) {
    const w = words[i] ?? '';
    const both = ordinalValue.get(`${w}-${words[i + 1] ?? ''}`);
    const ord = both ?? ordinalValue.get(w);
    if (ord !== undefined) {
      const b = both === undefined ? i : i + 1;
      out.push({ value: ord, a: i, b });
      i = b + 1;
      continue;
    }
    if (!values.has(w) && !((w === 'a' || w === 'an') && /^(hundred|thousand)$/.test(words[i + 1] ?? ''))) {
      i++;
      continue;
    }
    const a = i;
    let total = 0;
    let part = values.get(w) ?? 1;
    i++;
    for (; i < words.length; i++) {
      const x = words[i] ?? '';
      const v = values.get(x);
      if (x === 'hundred') part *= 100;
      else if (x === 'thousand') {
        total = (total + part) * 1000;
        part = 0;
      } else if (
        v !== undefined &&
        ((part >= 20 && part % 10 === 0 && v < 10 && v > 0) ||
          (part % 100 === 0 && part >= 100) ||
          (part === 0 && total > 0))
      )
        part += v;
      else if (x === 'and' && (part >= 100 || total > 0) && values.has(words[i + 1] ?? '')) continue;
      else break;
    }
    out.push({ value: total + part, a, b: i - 1 });
  }
  return out;
}
