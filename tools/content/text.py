"""Text as a recogniser writes it. Mirrors renderer/core/content/numbers.ts and text.ts: a test compares the two."""
import re, unicodedata

ONES = '''zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen'''.split()
TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
ORDINAL = dict(one='first', two='second', three='third', five='fifth', eight='eighth', nine='ninth', twelve='twelfth')
MONEY = {'£': 'pounds', '$': 'dollars', '€': 'euros'}


def say(n):
    if n < 20: return ONES[n]
    if n < 100: return (TENS[n // 10] + (' ' + ONES[n % 10] if n % 10 else ''))
    if n < 1000: return ONES[n // 100] + ' hundred' + (' ' + say(n % 100) if n % 100 else '')
    return say(n // 1000) + ' thousand' + (' ' + say(n % 1000) if n % 1000 else '')


def ordinal(n):
    *head, last = say(n).split(' ')
    return ' '.join(head + [ORDINAL.get(last) or (last[:-1] + 'ieth' if last.endswith('y') else last + 'th')])


def minutes(m):
    return m[1] + ' ' + ('' if m[2] == '00' else 'oh ' + m[2][1] if m[2].startswith('0') else m[2])


def digits(m):
    d = m[0]
    return ' ' + (' '.join(ONES[int(c)] for c in d) if len(d) > 6 or (d.startswith('0') and len(d) > 1) else say(int(d))) + ' '


def number_words(t):
    if not re.search(r'[0-9]', t): return t
    t = re.sub(r'([0-9]),(?=[0-9]{3}\b)', r'\1', t)
    t = re.sub(r'([£$€])\s?([0-9]+)(?:\.([0-9]{2}))?', lambda m: f'{m[2]} {MONEY[m[1]]}' + (f' {m[3]}' if m[3] else ''), t)
    t = re.sub(r'([0-9]{1,2})[:.]([0-9]{2})(?![0-9])', minutes, t)
    t = re.sub(r'([0-9]+)(st|nd|rd|th)\b', lambda m: ordinal(int(m[1]) % 1000000), t)
    t = re.sub(r'([0-9])%', r'\1 percent', t)
    t = re.sub(r'([0-9])(am|pm)\b', r'\1 \2', t)
    return re.sub(r'[0-9]+', digits, t)


LETTERS = str.maketrans(dict(zip('łøđðþßæœ', 'l o d d th ss ae oe'.split()), **{'’': "'", '‘': "'"}))


def plain(text):
    marked = unicodedata.normalize('NFD', text.lower())
    return ''.join(c for c in marked if not unicodedata.category(c).startswith('M')).translate(LETTERS)


def spoken(chunk):
    """Words of a stretch without spaces."""
    t = number_words(plain(chunk))
    return [w for w in (x.strip("'") for x in re.sub(r"[^a-z' ]+", ' ', t).split()) if w]


def norm(text):
    return ' '.join(w for chunk in text.split() for w in spoken(chunk))
