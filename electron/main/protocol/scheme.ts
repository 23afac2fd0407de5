import type { CustomScheme, Protocol } from 'electron';
import { scheme } from './csp';
import { answer, type Places } from './routes';
import { refuse } from './serve';

/** To be registered before the app is ready. file:// would break WebAssembly and workers. */
export const privileged: CustomScheme[] = [
  { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } },
];

export function serveApp(protocol: Protocol, places: Places): void {
  protocol.handle(scheme, (request) =>
    answer(places, request).catch(() => refuse(500, 'This file could not be read.')),
  );
}
