import { describe, expect, test } from 'vitest';
import { staysHere } from '../../../electron/main/offline';
import { allows } from '../../../electron/main/permissions';

const ours = 'app://steadyline/';

describe('permissions', () => {
  test.each([
    ['media', ours, ['audio'], true],
    ['speaker-selection', ours, [], true],
    ['media', ours, ['video'], false],
    ['media', ours, ['audio', 'video'], false],
    ['media', ours, ['unknown'], false],
    ['media', ours, [], false],
    ['media', 'https://example.com/', ['audio'], false],
    ['speaker-selection', 'https://example.com/', [], false],
    ['notifications', ours, [], false],
    ['geolocation', ours, [], false],
    ['display-capture', ours, [], false],
    ['clipboard-read', ours, [], false],
    ['fileSystem', ours, [], false],
  ])('%s from %s for %j: %s', (permission, from, types, allowed) => {
    expect(allows(permission, from, types)).toBe(allowed);
  });
});

describe('requests that stay on this computer', () => {
  test.each([
    ['app://steadyline/x', true],
    ['blob:app://steadyline/123', true],
    ['data:text/plain,x', true],
    ['devtools://devtools/bundled/x.js', true],
    ['blob:https://example.com/1', false],
    ['http://127.0.0.1:8080/', false],
    ['ws://localhost/', false],
    ['https://example.com/', false],
    ['file:///etc/passwd', false],
    ['app://other/x', false],
    ['chrome-extension://x/y', false],
  ])('%s: %s', (address, stays) => {
    expect(staysHere(address)).toBe(stays);
  });
});
