/** Issued papers as files, and the page that shows which one is the latest. */
import {
  type IssuedEarlier,
  type IssueOrder,
  issuedFileName,
  issuedPages,
  issuedPaper,
  issuedTitle,
  type PaperLanguage,
  type ReportOptions,
  wordsIn,
} from '../documents/index.ts';
import type { CalendarDay } from '../foundation/index.ts';
import { message } from '../messages/index.ts';
import { type IssuedPaper, latestPaper, type PlanFile, type Season } from '../season/index.ts';
import { printPages } from './print-file.ts';

export interface NewPaper {
  readonly paper: Omit<IssuedPaper, 'files'>;
  readonly files: readonly { readonly name: string; readonly content: string | Uint8Array }[];
}

/** The paper as PDF and HTML in each language; null when there is nothing to issue on that day. */
export async function makePaper(
  season: Season,
  plan: PlanFile,
  earlier: IssuedEarlier,
  order: IssueOrder & {
    readonly languages: readonly PaperLanguage[];
    readonly screenplays: NonNullable<ReportOptions['screenplays']>;
  },
): Promise<NewPaper | null> {
  const paper = issuedPaper(season, plan, earlier, order);
  if (paper === null) return null;
  const files: { readonly name: string; readonly content: string | Uint8Array }[] = [];
  for (const lang of order.languages) {
    const pages = issuedPages(paper, season, plan, { lang, screenplays: order.screenplays });
    const draft = { colour: paper.colour, date: paper.date };
    for (const format of ['pdf', 'html'] as const) {
      const content = await printPages(pages, season, { lang, format, draft });
      files.push({ name: issuedFileName(paper, lang, format), content });
    }
  }
  return { paper, files };
}

export interface IndexedPaper {
  readonly paper: IssuedPaper;
  readonly altered: readonly string[];
  readonly confirmed: Readonly<Record<string, CalendarDay>>;
}

/** `issued/index.html`: every paper, the latest of each first, with its files and how many have confirmed. */
export function issuedIndex(season: Season, papers: readonly IndexedPaper[], lang: PaperLanguage): string {
  const words = wordsIn(lang);
  const all = papers.map(({ paper }) => paper);
  const rows = [...papers].reverse().map(({ paper, altered, confirmed }) => {
    const latest = latestPaper(all, paper)!;
    const state =
      latest.code === paper.code
        ? message('issued.index.latest')
        : message('issued.index.replaced', { code: latest.code });
    const people = new Set(paper.days.flatMap(({ people: called }) => called.map(({ id }) => id)));
    const count = Object.keys(confirmed).filter((id) => people.has(id)).length;
    const cells = [
      paper.code,
      issuedTitle(paper, lang),
      paper.day === null ? '' : words.date(paper.day),
      paper.colour,
      words.date(paper.date),
      words.say(state) + (altered.length > 0 ? ` · ${words.say(message('issued.index.altered'))}` : ''),
      words.say(message('issued.index.confirmed', { count, all: people.size })),
    ].map((text) => `<td>${escaped(text)}</td>`);
    const links = paper.files
      .map(({ name }) => `<a href="${encodeURIComponent(name)}">${escaped(name)}</a>`)
      .join('<br>');
    const isLatest = latest.code === paper.code ? ' class="latest"' : '';
    return `<tr id="${escaped(paper.code)}"${isLatest}>${cells.join('')}<td>${links}</td></tr>`;
  });
  const title = words.say(message('issued.index'));
  return `<!doctype html>
<html lang="${words.languages[0]}"><meta charset="utf-8"><title>${escaped(`${season.title} · ${title}`)}</title>
<style>
body { font: 14px system-ui, sans-serif; margin: 2em }
td { padding: 4px 12px 4px 0; vertical-align: top }
tr { color: #666 }
.latest { color: #000; font-weight: 600 }
</style>
<h1>${escaped(season.title)}</h1><h2>${escaped(title)}</h2><table>${rows.join('\n')}</table></html>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
