/** What the keyboard does beside Tab, arrows and Enter. */
export const shortcuts: readonly { keys: string; what: string; where: string }[] = [
  {
    keys: 'Alt 1 … Alt 5',
    what: 'Go to Practise, Progress, Recover, Studio, Settings',
    where: 'Everywhere but in a call',
  },
  { keys: '?', what: 'Show this list', where: 'Everywhere' },
  { keys: 'Esc', what: 'Close this list, or say no to a question', where: 'Everywhere' },
  { keys: 'A', what: 'Answer the phone', where: 'While it rings' },
  { keys: '1, 2, 3', what: 'What you know, may, may not', where: 'In a call' },
  { keys: 'C', what: 'Captions on or off', where: 'In a call' },
  { keys: 'V', what: 'Live voice on or off', where: 'In a call' },
  { keys: 'E', what: 'End the call (asks first)', where: 'In a call' },
  { keys: 'Space', what: 'Play or pause the call', where: 'In a report' },
  { keys: 'J, K', what: 'Next or previous moment', where: 'In a report' },
  { keys: '← →', what: 'Five seconds back or on; in a transcript, word by word', where: 'In a report' },
];
