/** A paper issued into a season's folder: numbered, kept, and on the list. For the server and the command line. */
import type { IssueOrder, PaperLanguage, ReportOptions } from '../../documents/index.ts';
import { hasCode, issuedIn, keepIssued, lastIssued, noteConfirmed, writeIssuedIndex } from '../../folder/index.ts';
import type { CalendarDay } from '../../foundation/index.ts';
import { issuedIndex, makePaper } from '../../paper/index.ts';
import type { IssuedPaper, PlanFile, Season } from '../../season/index.ts';

/** Somebody else, on another machine or by hand, has taken the number meanwhile: so often the next one is tried. */
const TRIES = 10;

export interface PaperOrder extends IssueOrder {
  readonly season: Season;
  readonly plan: PlanFile;
  readonly screenplays: NonNullable<ReportOptions['screenplays']>;
  readonly language: PaperLanguage;
  /** Though something is missing. */
  readonly anyway: boolean;
  /** Of the list. */
  readonly indexIn: PaperLanguage;
}

export type IssueOutcome =
  /** Nothing is shot then. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'missing'; readonly names: readonly string[] }
  /** `missing`: what it was issued without. */
  | { readonly kind: 'issued'; readonly paper: IssuedPaper; readonly missing: readonly string[] };

/** Whoever calls lets nobody else write into the folder meanwhile. */
export async function issueInFolder(folder: string, order: PaperOrder): Promise<IssueOutcome> {
  const { season, plan, screenplays, language, anyway, indexIn, ...rest } = order;
  for (let attempt = 1; ; attempt++) {
    const papers = issuedIn(folder).map(({ paper }) => paper);
    const earlier = { papers, lastOf: (series: string) => lastIssued(folder, series) };
    const made = await makePaper(season, plan, earlier, { ...rest, languages: [language], screenplays });
    if (made === null) return { kind: 'nothing' };
    const { missing } = made.paper;
    if (missing.length > 0 && !anyway) return { kind: 'missing', names: missing };
    try {
      const paper = await keepIssued(folder, made.paper, made.files);
      await writeIssuedIndex(folder, issuedIndex(season, issuedIn(folder), indexIn));
      return { kind: 'issued', paper, missing };
    } catch (error) {
      if (!hasCode(error, 'EEXIST') || attempt === TRIES) throw error;
    }
  }
}

/** Notes who has confirmed (null: who has not), and says so on the list. */
export async function confirmInFolder(
  folder: string,
  { code, person, date }: { readonly code: string; readonly person: string; readonly date: CalendarDay | null },
  list: { readonly season: Season; readonly language: PaperLanguage } | null,
): Promise<void> {
  await noteConfirmed(folder, code, person, date);
  if (list !== null) await writeIssuedIndex(folder, issuedIndex(list.season, issuedIn(folder), list.language));
}

/** Who is called on a paper, by id. */
export function calledOn({ days }: IssuedPaper): ReadonlyMap<string, string> {
  return new Map(days.flatMap(({ people }) => people.map(({ id, name }) => [id, name] as const)));
}
