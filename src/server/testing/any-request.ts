/** Requests as nobody means them: any route, with something odd in its address, question, headers or body. */
import { ROUTES, type RouteName } from '../../api/index.ts';
import type { Random } from '../../foundation/index.ts';
import { brokenText, NO_BODIES, ODD_NAMES, SOUND_BODIES, strayEdit } from './bad-bodies.ts';

export interface AnyRequest {
  readonly method: string;
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer> | null;
}

export const ROUTE_NAMES = Object.keys(ROUTES) as readonly RouteName[];

const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS', 'PROPFIND', 'get', 'X'];

/** What an address may be about: what is there, what is not, and what every object has. */
const IDS = [
  ...['main', 'active', '101', 'solve-1', 'one-liner', 'dood', 'plan', 'season.yaml', 'plan.json', 'compare'],
  ...[
    '..',
    '.',
    '%',
    '%2e%2e%2fseason.yaml',
    '..%2f',
    '%00',
    '%E0%A4%A',
    'x'.repeat(3000),
    '-1',
    '1e999',
    '[object Object]',
  ],
  ...ODD_NAMES.map(encodeURIComponent),
];
const QUERIES = [
  ...[
    '',
    '?',
    '?a=main&b=main',
    '?a=main&b=constructor',
    '?a=&b=',
    '?a[]=1&b=2',
    '?a=main&a=rain&b=main',
    '?__proto__=1',
  ],
  ...[
    '?lang=en+fr&format=html',
    '?format=pdf&lang=xx',
    '?board=__proto__&download=1',
    '?format=txt&download',
    '?key=x',
  ],
  ...[`?${'a'.repeat(4000)}`, '?%', '?a=%ff', `?${'a=1&'.repeat(500)}`, '?format=pdf&paper=A3&lang=fr', '?format=xlsx'],
];
const HEADERS: readonly Readonly<Record<string, string>>[] = [
  { 'content-type': 'text/html' },
  { 'content-type': 'multipart/form-data; boundary=x' },
  { 'content-type': 'application/json; charset=utf-16' },
  { 'content-type': '' },
  { 'content-encoding': 'gzip' },
  { 'content-length': '-1' },
  { 'content-length': '99999999999999999999' },
  { accept: 'x/y', 'accept-language': '*;q=9, __proto__' },
  { origin: 'null' },
  { host: 'evil.example' },
  { authorization: 'Bearer' },
  { range: 'bytes=9-1', 'if-none-match': '*' },
  { 'x-http-method-override': 'DELETE', 'last-event-id': '-1' },
  { cookie: 'a='.repeat(2000) },
];

/** Mostly what the route takes, with one to three things wrong. */
export function anyRequest(name: RouteName, random: Random): AnyRequest {
  const one = <T>(list: readonly T[]): T => list[random.below(list.length)]!;
  const [method, path] = name.split(' ') as [string, string];
  const address = path.replace(/:\w+/, () => one(IDS)) + (random.below(3) === 0 ? one(QUERIES) : soundQuery(path));
  const headers = {
    host: '127.0.0.1',
    authorization: 'Bearer token',
    'content-type': 'application/json',
    ...(random.below(6) === 0 ? one(HEADERS) : {}),
  };
  const odd = random.below(12) === 0 ? one(METHODS) : method;
  // The platform's `fetch` gives these no body.
  const takesNone = odd === 'GET' || odd === 'HEAD' || odd === 'get';
  return { method: odd, address, headers, body: takesNone ? null : anyBody(name, random) };
}

function soundQuery(path: string): string {
  return path.endsWith('/compare') ? '?a=main&b=main' : '';
}

function anyBody(name: RouteName, random: Random): string | Uint8Array<ArrayBuffer> {
  const sound = SOUND_BODIES[name] ?? [{}];
  const choice = random.below(30);
  if (choice === 0) return NO_BODIES[random.below(NO_BODIES.length)]!;
  if (choice === 1) return Uint8Array.from({ length: random.below(200) }, () => random.below(256));
  if (choice === 2) return Buffer.from(JSON.stringify(sound[0]), 'utf16le') as Uint8Array<ArrayBuffer>;
  if (choice === 3) return `\uFEFF${JSON.stringify(sound[0])}`;
  if (choice === 4) return twice(JSON.stringify(sound[random.below(sound.length)]), random);
  if (choice < 10 && name === 'POST /api/commands') return strayEdit(random);
  return brokenText(sound[random.below(sound.length)]!, random);
}

/** A body in which one list says everything again: one strip, day or part named twice, or a thousand times. */
function twice(text: string, random: Random): string {
  const times = random.below(8) === 0 ? 1000 : 2;
  return text.replace(/\[(\{[^[\]]*\})\]/, (_, items: string) => `[${Array(times).fill(items).join()}]`);
}
