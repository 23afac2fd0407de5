import { BrowserWindow } from 'electron';
import { cutOffWebRtc } from './offline';
import { origin } from './protocol/csp';

export interface WindowOptions {
  preload: string;
  /** Names that the bridge may pass on. */
  channels: string[];
  onGone(why: string): void;
}

/** The one window. */
export function openWindow({ preload, channels, onGone }: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    width: 1180,
    height: 800,
    minWidth: 900,
    minHeight: 600,
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      additionalArguments: [`--steadyline-channels=${channels.join(',')}`],
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      enableWebSQL: false,
      // A call goes on when another window is in front.
      backgroundThrottling: false,
      // The phone rings before anybody has touched anything.
      autoplayPolicy: 'no-user-gesture-required',
    },
  });
  cutOffWebRtc(window.webContents);
  window.once('ready-to-show', () => window.show());
  window.webContents.on('render-process-gone', (_event, { reason }) => onGone(reason));
  void window.loadURL(`${origin}/`).catch((error) => onGone(String(error)));
  return window;
}
