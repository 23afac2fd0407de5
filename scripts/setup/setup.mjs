import * as build from './build.mjs';
import * as electron from './electron.mjs';
import * as libraries from './linux-libraries.mjs';
import { alone } from './lock.mjs';
import * as models from './models.mjs';
import * as packages from './npm-packages.mjs';

/** What the node tools need, and what the app needs, in the order in which one needs the other. */
export const forTools = [packages];
export const forApp = [packages, libraries, electron, build, models];

/** Provides what is missing. Safe to repeat, and to run again after being killed at any moment. */
export async function setUp(steps) {
  for (const { missing, provide } of steps)
    if (await missing())
      await alone(async () => {
        if (await missing()) await provide();
      });
}
