import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../foundation/index.ts';
import { readCsv } from './read-csv.ts';
import { writeCsv } from './write-csv.ts';

describe('a breakdown as a table', () => {
  it('is read by the names of its columns; what is no field is a category of elements', () => {
    const csv = `Scene,Int/Ext,Set,Day/Night,Pages,Synopsis,Cast Members,Props,Puppets
11 A,INT,"HALL, NIGHT",DAY,2 3/8,"She says ""no""",ANA; THEO,Umbrella (3); '=lamp,Punch
,,,,,,,,
12,EXT,QUAY,,0.375,,,,
`;
    const { schedule, diagnostics } = readCsv(csv, 'a.csv');
    expect(diagnostics).toEqual([]);
    expect(schedule!.sheets).toMatchObject([
      { scene: '11 A', intExt: 'INT', set: 'HALL, NIGHT', time: 'DAY', eighths: 19, synopsis: 'She says "no"' },
      { scene: '12', eighths: 3 },
    ]);
    expect(schedule!.sheets[0]!.elements.map(({ amount }) => amount)).toEqual([1, 1, 3, 1, 1]);
    expect(schedule!.elements.map(({ name, category, categoryName }) => [name, category, categoryName])).toEqual([
      ['ANA', 100, 'Cast Members'],
      ['THEO', 100, 'Cast Members'],
      ['Umbrella', 104, 'Props'],
      ['=lamp', 104, 'Props'],
      ['Punch', null, 'Puppets'],
    ]);
    const back = readCsv(writeCsv(schedule!).content as string, 'b.csv').schedule!;
    expect(back.elements).toEqual(schedule!.elements);
    expect(back.sheets.map(({ eighths, set }) => [eighths, set])).toEqual([
      [19, 'HALL, NIGHT'],
      [3, 'QUAY'],
    ]);
  });

  it('in French, with semicolons, or with columns that the user maps', () => {
    const french = 'Séquence;Intitulé;Longueur;Comédiens\n3;INT. CUISINE - JOUR;4/8;ANA, THEO\n';
    expect(readCsv(french, 'a.csv').schedule!.sheets).toMatchObject([
      { scene: '3', intExt: 'INT', set: 'CUISINE', time: 'JOUR', eighths: 4, elements: [{}, {}] },
    ]);
    const odd = 'No\tWhere it plays\n1\tHALL\n';
    const columns = { scene: 'No', set: 'Where it plays' };
    expect(readCsv(odd, 'a.tsv', { columns }).schedule!.sheets).toMatchObject([{ scene: '1', set: 'HALL' }]);
    const refused = readCsv(odd, 'a.tsv');
    expect([refused.schedule, refused.diagnostics[0]!.code]).toEqual([null, 'no-columns']);
  });

  it('with a length that is none says so', () => {
    const { diagnostics } = readCsv('Scene,Set,Pages\n1,HALL,long\n', 'a.csv');
    expect(diagnostics).toMatchObject([{ code: 'odd-length', place: { line: 2 } }]);
  });

  it('whose quotation mark stays open says where it stands', () => {
    const { schedule, diagnostics } = readCsv('Scene,Set\n1,HALL\n2,"QUAY\n3,ROOF\n', 'a.csv');
    expect(schedule).toBeNull();
    expect(diagnostics).toMatchObject([{ code: 'quote-open', place: { line: 3, column: 3 } }]);
  });

  it('with more rows than any season has is no season, and empty rows are none', () => {
    const row = (_: unknown, n: number): string => `${n},HALL ${n}`;
    const many = readCsv(`Scene,Set\n${Array.from({ length: 5001 }, row).join('\n')}\n`, 'a.csv');
    expect([many.schedule, many.diagnostics.map(({ code }) => code)]).toEqual([null, ['too-many']]);
    const gaps = readCsv(`Scene,Set\n1,HALL\n${',\n'.repeat(6000)}2,QUAY\n`, 'a.csv');
    expect(gaps.schedule!.sheets).toHaveLength(2);
  });

  it('may be anything at all: nothing throws (5,000 damaged tables)', () => {
    const random = seededRandom(16);
    const source = 'Scene,Set,Pages,Props\r\n"1 ""A""",HALL,1/8,Hat (2); Cup\n2,QUAY;,3,\n';
    const pieces = ['"', ',', ';', '\n', '\r', '\t', '((', '9999999999', '\u0000', '/8'];
    for (let round = 0; round < 5000; round++) {
      let text = source;
      for (let cut = 1 + random.below(4); cut > 0; cut--) {
        const at = random.below(text.length + 1);
        text = text.slice(0, at) + pieces[random.below(pieces.length)]! + text.slice(at + random.below(6));
      }
      const { schedule, diagnostics } = readCsv(text, 'a.csv');
      if (schedule === null) expect(diagnostics.length).toBeGreaterThan(0);
    }
  });
});

describe('a table that is none', () => {
  const codes = (csv: string) => readCsv(csv, 'a.csv').diagnostics.map(({ code, place }) => [code, place?.line]);

  it.each(['', '\uFEFF', '\r\n\r\n', ',,,\n,,'])('is said to be empty: %j', (csv) => {
    expect(codes(csv)).toEqual([['empty-table', 1]]);
  });

  it('with a cell beyond all descriptions is not read, and the line is named', () => {
    expect(codes(`Scene,Set\n1,HALL\n2,"${'HALL\n'.repeat(5000)}"\n`)).toEqual([['long-cell', 3]]);
    expect(codes(`Scene,Set,Synopsis\n1,HALL,${'x'.repeat(10_000)}\n`)).toEqual([]);
  });
});
