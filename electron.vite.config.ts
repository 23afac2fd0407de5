import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { engines } from './scripts/vite/engines';

// Everything is bundled, so that out/ is the whole app. Main must be CommonJS for the packaged Electron, whose shim
// loads it by Module._load; the preload must be, since it is sandboxed.
const commonJs = (input: Record<string, string>) => ({
  externalizeDeps: false,
  rolldownOptions: {
    input,
    output: { format: 'cjs' as const, entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' },
  },
});

export default defineConfig({
  main: { build: commonJs({ main: 'electron/main/main.ts' }) },
  preload: { build: commonJs({ preload: 'electron/preload/preload.ts' }) },
  renderer: {
    root: 'renderer',
    plugins: [react(), engines()],
    worker: { format: 'es' },
    build: {
      outDir: 'out/renderer',
      rolldownOptions: { input: 'renderer/index.html' },
      // The content policy allows neither data: addresses nor inline scripts.
      assetsInlineLimit: 0,
      // An app that runs while this is built goes on finding its workers, and set-up its model.
      emptyOutDir: false,
      modulePreload: { polyfill: false },
    },
  },
});
