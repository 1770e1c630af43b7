import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import writeExcelFile, { type Cell } from 'write-excel-file/node';
import { readScheduleFile } from '../read-schedule-file.ts';

const text = (value: string): Cell => ({ value, type: String });
const number = (value: number): Cell => ({ value, type: Number });

async function workbook(...sheets: readonly (readonly (readonly Cell[])[])[]): Promise<Uint8Array> {
  const all = sheets.map((data, index) => ({ sheet: `Sheet ${index + 1}`, data: data as Cell[][] }));
  return new Uint8Array(await writeExcelFile(all).toBuffer());
}

it('the first sheet with sets is a breakdown: numbers as lengths, other columns as categories', async () => {
  const bytes = await workbook(
    [
      [text('Revision'), text('By')],
      [text('Blue'), text('AD')],
    ],
    [
      ['Scene', 'I/E', 'Set', 'D/N', 'Pages', 'Cast', 'Props'].map(text),
      [number(12), text('INT'), text('KITCHEN'), text('DAY'), number(1.375), text('LOU; THE CHEF'), text('hat (3)')],
      [text('12A'), text('EXT'), text('RUE'), text('NIGHT'), text('3/8'), null, text('=cmd()')],
    ],
  );
  const { schedule, diagnostics } = readScheduleFile(bytes, 'breakdown.xlsx');
  expect(diagnostics).toEqual([]);
  expect(schedule!.sheets.map(({ scene, set, eighths }) => [scene, set, eighths])).toEqual([
    ['12', 'KITCHEN', 11],
    ['12A', 'RUE', 3],
  ]);
  expect(schedule!.elements.map(({ name }) => name)).toEqual(['LOU', 'THE CHEF', 'hat', '=cmd()']);
  expect(schedule!.sheets[0]!.elements.map(({ amount }) => amount)).toEqual([1, 1, 3]);
});

it('columns are mapped as the user says', async () => {
  const bytes = await workbook([['Nr', 'Where it plays'].map(text), [number(4), text('HALL')]]);
  const options = { columns: { scene: 'Nr', set: 'Where it plays' } };
  expect(readScheduleFile(bytes, 'b.xlsx').diagnostics.map(({ code }) => code)).toEqual(['no-columns']);
  expect(readScheduleFile(bytes, 'b.xlsx', options).schedule!.sheets[0]).toMatchObject({ scene: '4', set: 'HALL' });
});

it('rows and cells that are left out keep their places, and texts of several runs are whole', () => {
  const sheet = `<worksheet><sheetData>
    <row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>Scene</t></is></c></row>
    <row r="4"><c r="A4" t="str"><f>A1</f><v>HALL</v></c><c r="C4"><v>7</v></c></row></sheetData></worksheet>`;
  const shared = '<sst><si><r><t>S</t></r><r><t>et</t></r><rPh><t>x</t></rPh></si></sst>';
  const files = { 'xl/worksheets/sheet1.xml': sheet, 'xl/sharedStrings.xml': shared };
  const bytes = zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, Buffer.from(xml)])));
  const { schedule } = readScheduleFile(bytes, 'b.xlsx');
  expect(schedule!.sheets.map(({ scene, set }) => [scene, set])).toEqual([['7', 'HALL']]);
});

it('what is no workbook, or an encrypted one, is refused with a word', () => {
  const broken = zipSync({ 'xl/worksheets/sheet1.xml': Buffer.from('<worksheet><row>') });
  for (const bytes of [Buffer.from('PK\u0003\u0004 no zip'), broken, zipSync({ 'a.txt': Buffer.from('x') })])
    expect(readScheduleFile(bytes, 'b.xlsx').diagnostics.map(({ code }) => code)).toEqual(['not-xlsx']);
  const msd = Buffer.from('/********* EPSF FILE ********/');
  expect(readScheduleFile(msd, 'board.dat').diagnostics.map(({ code }) => code)).toEqual(['not-msd']);
});
