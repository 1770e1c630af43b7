import { resolve } from 'node:path';
import { dayOutOfDays, LANGUAGES, oneLineSchedule, type Page, renderHtml, renderText } from '../../documents/index.ts';
import { isOpenDay } from '../../facts/index.ts';
import { seasonFolder, writeAtomically } from '../../folder/index.ts';
import type { CalendarDay } from '../../foundation/index.ts';
import type { PlanFile, Season } from '../../season/index.ts';
import { type Command, exactly, oneOf, text } from '../command.ts';
import { report } from '../report.ts';

const DOCUMENTS = ['one-liner', 'dood'] as const;
const FORMATS = ['txt', 'html'] as const;

/** Weeks of a day-out-of-days beside each other: what a terminal, and an A4 sheet lying down, can hold. */
const WEEKS_PER_BLOCK = { txt: 2, html: 4 } as const;

export const printCommand: Command = {
  name: 'print',
  summary: 'prints a document from the plan: one-liner, dood',
  usage: 'DIR DOCUMENT [--lang en|fr|en+fr] [--format txt|html] [-o FILE]',
  details: `DOCUMENT is ${DOCUMENTS.join(' or ')}. txt is for the terminal; html is one self-contained page, made to be printed.`,
  options: {
    lang: { type: 'string' },
    format: { type: 'string' },
    output: { type: 'string', short: 'o' },
  },
  async run(positionals, options, host) {
    exactly(positionals, ['DIR', 'DOCUMENT']);
    const [folder, name] = positionals as [string, string];
    const document = oneOf(name, 'DOCUMENT', DOCUMENTS)!;
    const format = oneOf(options.format, 'format', FORMATS) ?? 'txt';
    const lang = oneOf(options.lang, 'lang', LANGUAGES) ?? 'en';
    const files = seasonFolder(resolve(host.cwd, folder), folder);
    const loaded = files.season();
    const { plan, diagnostics } = files.plan();
    report([...loaded.diagnostics, ...diagnostics], host, { only: 'error' });
    if (!loaded.season || !plan) return 1;
    const page = pageOf(document, loaded.season, plan, { lang, weeksPerBlock: WEEKS_PER_BLOCK[format] });
    const content = format === 'html' ? renderHtml(page) : renderText(page);
    const output = text(options.output);
    if (output === undefined) host.out(content);
    else {
      await writeAtomically(resolve(host.cwd, output), content, { makesFolders: true });
      host.err(`wrote ${output}\n`);
    }
    return 0;
  },
};

interface PageOptions {
  readonly lang: (typeof LANGUAGES)[number];
  readonly weeksPerBlock: number;
}

function pageOf(document: (typeof DOCUMENTS)[number], season: Season, plan: PlanFile, options: PageOptions): Page {
  if (document === 'one-liner') return oneLineSchedule(season, plan, options);
  const isOpen = (base: string, date: CalendarDay): boolean => isOpenDay(season, base, date);
  return dayOutOfDays(season, plan, { ...options, isOpen });
}
