/** Where the app's page lives. */
export const scheme = 'app';
export const host = 'steadyline';
export const origin = `${scheme}://${host}`;

/**
 * On every response, because a worker takes its policy from its own response's header. WebAssembly may be compiled;
 * nothing may be evaluated, and nothing comes from anywhere but the app itself.
 */
export const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self'",
  "media-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');

/** The address is one of the app's own pages. Custom schemes have the origin "null" in Node, so by its parts. */
export function isOwn(address: string): boolean {
  try {
    const url = new URL(address);
    return url.protocol === `${scheme}:` && url.host === host;
  } catch {
    return false;
  }
}
