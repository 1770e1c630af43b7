import { describe, expect, it } from 'vitest';
import { readScheduleFile } from '../read-schedule-file.ts';
import { MSD_SECTIONS, msdFile } from '../testing/msd-file.ts';
import { readMsd } from './read-msd.ts';

const JPEG = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46]);

describe('a schedule of Movie Magic Scheduling 5 or 6', () => {
  const { schedule, diagnostics } = readScheduleFile(msdFile([JPEG, ...MSD_SECTIONS]), 'quai.msd');

  it('has its sheets in the order of the script, with eighths, minutes, fields and elements', () => {
    expect(schedule).toMatchObject({ title: 'Le Quai', company: 'Maison & Fils' });
    expect(schedule!.sheets).toMatchObject([
      { scene: '11 A', intExt: 'INT', set: 'HALL', time: 'Day', eighths: 3, synopsis: 'He waits.', storyDay: '1' },
      { scene: '12', intExt: 'EXT', set: 'QUAY', time: 'Night', eighths: 18, minutes: 150, location: 'Harbour' },
      { scene: '13', eighths: 0, minutes: null },
    ]);
    const named = new Map(schedule!.elements.map((element) => [element.id, element]));
    expect(schedule!.sheets[1]!.elements.map(({ element }) => named.get(element)!.name)).toEqual(['ÉMILE', 'Gull']);
    const emile = schedule!.elements.find(({ name }) => name === 'ÉMILE')!;
    expect(emile).toMatchObject({ category: 100, number: '1', events: [{ name: 'Away', date: '2027-04-20' }] });
    expect(emile.linked.map((id) => named.get(id)!.name)).toEqual(['Umbrella']);
    expect(named.size).toBe(3);
  });

  it('has every board, its days on the dates that its calendar works, the active one last', () => {
    const [order, shoot] = schedule!.boards;
    expect(order).toMatchObject({ name: 'Scene Order', days: [], calendar: null });
    expect(order!.boneyard).toEqual([{ sheet: 'a' }, { sheet: 'b' }, { sheet: 'c' }]);
    expect(shoot).toMatchObject({
      name: 'Shoot',
      days: [[{ banner: 'banner-1' }, { sheet: 'b' }], [{ sheet: 'a' }], []],
      // A Sunday that is worked, a Monday that is not.
      dates: ['2027-04-10', '2027-04-11', '2027-04-13'],
      boneyard: [{ sheet: 'c' }],
    });
    expect(schedule!.banners).toEqual([{ id: 'banner-1', text: 'Company move' }]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['unknown-sheet', 'sheets-on-no-day']);
  });

  it('that is cut off, damaged or no such file is refused or read as far as it goes, and never throws', () => {
    const whole = msdFile(MSD_SECTIONS);
    expect(readMsd(whole.subarray(0, 900), 'a.msd').diagnostics.map(({ code }) => code)).toEqual(['not-msd']);
    expect(readMsd(new TextEncoder().encode('<xml/>'), 'a.msd').schedule).toBeNull();
    for (let at = 0; at < whole.length; at += 41) {
      const damaged = whole.slice();
      damaged[at] = damaged[at]! ^ 0x55;
      expect(() => readMsd(damaged, 'a.msd')).not.toThrow();
    }
    const deep = `<BreakdownSheetMgr>${'<a>'.repeat(50_000)}${'</a>'.repeat(50_000)}</BreakdownSheetMgr>`;
    expect(readMsd(msdFile([deep]), 'a.msd').diagnostics.map(({ code }) => code)).toEqual(['no-sheets']);
  });

  it('that unpacks to more than any schedule is passed over', () => {
    const bomb = `<BreakdownSheetMgr>${' '.repeat(33_000_000)}</BreakdownSheetMgr>`;
    expect(readMsd(msdFile([bomb]), 'a.msd').diagnostics.map(({ code }) => code)).toEqual(['not-msd']);
  });
});
