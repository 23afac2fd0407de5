import { clauseAt, type Hit, type Scene } from './rule';
import { find, has } from './text';

const limit =
  /\b((can not|will not|not able to|not going to|not|unable to|will have to stop|can only)( \w+){0,6}? (while|when|if|with|through|to) (\w+ ){0,3}?(being |am |i am |am being |you are |called|sworn|shouted|spoken|threat\w*|insult\w*|swear\w*|shouting|names|that language|language|talked|abus\w*)|(not|no|stop|without|drop|leave out|leave|keep|cut|less of|enough) (the |with the |any |all the |those |more )?(swear\w*|insult\w*|name calling|names|language|shouting|threats|abuse|personal (stuff|remarks|comments))|spoken to (like|in) that|called (names|that|a \w+)|ask you (please )?(not to|to stop) (swear\w*|shout\w*|call\w*|speak\w*|insult\w*|use)|(the |those )?(insults|names|swearing|language|threats|shouting) (\w+ ){0,5}?(stop|stops|out|aside|has to|have to|must))\b/;
const consequence =
  /\b((if|once more|again|otherwise|or|then|keep)( \w+){0,14}? (end|close|finish|terminate|hang up|disconnect|ring off|put the phone down|stop (this|the) call|call (is|ends)|let you go|let this call go|drop the call)|(end|close|finish) (this|the) call|hang up|disconnect|i will have to go)\b/;
const wayOn =
  /\b(i (do |really |still |would )?(want|like|am here|am happy|would like|am up for|would love)( \w+){0,4} (help|sort|fix|get|solve|carry on|keep|put|go on)|shall we|let us (carry on|go on|try|get back|start)|(if|when) (it|that|this|you) (stops?|can)|if not|can we (go on|carry on|continue|start)|may we|we (can|will|could)( \w+){0,4} (go on|carry on|continue|get|sort|fix|find|finish|have|start)|happy to (help|continue|carry on)|drop (the|it|that)|(call|ring) (me |us )?back|all yours|open for you|(leave|put) (it|that) (out|aside))\b/;

/** A calm limit, then a consequence or a way on. After an earlier warning, a calm announced end too. */
export function boundary(scene: Scene): Hit[] {
  const l = find(scene.said, limit);
  if (l.length === 0) return [];
  const c = find(scene.said, consequence);
  const on = find(scene.said, wayOn);
  if (c.length === 0 && on.length === 0) return [];
  if (/\b(how dare|you (\w+ )?(idiot|moron|fool|stupid)|shut up)\b/.test(scene.said.plain)) return [];
  const all = [...l, ...c, ...on];
  const a = clauseAt(scene, Math.min(...all.map((m) => m.a))).a;
  const b = clauseAt(scene, Math.max(...all.map((m) => m.b))).b;
  return [{ id: 'boundary', a, b, because: 'Sets a calm limit and leaves a way on.', strength: 'certain' }];
}

/** Was the customer warned before? Then an announced ending is no hanging up. */
export const warnedBefore = (scene: Scene): boolean =>
  scene.context.earlier.some((t) => t.findings.some((f) => f.id === 'boundary'));

export const threatensToEnd = (scene: Scene): boolean =>
  has(scene.said, consequence) && /\b(if|once more|again|otherwise|keep)\b/.test(scene.said.plain);
