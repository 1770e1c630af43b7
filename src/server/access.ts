/**
 * Who may come in: this machine's browser with the token of the address that `onyva open` printed. The token moves into
 * a cookie at the first page, so that it does not stay in the address bar. Host and origin are looked at too, against
 * pages of other sites that point here (DNS rebinding, forged requests).
 */
import { timingSafeEqual } from 'node:crypto';
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

export function guarded(token: string): MiddlewareHandler {
  return async (context, next) => {
    const { request } = { request: context.req.raw };
    const url = new URL(request.url);
    const cookie = `onyva-${url.port}`;
    if (!isLoopback(request.headers.get('host') ?? '')) {
      return problem(403, 'wrong-host');
    }
    const origin = request.headers.get('origin');
    if (origin !== null && origin !== url.origin && hostOf(origin) !== request.headers.get('host')) {
      return problem(403, 'wrong-origin');
    }
    const given = url.searchParams.get('token');
    if (request.method === 'GET' && url.pathname === '/' && given !== null && same(given, token)) {
      return new Response(null, {
        status: 303,
        headers: {
          location: '/',
          'set-cookie': `${cookie}=${token}; HttpOnly; SameSite=Strict; Path=/`,
          'referrer-policy': 'no-referrer',
          'cache-control': 'no-store',
        },
      });
    }
    const bearer = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1];
    const kept = cookieOf(request.headers.get('cookie') ?? '', cookie);
    if (!same(bearer ?? kept ?? '', token)) {
      return problem(401, 'not-signed-in');
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

/** Null for a page that has none: `Origin: null` comes from a file or a sandboxed frame. */
function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

function isLoopback(host: string): boolean {
  return /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host);
}

function cookieOf(header: string, name: string): string | null {
  for (const pair of header.split(';')) {
    const [key, value] = pair.trim().split('=', 2);
    if (key === name) return value ?? null;
  }
  return null;
}

function same(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}
