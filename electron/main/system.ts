import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, type BrowserWindow, dialog, nativeTheme, systemPreferences } from 'electron';
import type { Parts } from './handlers';
import { cannotSave } from './trouble';

/** What only Electron can do for the contract. */
export const systemOf = (window: () => BrowserWindow | null): Parts['system'] => ({
  /** macOS asks the person once; Windows has a switch in its settings; Linux knows neither. */
  async askMicrophone() {
    if (process.platform === 'darwin') return systemPreferences.askForMediaAccess('microphone');
    if (process.platform === 'win32') return systemPreferences.getMediaAccessStatus('microphone') !== 'denied';
    return true;
  },
  async saveReport(name, html) {
    const parent = window();
    if (!parent) return null;
    const fileName = `${
      name
        .replace(/[^\p{L}\p{N} ._-]+/gu, ' ')
        .trim()
        .slice(0, 80) || 'report'
    }.html`;
    const { canceled, filePath } = await dialog.showSaveDialog(parent, {
      defaultPath: join(app.getPath('documents'), fileName),
      filters: [{ name: 'Web page', extensions: ['html'] }],
    });
    if (canceled || !filePath) return null;
    await writeFile(filePath, html).catch((error) => {
      throw cannotSave('the report', filePath, error);
    });
    return filePath;
  },
  showTheme(theme) {
    nativeTheme.themeSource = theme;
  },
});
