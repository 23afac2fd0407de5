import { isOwn } from './csp';
import { realInside, segmentsOf } from './inside';
import { refuse, serveFile } from './serve';

/** Where the things are that the page may read. Models may lie in several folders: the first that has it counts. */
export interface Places {
  renderer: string;
  /** The speech model's archive. */
  models: string[];
  /** The content tagger, shipped with the app. */
  content: string[];
  /** The takes of a pack that can be used; null when there is none by that id. */
  takesOf(packId: string): string | null;
  attempts: string;
}

interface Route {
  roots: string[];
  names: string[];
}

const idPattern = /^[a-z0-9-]{1,80}$/;

/** What an address stands for: folders, and names under them. Null is "nothing". */
export function routeOf(places: Places, segments: string[]): Route | null {
  const [area, ...rest] = segments;
  const [first, second, ...more] = rest;
  switch (area) {
    case undefined:
      return { roots: [places.renderer], names: ['index.html'] };
    case 'packs': {
      const takes = first && second && more.length === 0 ? places.takesOf(first) : null;
      return takes && second ? { roots: [takes], names: [second] } : null;
    }
    case 'attempts':
      if (!first || !idPattern.test(first) || second !== 'voice.wav' || more.length > 0) return null;
      return { roots: [places.attempts], names: [first, second] };
    case 'models':
      if (first === 'content') return second && more.length === 0 ? { roots: places.content, names: [second] } : null;
      return first && second === undefined ? { roots: places.models, names: [first] } : null;
    default:
      return { roots: [places.renderer], names: segments };
  }
}

async function find({ roots, names }: Route): Promise<string | null> {
  for (const root of roots) {
    const path = await realInside(root, names);
    if (path) return path;
  }
  return null;
}

/** Answers for the app:// scheme: only reading, only from our own host, only inside the folders above. */
export async function answer(places: Places, request: Pick<Request, 'url' | 'method' | 'headers'>): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'Only reading is possible here.');
  if (!isOwn(request.url)) return refuse(404, 'There is no such place.');
  const segments = segmentsOf(new URL(request.url).pathname);
  const route = segments && routeOf(places, segments);
  const path = route && (await find(route));
  return path ? serveFile(path, request) : refuse(404, 'There is no such file.');
}
