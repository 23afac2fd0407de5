import { z } from 'zod';

/** Of a report only what is printed; the rest is the renderer's own affair. */
const reportSchema = z.looseObject({
  ending: z.string().nullable(),
  score: z.number().nullable(),
  parts: z.array(
    z.looseObject({ id: z.string(), label: z.string().optional(), points: z.number().nullable(), of: z.number() }),
  ),
});

const number = (x: number | null): string => (x === null ? 'cannot tell' : String(Math.round(x * 10) / 10));

/** The report in a few lines, and where the files are. Says less of a report that isn't as expected. */
export function summaryOf(report: unknown, files: Record<string, string>): string {
  const parsed = reportSchema.safeParse(report);
  const lines: string[] = [];
  if (parsed.success) {
    const { ending, score, parts } = parsed.data;
    lines.push(
      `The call ended ${ending === 'hung-up' ? 'by the customer hanging up' : (ending ?? 'early')}. Score: ${number(score)}${score === null ? '' : ' of 100'}.`,
    );
    const width = Math.max(0, ...parts.map((p) => (p.label ?? p.id).length));
    for (const { id, label, points, of } of parts)
      lines.push(
        `  ${(label ?? id).padEnd(width)}  ${points === null ? number(points) : `${number(points)} of ${number(of)}`}`,
      );
  } else lines.push('The call is over.');
  const width = Math.max(...Object.keys(files).map((name) => name.length));
  for (const [name, path] of Object.entries(files)) lines.push(`${`${name}:`.padEnd(width + 1)} ${path}`);
  return `${lines.join('\n')}\n`;
}
