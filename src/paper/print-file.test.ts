import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { SMALL_PLAN, SMALL_SEASON } from '../../tests/golden/documents/small-season.ts';
import { DOCUMENT_IDS, PAPER_LANGUAGES, wordsIn } from '../documents/index.ts';
import { calendarDay } from '../foundation/index.ts';
import { smallElement } from '../season/testing/small-season.ts';
import { formatsOf, type PrintOptions, printFile, readLogo } from './index.ts';
import { readPdf } from './testing/read-pdf.ts';

const pdfOf = async (id: (typeof DOCUMENT_IDS)[number], options: Partial<PrintOptions> = {}, season = SMALL_SEASON) =>
  (await printFile(id, season, SMALL_PLAN, { lang: 'en', format: 'pdf', ...options })) as Uint8Array;

/** White space apart, as lines are broken by the width of the paper. */
const flat = (text: string): string => text.replace(/\s+/g, ' ');

/** The streams of a PDF, unpacked. */
function streamsOf(pdf: Uint8Array): readonly string[] {
  const raw = Buffer.from(pdf).toString('latin1');
  const streams = raw.matchAll(/\/FlateDecode[\s\S]*?stream\n([\s\S]*?)\nendstream/g);
  return Array.from(streams, ([, data]) => inflateSync(Buffer.from(data!, 'latin1')).toString('latin1'));
}

describe('every document as a PDF', () => {
  for (const id of DOCUMENT_IDS) {
    for (const lang of id === 'one-liner' ? PAPER_LANGUAGES : (['fr'] as const)) {
      it(`${id}, ${lang}: text, pages, bookmarks, tags, language and title are read back`, async () => {
        const bytes = await pdfOf(id, { lang });
        const pdf = await readPdf(bytes);
        const text = flat(pdf.pages.map((page) => page.text).join('\n'));
        expect(text).toContain(SMALL_SEASON.title);
        expect(pdf.title).toContain(SMALL_SEASON.title);
        expect(pdf.isTagged).toBe(true);
        expect(pdf.language).toBe(wordsIn(lang).languages[0]);
        expect(pdf.bookmarks.length).toBeGreaterThan(0);
        expect([...pdf.roles]).toEqual(expect.arrayContaining(['Document', 'H1']));
        // A report that begins on a new sheet is numbered by itself.
        const last = Number(/Page (\d+) [^\d]*\1/.exec(flat(pdf.pages.at(-1)!.text))?.[1]);
        expect(last).toBeGreaterThan(0);
        const of = lang === 'fr' ? 'sur' : 'of';
        expect(flat(pdf.pages.at(-1)!.text)).toContain(`Page ${last} ${of} ${last}`);
      });
    }
  }

  it('are the same bytes each time', async () => {
    for (const id of ['one-liner', 'call-sheet', 'dood'] as const)
      expect(Buffer.compare(await pdfOf(id), await pdfOf(id))).toBe(0);
  });

  it('embed every font, as a subset', async () => {
    const raw = Buffer.from(await pdfOf('one-liner')).toString('latin1');
    const fonts = raw.match(/\/BaseFont \/(\S+)/g) ?? [];
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/\/[A-Z]{6}\+/);
    expect(raw.match(/\/FontFile2 /g)).toHaveLength((raw.match(/\/Type \/FontDescriptor/g) ?? []).length);
  });

  it('name the head of each column and row of a table', async () => {
    const { roles } = await readPdf(await pdfOf('one-liner'));
    expect([...roles]).toEqual(expect.arrayContaining(['Table', 'TR', 'TH', 'TD']));
    const raw = Buffer.from(await pdfOf('one-liner')).toString('latin1');
    expect(raw).toContain('/Scope /Column');
    expect(raw).toContain('/Scope /Row');
  });

  it('mark all that is drawn and not read as an artifact', async () => {
    const drawn = streamsOf(await pdfOf('one-liner')).filter((stream) => stream.startsWith('1 0 0 -1 0'));
    expect(drawn.length).toBeGreaterThan(0);
    const outside = drawn.join('\n').replace(/\/\w+ (?:<<[\s\S]*?>> )?(?:BDC|BMC)[\s\S]*?EMC/g, '');
    expect(outside).not.toMatch(/\b(?:Tj|TJ|re\nf|S)\b/);
  });
});

