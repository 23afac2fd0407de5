/** Said before looking something up: silence after it is no dead air. "There with me" is how the recogniser hears it. */
const announcement =
  /\b((?:bear|bare|there) with me|(?:just )?(?:one|a) (?:moment|second|sec|minute)|hold on|let me (?:just )?(?:have a (?:quick )?look|look|pull|bring)|let me (?:just )?check (?:the|your|that|this) (?:system|account|order|notes|screen|record))\b(.*)$/;
/** Words that may follow it: "while I look that up for you". More, and the reply has gone on. */
const furtherWords = 8;

/** Whether the last words ask for a moment. */
export function announcesPause(text: string): boolean {
  const match = announcement.exec(text.toLowerCase().replace(/[^a-z' ]+/g, ' '));
  return match !== null && (match[2] ?? '').split(/\s+/).filter(Boolean).length <= furtherWords;
}
