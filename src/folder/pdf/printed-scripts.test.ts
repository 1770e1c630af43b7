/** Scripts printed to PDF as writing programs print them, and read back. */
import { existsSync, readFileSync } from 'node:fs';
import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { parseFountain, type Screenplay } from '../../script/index.ts';
import { readScriptFile } from '../read-script-file.ts';

interface Dress {
  readonly header?: string;
  readonly numbers?: boolean;
  readonly watermark?: string;
  readonly stars?: boolean;
  readonly continued?: boolean;
}

interface Row {
  readonly kind: string;
  readonly x: number;
  readonly text: string;
  readonly number?: string | null;
  readonly beside?: { readonly x: number; readonly text: string };
}

const LINES = 54;
/** Printing a whole feature takes the test too long. */
const MOST_NODES = 500;

function wrapped(text: string, columns: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.split(' ')) {
      if (line !== '' && line.length + 1 + word.length > columns) {
        lines.push(line);
        line = '';
      }
      line = line === '' ? word : `${line} ${word}`;
    }
    return [...lines, line];
  });
}

/** Blocks of rows that are not divided, each with an empty row above it. */
function blocksOf({ nodes }: Screenplay): Row[][] {
  const blocks: Row[][] = [];
  for (const [index, node] of nodes.entries()) {
    if (node.type === 'heading')
      blocks.push(
        wrapped(node.text, 60).map((text, i) => ({
          kind: 'heading',
          x: 108,
          text,
          number: i === 0 ? node.number : null,
        })),
      );
    else if (node.type === 'action')
      blocks.push(
        wrapped(node.text, 60).map((text) => ({
          kind: 'action',
          x: node.centered ? 306 - text.length * 3.6 : 108,
          text,
        })),
      );
    else if (node.type === 'transition') blocks.push([{ kind: 'transition', x: 432, text: node.text }]);
    else if (node.type === 'dialogue') {
      const speech = (cueAt: number, x: number, columns: number): Row[] => [
        { kind: 'cue', x: cueAt, text: node.text },
        ...node.parts.flatMap((part) =>
          wrapped(part.text, part.type === 'parenthetical' ? columns - 9 : columns).map((text) => ({
            kind: 'line',
            x: part.type === 'parenthetical' ? x + 36 : x,
            text,
          })),
        ),
      ];
      const next = nodes[index + 1];
      if (node.dual === 'right') continue;
      if (node.dual === 'left' && next?.type === 'dialogue') {
        const right = { text: next.text, parts: next.parts };
        const left = speech(160, 108, 28);
        const beside = [
          { x: 390, text: right.text },
          ...right.parts.flatMap((part) => wrapped(part.text, 28).map((text) => ({ x: 328, text }))),
        ];
        const rows = Math.max(left.length, beside.length);
        blocks.push(
          Array.from({ length: rows }, (_, row) => ({
            ...(left[row] ?? { kind: 'line', x: 108, text: '' }),
            ...(beside[row] === undefined ? {} : { beside: beside[row] }),
          })),
        );
      } else blocks.push(speech(266, 180, 35));
    }
  }
  return blocks;
}

async function printed(script: Screenplay, dress: Dress = {}): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: 'LETTER', margin: 0, autoFirstPage: false });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => pdf.on('end', resolve));
  const put = (text: string, x: number, y: number): void => {
    if (text !== '') pdf.text(text, x, y, { lineBreak: false });
  };
  let page = 0;
  let row = LINES;
  const breakPage = (inScene: string | null): void => {
    if (page > 0 && inScene !== null && dress.continued) put('(CONTINUED)', 440, 72 + (LINES + 1) * 12);
    pdf.addPage().font('Courier').fontSize(12);
    page++;
    row = 0;
    if (dress.watermark !== undefined) {
      pdf
        .save()
        .rotate(-45, { origin: [306, 396] })
        .fontSize(60)
        .fillOpacity(0.2);
      put(dress.watermark, 120, 380);
      pdf.restore().fontSize(12);
    }
    if (dress.header !== undefined) put(dress.header, 108, 36);
    if (page > 1) put(`${page}.`, 522, 36);
    if (page > 1 && inScene !== null && dress.continued) {
      put(`${inScene}   CONTINUED:`, 72, 72);
      row = 2;
    }
  };
  let scene: string | null = null;
  for (const block of blocksOf(script)) {
    const isHeading = block[0]!.kind === 'heading';
    let rows: Row[] = block;
    const cue = block[0]!.kind === 'cue' && block.every(({ beside }) => beside === undefined) ? block[0]! : null;
    if (row + 1 + rows.length > LINES || row >= LINES) {
      const room = LINES - row - 3;
      if (cue !== null && room >= 3 && rows.length - room >= 2) {
        const head = rows.slice(0, room);
        head.push({ kind: 'line', x: 266, text: '(MORE)' });
        for (const [i, one] of head.entries()) put(one.text, one.x, 72 + (row + 1 + i) * 12);
        rows = [{ ...cue, text: `${cue.text} (CONT'D)` }, ...rows.slice(room)];
      } else if (block[0]!.kind === 'action' && rows.length > 4 && room > 2 && LINES > row + 4) {
        for (const [i, one] of rows.slice(0, room).entries()) put(one.text, one.x, 72 + (row + 1 + i) * 12);
        rows = rows.slice(room);
      }
      breakPage(isHeading ? null : (scene ?? '1'));
    } else row += 1;
    for (const one of rows) {
      if (row >= LINES) breakPage(null);
      const y = 72 + row * 12;
      put(one.text, one.x, y);
      if (one.beside !== undefined) put(one.beside.text, one.beside.x, y);
      if (one.kind === 'heading' && one.number && dress.numbers) {
        put(one.number, 60, y);
        put(one.number, 545, y);
      }
      if (dress.stars && row % 7 === 3) put('*', 575, y);
      row++;
    }
    if (isHeading) scene = block[0]!.number ?? scene;
  }
  pdf.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}