describe('paper', () => {
  const sizeOf = async (options: Partial<PrintOptions>, season = SMALL_SEASON) => {
    const { pages } = await readPdf(await pdfOf('one-liner', options, season));
    return [Math.round(pages[0]!.width), Math.round(pages[0]!.height)];
  };

  it('is A4, or Letter where the main base is in a country that prints on it, or as asked for', async () => {
    const american = { ...SMALL_SEASON, bases: SMALL_SEASON.bases.toReversed() };
    expect(await sizeOf({})).toEqual([842, 595]);
    expect(await sizeOf({}, american)).toEqual([792, 612]);
    expect(await sizeOf({ paper: 'letter' })).toEqual([792, 612]);
  });

  it('says in the head of each page which draft it is', async () => {
    const draft = { colour: 'blue', date: calendarDay('2027-03-01') };
    const { pages } = await readPdf(await pdfOf('one-liner', { draft, lang: 'fr' }));
    for (const { text } of pages) expect(flat(text)).toContain('bleu · lun. 1er mars 2027');
    const html = await printFile('one-liner', SMALL_SEASON, SMALL_PLAN, { lang: 'en', format: 'html', draft });
    expect(html).toContain('Blue · Mon 1 March 2027');
  });

  it('bears the logo of the house in place of ours', async () => {
    const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    const logo = readLogo(Buffer.from(dot, 'base64'))!;
    expect(logo).toMatchObject({ type: 'png', width: 1, height: 1 });
    const raw = Buffer.from(await pdfOf('one-liner', { logo })).toString('latin1');
    expect(raw).toContain('/Subtype /Image');
    const { pages } = await readPdf(await pdfOf('one-liner', { logo }));
    expect(pages[0]!.text).not.toContain('ON Y VA');
    const html = await printFile('one-liner', SMALL_SEASON, SMALL_PLAN, { lang: 'en', format: 'html', logo });
    expect(html).toContain(`src="data:image/png;base64,${dot}"`);
    expect(readLogo(new TextEncoder().encode('<svg onload="x">and more of it'))).toBeNull();
  });
});

describe('hostile text in a PDF', () => {
  const named = (name: string): typeof SMALL_SEASON => ({
    ...SMALL_SEASON,
    people: SMALL_SEASON.people.map((person, index) => (index === 0 ? { ...person, name } : person)),
  });
  const textOf = async (name: string): Promise<string> => {
    const { pages } = await readPdf(await pdfOf('one-liner', {}, named(name)));
    return pages.map((page) => page.text).join('\n');
  };

  it('a name of three thousand letters is printed whole', async () => {
    const letters = (await textOf('Wł'.repeat(1500))).match(/[Wł]/g) ?? [];
    expect(letters.length).toBeGreaterThanOrEqual(3000);
  });

  it('accents, Greek and Cyrillic are their letters', async () => {
    for (const name of ['Zoë Lőrinc-Çelik', 'Ελένη', 'Жанна']) expect(await textOf(name)).toContain(name);
  });

  it('Hebrew and Arabic run from right to left and are read back as they were written', async () => {
    for (const name of ['שלום כהן', 'ليلى حداد']) {
      const bytes = await pdfOf('one-liner', {}, named(name));
      const hex = Buffer.from(`\ufeff${name}`, 'utf16le').swap16().toString('hex');
      expect(streamsOf(bytes).join('\n')).toMatch(new RegExp(`ActualText (?:<${hex}>|\\()`, 'i'));
      const { pages } = await readPdf(bytes);
      for (const word of name.split(' ')) expect(pages.map(({ text }) => text).join('\n')).toContain(word);
    }
  });

  it('what no font has is a box, and what cannot be seen is nothing', async () => {
    expect(await textOf('Ana 🎬 你 \u0007\u202e Moreau')).toContain('Ana □ □');
    expect(await textOf('<script>alert(1)</script> =cmd()')).toContain('<script>alert(1)</script> =cmd()');
  });
});

describe('a season of hostile text', () => {
  const evil = `${'Wolfeschlegelsteinhausenbergerdorff '.repeat(12)}<script>alert(1)</script> =cmd() 🎬 ليلى "\\;,\u0007`;
  const season: typeof SMALL_SEASON = {
    ...SMALL_SEASON,
    title: evil,
    people: SMALL_SEASON.people.map((person) => ({ ...person, name: evil, characters: [evil], tutor: evil })),
    places: SMALL_SEASON.places.map((place) => ({ ...place, name: evil, address: evil })),
    bases: SMALL_SEASON.bases.map((base) => ({ ...base, name: evil })),
    units: SMALL_SEASON.units.map((unit) => ({ ...unit, name: evil })),
    elements: [smallElement('crowd', { name: evil, rate: 1, note: evil })],
    scenes: SMALL_SEASON.scenes.map((scene) => ({
      ...scene,
      heading: evil,
      set: evil,
      synopsis: evil,
      storyDay: evil,
      elements: [{ element: 'crowd', amount: 3, note: evil }],
    })),
    production: { company: evil, office: evil, contacts: [{ role: evil, name: evil, phone: evil }] },
  };

  it.each(DOCUMENT_IDS)('%s is printed in every format, and nothing of it is done', async (id) => {
    for (const format of formatsOf(id)) {
      const content = await printFile(id, season, SMALL_PLAN, { lang: 'en+fr', format });
      // No script is read, so there is nothing to put under a picture.
      if (format !== 'srt') expect(content.length).toBeGreaterThan(0);
      if (format === 'html') expect(content).not.toMatch(/<script|onerror/);
      if (format === 'csv') expect(content).not.toMatch(/(?:^|,|\n)"?=cmd/);
    }
  });
});
