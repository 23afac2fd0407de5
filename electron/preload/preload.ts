import { contextBridge, ipcRenderer } from 'electron';

/** Main hands over the names in the contract, so that this file knows none by hand and carries no schemas. */
const prefix = '--steadyline-channels=';
const channels = new Set(
  process.argv
    .find((arg) => arg.startsWith(prefix))
    ?.slice(prefix.length)
    .split(','),
);

contextBridge.exposeInMainWorld('steadyline', {
  async call(channel: string, input: unknown): Promise<unknown> {
    if (!channels.has(channel)) throw new Error(`The app can't be asked "${channel}".`);
    const answer = await ipcRenderer.invoke(channel, input);
    if (answer.ok) return answer.value;
    throw new Error(answer.sentence);
  },
});

// What the content policy stops never reaches main's filter: it is told here. Other things it stops have no address.
document.addEventListener('securitypolicyviolation', ({ blockedURI }) => {
  if (!blockedURI.includes(':')) return;
  void ipcRenderer.invoke('offline:refused', { address: blockedURI.slice(0, 2000) });
});
