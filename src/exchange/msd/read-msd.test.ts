import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readScheduleFile } from '../read-schedule-file.ts';
import { readMsd } from './read-msd.ts';

/**
 * A schedule as Movie Magic Scheduling 6 lays it out. Nothing of a real file is in it.
 *
 * @param sections XML, or bytes of a picture
 */
function msdFile(sections: readonly (string | Uint8Array)[]): Uint8Array {
  const parts: Uint8Array[] = [padded('/********* EPSF FILE ********/ ', 716)];
  for (const section of sections) {
    const head = padded('/********* EPSF SECTION *********/ ', 68);
    head[67] = 1;
    parts.push(head, typeof section === 'string' ? deflateRawSync(section) : section);
  }
  for (const _ of sections) parts.push(padded('/********* EPSF SECTION MAP *********/ ', 332));
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function padded(text: string, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  bytes.set(new TextEncoder().encode(text));
  return bytes;
}

const MSD_SECTIONS: readonly string[] = [
  `<?xml version="1.0" encoding="UTF-8"?><ProductionInfo><PropertyList><Property Name="PictureTitle" Value="Le Quai"/>
   <Property Name="Company" Value="Maison &amp; Fils"/></PropertyList></ProductionInfo>`,
  '<CategoryMgr><CategoryList><Category Name="Cast Members"/><Category Name="Props"/></CategoryList></CategoryMgr>',
  `<ElementMgr><Elements>
     <Element CategoryName="Cast Members" Name="ÉMILE" BoardID="1"><LinkedElements>
       <LinkedElement CategoryName="Props" Name="Umbrella"/></LinkedElements></Element>
     <Element CategoryName="Props" Name="Umbrella" BoardID="Umbrella"/>
     <Element CategoryName="Location" Name="Harbour"/></Elements></ElementMgr>`,
  `<BreakdownSheetMgr><BreakdownSheets>
     <BreakdownSheet BDSID="b" SheetNumber="2" Scenes="12" IE="EXT" DN="Night" Set="QUAY" NumScriptPages="18"
       EstimateTimeB="2" EstimateTimeA="30" ScriptPageNumbers="7"><ElementRefs>
       <ElementRef CategoryName="Cast Members" ElementName="ÉMILE"/>
       <ElementRef CategoryName="Location" ElementName="Harbour"/>
       <ElementRef CategoryName="Livestock" ElementName="Gull"/></ElementRefs></BreakdownSheet>
     <BreakdownSheet BDSID="a" SheetNumber="1" Scenes="11 A" IE="INT" DN="Day" Set="HALL" NumScriptPages="3"
       Synopsis="He waits." ScriptDay="1" Comments="Quiet"/>
     <BreakdownSheet BDSID="c" SheetNumber="3" Scenes="13" IE="INT" DN="Day" Set="HALL" NumScriptPages="0"/>
   </BreakdownSheets></BreakdownSheetMgr>`,
  `<CalendarMgr><Calendars><Calendar Name="6 Day Week"><ScheduleDates>
       <ScheduleDate Name="ProductionStartDate" Date="04/10/2027"/></ScheduleDates>
     <SpecialDays><SpecialDay Date="04/12/2027" Holiday="1" Off="0" CompanyTravel="0" ExceptionWorkday="0"/>
       <SpecialDay Date="04/11/2027" Holiday="0" Off="0" CompanyTravel="0" ExceptionWorkday="1"/></SpecialDays>
     <DaysOff Sun="1" Mon="0" Tue="0" Wed="0" Thu="0" Fri="0" Sat="0"/></Calendar></Calendars></CalendarMgr>`,
  `<RedFlagMgr><RedFlagEntryList>
     <RedFlagEntry Name="Away" Date="04/20/2027" Category="Cast Members" Element="ÉMILE"/></RedFlagEntryList></RedFlagMgr>`,
  `<StripBoardMgr><StripBoardMgrPreferences><PropertyList><Property Name="ActiveStripBoard" Value="Shoot"/>
     </PropertyList></StripBoardMgrPreferences><StripBoards>
     <StripBoard Name="Shoot" CalendarName="6 Day Week"><ScheduledStrips>
       <ScheduleDay><BannerStrip Text="Company move"/><BDSStrip BDSID="b"/></ScheduleDay>
       <ScheduleDay><BDSStrip BDSID="a"/></ScheduleDay><ScheduleDay/>
       <RemainingScheduledStrips/></ScheduledStrips>
       <UnscheduledStrips><RemainingUnscheduledStrips><BDSStrip BDSID="c"/></RemainingUnscheduledStrips>
       </UnscheduledStrips></StripBoard>
     <StripBoard Name="Scene Order" CalendarName="gone"><ScheduledStrips><RemainingScheduledStrips>
       <BDSStrip BDSID="a"/><BDSStrip BDSID="zz"/></RemainingScheduledStrips></ScheduledStrips></StripBoard>
   </StripBoards></StripBoardMgr>`,
];

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
    for (let at = 0; at < whole.length; at += 97) {
      const damaged = whole.slice();
      damaged[at] = damaged[at]! ^ 0x55;
      expect(() => readMsd(damaged, 'a.msd')).not.toThrow();
    }
    const deep = `<BreakdownSheetMgr>${'<a>'.repeat(50_000)}${'</a>'.repeat(50_000)}</BreakdownSheetMgr>`;
    expect(readMsd(msdFile([deep]), 'a.msd').diagnostics.map(({ code }) => code)).toEqual(['no-sheets']);
  });

  it('that unpacks to more than any schedule is passed over', () => {
    const bomb = `<BreakdownSheetMgr>${' '.repeat(16_100_000)}</BreakdownSheetMgr>`;
    expect(readMsd(msdFile([bomb]), 'a.msd').diagnostics.map(({ code }) => code)).toEqual(['not-msd']);
  });
});
