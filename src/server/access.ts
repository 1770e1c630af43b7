/**
 * Who may come in: the page of this machine's browser that was opened at the address `onyva open` printed. The page
 * keeps the token of the run in its own storage, which pages of another port cannot read, and sends it as a header. A
 * cookie would go to every server of this machine that the browser visits, whatever its port. Host and origin are
 * looked at first, against pages of other sites that point here (DNS rebinding, forged requests). The page's own files
 * hold no secret and are served to all.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { problem } from './problem.ts';

/** Pages may load and ask nothing but this server. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

/** Opens the papers of a run for reading, and nothing else: frames and downloads cannot send a header. */
export function documentKey(token: string): string {
  return createHmac('sha256', token).update('documents').digest('base64url');
}

export function guarded(token: string): MiddlewareHandler {
  const key = documentKey(token);
  return async (context, next) => {
    const request = context.req.raw;
    const url = new URL(request.url);
    const host = request.headers.get('host') ?? '';
    if (!isLoopback(host)) return problem(403, 'wrong-host');
    const origin = request.headers.get('origin');
    // `Origin: null` comes from a file or a sandboxed frame.
    if (origin !== null && origin !== `http://${host}`) return problem(403, 'wrong-origin');
    // The path as the routes are found by it, in which `%61pi` is `api`.
    const { path } = context.req;
    if (!isOpenToAll(request.method, path)) {
      const bearer = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1] ?? '';
      const reads = request.method === 'GET' && path.startsWith('/api/documents/');
      const isIn = same(bearer, token) || (reads && same(url.searchParams.get('key') ?? '', key));
      if (!isIn) return problem(401, 'not-signed-in');
    }
    await next();
    const { headers } = context.res;
    if (!headers.has('content-security-policy')) headers.set('content-security-policy', POLICY);
    headers.set('x-content-type-options', 'nosniff');
    headers.set('referrer-policy', 'no-referrer');
    headers.set('cross-origin-opener-policy', 'same-origin');
    headers.set('cross-origin-resource-policy', 'same-origin');
    return;
  };
}

/** What the build made, the same for everybody. */
function isOpenToAll(method: string, path: string): boolean {
  return (method === 'GET' || method === 'HEAD') && !/^\/api(\/|$)/i.test(path);
}

function isLoopback(host: string): boolean {
  return /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host);
}

function same(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}
