import type { LiveVoice } from '../../session/call-view';
import { fineBand, gaugeSpan, place } from './live-scale';

export const traceSeconds = 12;
/** A longer gap than this between two points is silence, not a line. */
const gapSeconds = 0.3;

/** Draws onto the canvas in its own CSS colours, so that themes and forced colours hold here too. */
export function drawTrace(canvas: HTMLCanvasElement, points: readonly LiveVoice[]): void {
  const pen = canvas.getContext('2d');
  if (!pen) return;
  const scale = window.devicePixelRatio || 1;
  const [width, height] = [canvas.clientWidth, canvas.clientHeight];
  if (canvas.width !== Math.round(width * scale)) canvas.width = Math.round(width * scale);
  if (canvas.height !== Math.round(height * scale)) canvas.height = Math.round(height * scale);
  pen.setTransform(scale, 0, 0, scale, 0, 0);
  const { color, outlineColor, caretColor, backgroundColor, fontFamily } = getComputedStyle(canvas);
  const y = (db: number) => height * (1 - place(db, gaugeSpan.loudness));
  const { from, to } = fineBand.loudness;

  pen.fillStyle = outlineColor;
  pen.fillRect(0, 0, width, height);
  pen.fillStyle = backgroundColor;
  pen.fillRect(0, y(to), width, y(from) - y(to));
  pen.fillStyle = caretColor;
  for (const db of [from, to]) pen.fillRect(0, Math.round(y(db)), width, 1);
  pen.fillStyle = color;
  pen.globalAlpha = 0.75;
  pen.font = `12px ${fontFamily}`;
  pen.textBaseline = 'middle';
  for (const db of [from, 0, 9]) pen.fillText(db > 0 ? `+${db}` : String(db).replace('-', '\u2212'), 4, y(db));
  pen.globalAlpha = 1;

  const now = points.at(-1)?.at ?? 0;
  pen.strokeStyle = color;
  pen.lineWidth = 2;
  pen.lineJoin = 'round';
  pen.beginPath();
  let before: LiveVoice | null = null;
  for (const point of points) {
    if (point.overOwnDb === null) {
      before = null;
      continue;
    }
    const x = width * (1 - (now - point.at) / traceSeconds);
    if (before && point.at - before.at < gapSeconds) pen.lineTo(x, y(point.overOwnDb));
    else pen.moveTo(x, y(point.overOwnDb));
    before = point;
  }
  pen.stroke();
}
