import type { Report } from '../../core/call/report-types';

/** The customer's last line so far: where a call that was cut off goes on. */
export const lastLineOf = (report: Report): string | null =>
  report.transcript.findLast((t) => t.who === 'customer' && t.line)?.line ?? null;

/** The line that the trainee was answering, or talking over, at this time: where the moment is tried again. */
export function lineBefore(report: Report, at: number): string | null {
  const lines = report.transcript.filter((t) => t.who === 'customer' && t.line);
  return (lines.findLast((t) => t.from <= at) ?? lines[0])?.line ?? null;
}
