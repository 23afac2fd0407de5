import { type TimeAxis, x } from '../charts/time-axis';
import { timelineY } from '../charts/timeline-layout';
import { usePlayer, usePosition } from './use-player';

export function Playhead({ axis }: { axis: TimeAxis }) {
  const player = usePlayer();
  const at = usePosition(player);
  if (!player) return null;
  const px = x(axis, at);
  return <line x1={px} x2={px} y1={timelineY.flags} y2={timelineY.bottom} className="chart-head" />;
}
