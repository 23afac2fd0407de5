import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** Which room of the house may use which: each line allows the first to import the others, and itself. */
const allowed = {
  // Starts the page.
  'renderer/main': ['renderer/services', 'renderer/ui'],
  'renderer/ui': ['renderer/session', 'renderer/ports', 'renderer/core', 'electron/contract'],
  // Puts the real parts together for the screens: the only room that may know session and adapters both.
  'renderer/services': [
    'renderer/ui',
    'renderer/session',
    'renderer/adapters',
    'renderer/ports',
    'renderer/core',
    'electron/contract',
  ],
  'renderer/session': ['renderer/ports', 'renderer/core', 'electron/contract'],
  'renderer/adapters': ['renderer/ports', 'renderer/core', 'electron/contract'],
  'renderer/ports': ['renderer/core'],
  'renderer/core': [],
  'electron/contract': ['renderer/core'],
  'electron/main': ['electron/contract', 'renderer/core'],
  'electron/preload': ['electron/contract'],
  shells: ['renderer/adapters', 'renderer/ports', 'renderer/core'],
};

/** Inside core, in the order that a call flows: a room may use those before it, never those after. */
const flow = [
  ['units', 'practices'],
  ['sound'],
  ['speech'],
  ['content'],
  ['delivery'],
  ['customer'],
  ['grade'],
  ['call'],
  ['practice'],
];

/** Of the packages, core may use what is pure as well. */
const pure = ['zod', 'double-metaphone', 'fastest-levenshtein'];

/** What core must not ask for, though its language has it. The DOM and Node it can't even name, see its tsconfig. */
const impure = /\bMath\.random\b|\bDate\.now\b|\bnew Date\(\)/;

const rooms = Object.keys(allowed);
const bare = (path) => path.replace(/\.(d\.)?[cm]?tsx?$/, '');
const roomOf = (path) => rooms.find((room) => bare(path) === room || path.startsWith(`${room}/`));
const rankOf = (path) => flow.findIndex((level) => level.includes(bare(path.split('/')[2] ?? '')));

/** Why `from` may not import `to`, both paths in the project; null when it may. */
export function objection(from, to) {
  const [room, other] = [roomOf(from), roomOf(to)];
  if (!room || !other) return `${room ? to : from} is in no room of the house`;
  if (room !== other) return allowed[room].includes(other) ? null : `${room} may not use ${other}`;
  if (room !== 'renderer/core') return null;
  const [rank, otherRank] = [rankOf(from), rankOf(to)];
  if (rank < 0 || otherRank < 0) return `${rank < 0 ? from : to} is in no room of core`;
  return otherRank > rank
    ? `in core, ${flow[rank].join('/')} comes before ${flow[otherRank].join('/')} and may not use it`
    : null;
}

// Comments go first, since they may quote imports; strings stay, since they name them.
const withoutComments = (source) =>
  source.replace(/("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|\/\*[\s\S]*?\*\/|(?<=^|[\s;{}(),])\/\/.*/gm, '$1');
const importPattern = /(?:(?<!['"\w.])from\s*|\bimport\s*\(?\s*|\bnew URL\(\s*)(['"])([^'"\n]+)\1/g;

/** A relative import as a path in the project; extensions are left off in the code. */
function resolved(root, from, name) {
  const target = resolve(root, dirname(from), name.replace(/[?#].*$/, ''));
  const file = [target, `${target}.ts`, `${target}.tsx`, join(target, 'index.ts')].find(
    (path) => existsSync(path) && statSync(path).isFile(),
  );
  return relative(root, file ?? target)
    .split(sep)
    .join('/');
}

function* filesUnder(root, folder) {
  if (!existsSync(join(root, folder))) return;
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* filesUnder(root, path);
    else if (/\.tsx?$/.test(entry.name)) yield path;
  }
}

/** What is wrong with one file's imports and calls, a line each. `resolve` turns a relative import into a path. */
export function objectionsTo(from, source, resolve) {
  const code = withoutComments(source);
  const inCore = roomOf(from) === 'renderer/core';
  const lines = inCore && impure.test(code) ? [`${from} uses a clock or chance: ${code.match(impure)[0]}.`] : [];
  for (const [, , name] of code.matchAll(importPattern)) {
    const why = name.startsWith('.') ? objection(from, resolve(name)) : packageObjection(from, name, inCore);
    if (why) lines.push(`${from} imports ${name}: ${why}.`);
  }
  return lines;
}

function packageObjection(from, name, inCore) {
  if (inCore && !pure.includes(name.split('/')[0])) return 'core may only use packages that are pure';
  return from.startsWith('renderer/') && /^(electron$|node:)/.test(name)
    ? 'the renderer has neither Electron nor Node'
    : null;
}

/** Everything in the project that goes against the house's directions; empty when all is well. */
export const directions = (root) =>
  ['renderer', 'electron', 'shells']
    .flatMap((folder) => [...filesUnder(root, folder)])
    .flatMap((from) =>
      objectionsTo(from, readFileSync(join(root, from), 'utf8'), (name) => resolved(root, from, name)),
    );
