import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../renderer/ui/look/tokens.css', import.meta.url), 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name, light, dark]) => [
    name,
    { light, dark },
  ]),
);

/** WCAG 2.2: relative luminance of an sRGB colour, and the contrast of two. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
    const c = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['paper', 'surface', 'sunk'];
const text = [
  ...['ink', 'soft', 'accent', 'accent-strong', 'fine', 'watch', 'fault'].flatMap((ink) =>
    grounds.map((on) => [ink, on]),
  ),
  ...['fine', 'watch', 'fault'].flatMap((ink) => [
    [ink, `${ink}-wash`],
    ['ink', `${ink}-wash`],
  ]),
  ['ink', 'wash'],
  ['soft', 'wash'],
  ['accent', 'wash'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
];
const shapes = ['edge', 'accent'].flatMap((ink) => grounds.map((on) => [ink, on]));

describe.each(['light', 'dark'] as const)('colours, %s', (theme) => {
  const of = (name: string | undefined) => {
    const token = tokens.get(name ?? '')?.[theme];
    if (!token) throw new Error(`There is no token ${name}.`);
    return token;
  };
  it.each(text)('text in %s on %s has a contrast of at least 4.5', (ink, on) => {
    expect(contrast(of(ink), of(on))).toBeGreaterThanOrEqual(4.5);
  });
  it.each(shapes)('the edge of a control in %s on %s has a contrast of at least 3', (ink, on) => {
    expect(contrast(of(ink), of(on))).toBeGreaterThanOrEqual(3);
  });
});
