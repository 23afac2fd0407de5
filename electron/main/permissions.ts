import type { Session } from 'electron';
import { isOwn } from './protocol/csp';

/** The microphone, and which loudspeaker: nothing else is ever allowed, and to nobody but our own page. */
export function allows(permission: string, from: string, mediaTypes: readonly string[]): boolean {
  if (!isOwn(from)) return false;
  if (permission === 'speaker-selection') return true;
  return permission === 'media' && mediaTypes.length > 0 && mediaTypes.every((type) => type === 'audio');
}

export function guardPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, decide, details) => {
    const mediaTypes = 'mediaTypes' in details ? (details.mediaTypes ?? []) : [];
    decide(details.isMainFrame && allows(permission, details.requestingUrl, mediaTypes));
  });
  // Asked without a prompt: for the names of devices, and again before each capture.
  session.setPermissionCheckHandler((_contents, permission, from, details) =>
    allows(permission, from, details.mediaType ? [details.mediaType] : []),
  );
  session.setDevicePermissionHandler(() => false);
}
