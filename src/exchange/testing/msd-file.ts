/** A schedule as Movie Magic Scheduling 6 lays it out: for tests. Nothing of a real file is in it. */
import { deflateSync, strToU8 } from 'fflate';

/** @param sections XML, or bytes of a picture */
export function msdFile(sections: readonly (string | Uint8Array)[]): Uint8Array {
  const parts: Uint8Array[] = [padded('/********* EPSF FILE ********/ ', 716)];
  for (const section of sections) {
    const head = padded('/********* EPSF SECTION *********/ ', 68);
    head[67] = 1;
    parts.push(head, typeof section === 'string' ? deflateSync(strToU8(section)) : section);
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
  bytes.set(strToU8(text));
  return bytes;
}

export const MSD_SECTIONS: readonly string[] = [
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
