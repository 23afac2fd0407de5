import type { Mark } from '../../core/grade/mark';
import { useKeys } from '../hooks/use-keys';
import { groupMarks, markKey } from './mark-groups';
import type { Player } from './player';

const jump = 5;

/** Space, J, K and the arrows, see shell/shortcuts.ts. */
export function useReportKeys(
  player: Player | null,
  marks: readonly Mark[],
  chosen: string,
  choose: (mark: Mark) => void,
): void {
  const { moments } = groupMarks(marks);
  const here = moments.findIndex((m) => markKey(m) === chosen);
  const step = (by: number) => {
    const mark = moments[Math.max(0, Math.min(moments.length - 1, here < 0 ? 0 : here + by))];
    if (!mark) return;
    choose(mark);
    document.getElementById(markKey(mark))?.focus({ preventScroll: true });
    const [first] = mark.evidence;
    if (first) player?.seek(first.from);
  };
  const move = (by: number) => player?.seek(player.view().at + by);
  useKeys({
    ' ': () => player?.toggle(),
    j: () => step(1),
    k: () => step(-1),
    arrowleft: () => move(-jump),
    arrowright: () => move(jump),
  });
}
