/** An issued paper: its record, and its pages with number, code and what changed since the one before. */
import type { CalendarDay } from '../../foundation/index.ts';
import { message } from '../../messages/index.ts';
import {
  ISSUED_FORMAT,
  type IssuedDocument,
  type IssuedPaper,
  latestPaper,
  type PlanFile,
  REVISION_COLOURS,
  type Season,
} from '../../season/index.ts';
import { type PaperLanguage, wordsIn } from '../labels.ts';
import type { Block, Note, Page } from '../page-tree.ts';
import { documentPages, documentTitle } from '../registry.ts';
import { type ReportOptions, reportSource } from '../report-source.ts';
import { missingOnCallSheets } from '../reports/call-sheet.ts';
import { paperChanges } from './paper-changes.ts';
import { paperDays } from './paper-days.ts';

export interface IssueOrder {
  readonly document: IssuedDocument;
  /** Of a call sheet. */
  readonly day: CalendarDay | null;
  readonly unit: string | null;
  /** On which it is issued. */
  readonly date: CalendarDay;
  /** The next of the trade's colours unless given. */
  readonly colour?: string;
}

export interface IssuedEarlier {
  /** Those whose record can be read. */
  readonly papers: readonly IssuedPaper[];
  /** The highest number that was ever given in a series (`CS-20270412`); 0: none. */
  readonly lastOf: (series: string) => number;
}

/** The record without its files; null when there is nothing to issue on that day. */
export function issuedPaper(
  season: Season,
  plan: PlanFile,
  earlier: IssuedEarlier,
  order: IssueOrder,
): Omit<IssuedPaper, 'files'> | null {
  const { document, date } = order;
  const isOfDay = document === 'call-sheet';
  const like = {
    document,
    day: isOfDay ? order.day : null,
    unit: isOfDay ? (order.unit ?? season.units[0]!.id) : null,
  };
  const source = reportSource(season, plan, { lang: 'en', scope: scopeOf(like) });
  const days = paperDays(source);
  if (days.length === 0) return null;
  const before = latestPaper(earlier.papers, like);
  const series = seriesOf(like, season);
  const number = Math.max(before?.number ?? 0, earlier.lastOf(series)) + 1;
  const { changes, forPeople } = before === null ? { changes: [], forPeople: [] } : paperChanges(before.days, days);
  return {
    format: ISSUED_FORMAT,
    code: `${series}-${number}`,
    number,
    colour: order.colour ?? REVISION_COLOURS[(number - 1) % REVISION_COLOURS.length]!.id,
    date,
    ...like,
    replaces: before?.code ?? null,
    days,
    changes,
    forPeople,
    missing: isOfDay ? missingBeforeIssue(season, plan, like, 'en') : [],
  };
}

/** What a call sheet lacks, in the words of the paper. */
export function missingBeforeIssue(
  season: Season,
  plan: PlanFile,
  like: Pick<IssuedPaper, 'day' | 'unit'>,
  lang: PaperLanguage,
): readonly string[] {
  return missingOnCallSheets(reportSource(season, plan, { lang, scope: scopeOf(like) }));
}

function scopeOf({ day, unit }: Pick<IssuedPaper, 'day' | 'unit'>): NonNullable<ReportOptions['scope']> {
  return { ...(day === null ? {} : { from: day, to: day }), ...(unit === null ? {} : { unit }) };
}

const LETTERS: Readonly<Record<IssuedDocument, string>> = {
  'call-sheet': 'CS',
  'one-liner': 'OL',
  'shooting-schedule': 'SS',
};

/** What codes have before their number: `CS-20270412`, with the unit where there are several. */
function seriesOf({ document, day, unit }: Pick<IssuedPaper, 'document' | 'day' | 'unit'>, season: Season): string {
  const of = day === null ? [] : [day.replaceAll('-', '')];
  const by = unit === null || season.units.length === 1 ? [] : [unit];
  return [LETTERS[document], ...of, ...by].join('-');
}

/** The pages that are handed out. */
export function issuedPages(
  paper: Omit<IssuedPaper, 'files'>,
  season: Season,
  plan: PlanFile,
  options: Pick<ReportOptions, 'lang' | 'screenplays'>,
): readonly Page[] {
  const words = wordsIn(options.lang);
  const { document, code, number, colour, date, replaces } = paper;
  const pages = documentPages(document, season, plan, {
    ...options,
    scope: scopeOf(paper),
    draft: { colour, date },
  });
  const issued = words.say(message('issued.number', { number, code }));
  const latest = words.say(
    replaces !== null
      ? message('issued.replaces', { code, replaces })
      : message(number === 1 ? 'issued.first' : 'issued.before-is-lost', { code }),
  );
  const note = (text: string): Note => ({ type: 'note', text });
  const changes: readonly Block[] =
    replaces === null
      ? []
      : [
          { type: 'heading', text: words.say(message('issued.since', { replaces })) },
          ...(paper.changes.length + paper.forPeople.length === 0
            ? [note(words.say(message('issued.no-change')))]
            : [
                ...paper.changes.map((said) => note(words.say(said))),
                ...paper.forPeople.map(({ name, changes: own }) =>
                  note(
                    words.say(
                      message('paper.labelled', { label: name, text: own.map((said) => words.say(said)).join('; ') }),
                    ),
                  ),
                ),
              ]),
        ];
  return pages.map((page, index) => ({
    ...page,
    facts: [...page.facts, issued],
    blocks: index === 0 ? [{ ...note(latest), link: `index.html#${code}` }, ...changes, ...page.blocks] : page.blocks,
  }));
}

/** `issued/CS-20270412-2.fr.pdf`. */
export function issuedFileName({ code }: Pick<IssuedPaper, 'code'>, lang: PaperLanguage, ending: string): string {
  return `${code}.${lang.replace('+', '-')}.${ending}`;
}

export function issuedTitle({ document }: Pick<IssuedPaper, 'document'>, lang: PaperLanguage): string {
  return documentTitle(document, lang);
}
