/** XML, and HTML that is nearly XML, as a stream of tags and texts. Faults are read over: what can be read is. */

export interface MarkupTag {
  /** Without a namespace, small letters. */
  readonly name: string;
  /** Names without a namespace, small letters. */
  readonly attributes: Readonly<Record<string, string>>;
}

export interface MarkupReader {
  open(tag: MarkupTag, offset: number): void;
  close(name: string, offset: number): void;
  text(text: string): void;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  hellip: '…',
  mdash: '—',
  ndash: '–',
};

/** No tag is longer; a `<` without an end costs no more than this. */
const LONGEST_TAG = 20_000;

export function readMarkup(source: string, reader: MarkupReader): void {
  let at = 0;
  while (at < source.length) {
    const open = source.indexOf('<', at);
    if (open < 0) {
      reader.text(decoded(source.slice(at)));
      return;
    }
    if (open > at) reader.text(decoded(source.slice(at, open)));
    if (source.startsWith('<!--', open)) {
      at = endOf(source, '-->', open);
      continue;
    }
    if (source.startsWith('<![CDATA[', open)) {
      const end = endOf(source, ']]>', open);
      reader.text(source.slice(open + 9, end - 3));
      at = end;
      continue;
    }
    const end = tagEnd(source, open);
    if (end < 0) {
      reader.text('<');
      at = open + 1;
      continue;
    }
    const inside = source.slice(open + 1, end);
    at = end + 1;
    if (inside.startsWith('!') || inside.startsWith('?')) continue;
    if (inside.startsWith('/')) reader.close(bare(inside.slice(1).trim()), open);
    else {
      const isClosed = inside.endsWith('/');
      const tag = tagOf(isClosed ? inside.slice(0, -1) : inside);
      reader.open(tag, open);
      if (isClosed) reader.close(tag.name, open);
    }
  }
}

function endOf(source: string, mark: string, from: number): number {
  const found = source.indexOf(mark, from);
  return found < 0 ? source.length : found + mark.length;
}

/** The `>` that ends a tag; one inside quotes does not. */
function tagEnd(source: string, open: number): number {
  let quote = '';
  const most = Math.min(source.length, open + LONGEST_TAG);
  for (let index = open + 1; index < most; index++) {
    const mark = source[index]!;
    if (quote !== '') {
      if (mark === quote) quote = '';
    } else if (mark === '"' || mark === "'") quote = mark;
    else if (mark === '>') return index;
    else if (mark === '<') return -1;
  }
  return -1;
}

function tagOf(inside: string): MarkupTag {
  const [name = ''] = inside.split(/\s/, 1);
  const attributes: Record<string, string> = {};
  for (const [, key, double, single] of inside.slice(name.length).matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    attributes[bare(key!)] = decoded(double ?? single ?? '');
  return { name: bare(name), attributes };
}

function bare(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1).toLowerCase();
}

function decoded(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,10}));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES[name as string] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex as string, 16);
    return code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? '\ufffd' : String.fromCodePoint(code);
  });
}
