import type { App, Session, WebContents } from 'electron';
import { isOwn } from './protocol/csp';

/** Things Chromium does of itself that would open a connection, or look a name up. */
const off = [
  'disable-background-networking',
  'disable-breakpad',
  'disable-client-side-phishing-detection',
  'disable-component-update',
  'disable-default-apps',
  'disable-domain-reliability',
  'disable-sync',
  'dns-prefetch-disable',
  'no-default-browser-check',
  'no-first-run',
  'no-pings',
];
const offFeatures = [
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'DialMediaRouteProvider',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'Translate',
];

/** To be called before the app is ready. */
export function switchOffline(commandLine: App['commandLine']): void {
  for (const name of off) commandLine.appendSwitch(name);
  // A second --disable-features replaces the first.
  const given = commandLine.getSwitchValue('disable-features').split(',').filter(Boolean);
  commandLine.appendSwitch('disable-features', [...given, ...offFeatures].join(','));
  // No name and no number leads anywhere, whatever asks: no DNS, no socket.
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
}

/** Our own pages, what they made in memory, and the inspector's pages, which Electron carries. */
export function staysHere(address: string): boolean {
  if (isOwn(address) || address.startsWith('devtools://') || address.startsWith('data:')) return true;
  return address.startsWith('blob:') && isOwn(address.slice('blob:'.length));
}

/** Refuses every request that would leave this computer, before a connection is opened. */
export async function cutOff(session: Session, refused: (address: string) => void): Promise<void> {
  session.webRequest.onBeforeRequest((details, decide) => {
    const cancel = !staysHere(details.url);
    if (cancel) refused(details.url);
    decide({ cancel });
  });
  session.setSpellCheckerEnabled(false);
  // Should a request slip past that, it is sent to where nobody listens.
  await session.setProxy({
    mode: 'fixed_servers',
    proxyRules: 'socks5://127.0.0.1:9',
    proxyBypassRules: '<-loopback>',
  });
}

/** WebRTC goes past webRequest: its sockets only through the proxy, which is none. */
export function cutOffWebRtc(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
