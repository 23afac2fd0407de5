import { readdirSync, readFileSync } from 'node:fs';

/** Memory of a process and all below it, shared pages counted once, in MB; null where /proc does not tell. */
export function treeMemoryMb(pid: number): number | null {
  try {
    const parents = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name): [number, number][] => {
        try {
          const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
          return [[Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])]];
        } catch {
          return [];
        }
      });
    const tree = [pid];
    for (const parent of tree) tree.push(...parents.filter(([, p]) => p === parent).map(([child]) => child));
    const kb = tree.map((p) =>
      Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${p}/smaps_rollup`, 'utf8'))?.[1] ?? 0),
    );
    return kb.reduce((a, b) => a + b, 0) / 1024;
  } catch {
    return null;
  }
}