const same = (text: string): string =>
  text.normalize('NFKC').replace(/[’‘]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim().toUpperCase();
const headings = ({ nodes }: Screenplay): string[] =>
  nodes.flatMap((node) => (node.type === 'heading' ? [same(`${node.number ?? ''} ${node.text}`)] : []));
const cues = ({ nodes }: Screenplay): string[] =>
  nodes.flatMap((node) => (node.type === 'dialogue' ? [same(node.character)] : []));

/** The longest run of equal items in order. */
function inCommon(a: readonly string[], b: readonly string[]): number {
  let row = new Int32Array(b.length + 1);
  for (const item of a) {
    const next = new Int32Array(b.length + 1);
    for (let j = 1; j <= b.length; j++) next[j] = item === b[j - 1] ? row[j - 1]! + 1 : Math.max(row[j]!, next[j - 1]!);
    row = next;
  }
  return row[b.length]!;
}

function share(a: readonly string[], b: readonly string[]): number {
  return inCommon(a, b) / Math.max(1, a.length, b.length);
}

const SHARED = '../shared/data/scripts';
const absent = !existsSync(SHARED);
const said = absent ? ` [SKIPPED: ${SHARED} is not there]` : '';

describe.skipIf(absent)(`a script printed and read again${said}`, () => {
  it.each([
    ['fountain/betterfountain/big_fish_lf.fountain', { header: 'BIG FISH - BLUE 3/4/27', stars: true }],
    ['fountain/screenplain/Brick-and-Steel.fountain', { numbers: true, watermark: 'J. DOE' }],
    ['drafts/pilot.r05.78022b1.fountain', { numbers: true, continued: true, header: 'HOUSE' }],
  ] as const)('%s', async (file, dress) => {
    const whole = parseFountain(readFileSync(`${SHARED}/${file}`, 'utf8'), file);
    const script = { ...whole, nodes: whole.nodes.slice(0, MOST_NODES) };
    const wanted = 'numbers' in dress ? script : withoutNumbers(script);
    const bytes = await printed(script, dress);
    const read = readScriptFile(bytes, 'printed.pdf');
    expect(read.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    // A heading that only a mark of Fountain makes one looks like action on paper.
    const natural = withoutForced(wanted);
    expect(share(headings(natural), headings(read))).toBeGreaterThanOrEqual(0.98);
    expect(share(cues(wanted), cues(read))).toBeGreaterThanOrEqual(0.95);
    expect(read.nodes.some(({ text }) => /BLUE 3|J\. DOE|CONTINUED/.test(text))).toBe(false);
  });

  it('has the scenes and cues of its Final Draft file', () => {
    const [fdx, pdf] = ['fdx', 'pdf'].map((kind) => {
      const file = `${SHARED}/fdx/danielbmarkham-E02b.${kind}`;
      return readScriptFile(readFileSync(file), file);
    }) as [Screenplay, Screenplay];
    expect(share(headings(fdx), headings(pdf))).toBeGreaterThanOrEqual(0.98);
    expect(share(cues(fdx), cues(pdf))).toBeGreaterThanOrEqual(0.95);
    expect(pdf.title).toBe('E02 - BUCKETS AND FLAVORS');
  });
});

function withoutNumbers(script: Screenplay): Screenplay {
  return {
    ...script,
    nodes: script.nodes.map((node) => (node.type === 'heading' ? { ...node, number: null } : node)),
  };
}

function withoutForced(script: Screenplay): Screenplay {
  return { ...script, nodes: script.nodes.filter((node) => node.type !== 'heading' || !node.forced) };
}
