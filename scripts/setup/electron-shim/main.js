// Stands in for the default app that every Electron release carries: loads the app folder named on the command line.
const { existsSync, readFileSync, statSync } = require('node:fs');
const Module = require('node:module');
const { dirname, join, resolve } = require('node:path');
const { app } = require('electron');

const args = process.argv.slice(1);
if (args.includes('--version') || args.includes('-v')) {
  console.log(`v${process.versions.electron}`);
  process.exit(0);
}
const named = args.find((arg) => !arg.startsWith('-') && existsSync(arg));
if (!named) {
  console.error('usage: electron [switches] <app folder or file>');
  process.exit(1);
}
let main = resolve(named);
let folder = dirname(main);
if (statSync(main).isDirectory()) {
  folder = main;
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  main = join(folder, about.main ?? 'index.js');
  app.setName(about.productName ?? about.name ?? 'Electron');
  if (about.version) app.setVersion(about.version);
}
app.setAppPath(folder);
Module._load(main, null, true);
