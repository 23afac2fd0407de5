const stop = new Set(
  (
    "a an the i i'm i've i'll i'd you you're you've you'll your my me we we're we've our us it it's its that that's this these those is are am was were be been being have has had do does did will would can could shall should may might must to of in on at for with from by about as if so and or but not no yes what who how when where why there here up out off over let get got just now then well okay right really very too also all any some more one them they he she his her him their because really going go get know see want like say said " +
    'um uh er oh yeah please thing things'
  ).split(' '),
);

/** A rough stem, enough to bring "promised" and "promise", "deliveries" and "delivery" together. */
export const stem = (w: string): string =>
  w
    .replace(/'s$/, '')
    .replace(/(ies|ied)$/, 'y')
    .replace(/(sses)$/, 'ss')
    .replace(/(ing|edly|ed|es|ly|s)$/, (e, _g, at: number) => (at >= 3 ? '' : e))
    .replace(/(.)\1$/, '$1')
    .replace(/e$/, '');

export const contentWords = (words: string[]): string[] => words.filter((w) => !stop.has(w) && w.length > 1);

/** How many different content words two stretches share. */
export function overlap(a: string[], b: string[]): number {
  const right = new Set(contentWords(b).map(stem));
  return new Set(
    contentWords(a)
      .map(stem)
      .filter((w) => right.has(w)),
  ).size;
}

/** 0-1: how much two phrases are the same words, order and small words aside. */
export function likeness(a: string[], b: string[]): number {
  const grams = (words: string[]): Set<string> => {
    const out = new Set<string>();
    for (const [i, w] of words.entries()) {
      out.add(stem(w));
      if (i > 0) out.add(`${stem(words[i - 1] ?? '')} ${stem(w)}`);
    }
    return out;
  };
  const x = grams(a);
  const y = grams(b);
  const small = Math.min(x.size, y.size);
  if (small === 0) return 0;
  let same = 0;
  for (const g of x) if (y.has(g)) same++;
  return same / (0.65 * small + 0.35 * Math.max(x.size, y.size));
}
