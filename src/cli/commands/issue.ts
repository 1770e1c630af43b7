import { join, resolve } from 'node:path';
import { PAPER_LANGUAGES } from '../../documents/index.ts';
import {
  hasCode,
  type IssuedOnDisk,
  issuedIn,
  keepIssued,
  noteConfirmed,
  seasonFolder,
  writeAtomically,
} from '../../folder/index.ts';
import { type CalendarDay, parseCalendarDay } from '../../foundation/index.ts';
import { type Language, message } from '../../messages/index.ts';
import { issuedIndex, makePaper } from '../../paper/index.ts';
import { ISSUED_DOCUMENTS, ISSUED_FOLDER, latestPaper, type Season } from '../../season/index.ts';
import {
  type CliCommand,
  dateOption,
  type ExitCode,
  exactly,
  type Host,
  type OptionValues,
  oneOfOption,
  printMessage,
  remark,
  textOption,
  UsageError,
} from '../command.ts';
import { report } from '../report.ts';

export const issueCommand: CliCommand = {
  name: 'issue',
  usage: [
    'DIR DOCUMENT [--day DATE] [--unit ID] [--date DATE] [--colour COLOUR]',
    `      [--lang ${PAPER_LANGUAGES.join('|')}] [--anyway]`,
    'DIR --list | DIR --confirm CODE --person ID [--date DATE]',
  ].join('\n       '),
  facts: { documents: ISSUED_DOCUMENTS },
  options: {
    day: { type: 'string' },
    unit: { type: 'string' },
    date: { type: 'string' },
    colour: { type: 'string' },
    lang: { type: 'string' },
    anyway: { type: 'boolean' },
    list: { type: 'boolean' },
    confirm: { type: 'string' },
    person: { type: 'string' },
  },
  async run(positionals, options, host) {
    const code = textOption(options.confirm);
    const isList = options.list === true;
    exactly(positionals, isList || code !== undefined ? ['DIR'] : ['DIR', 'DOCUMENT']);
    const folder = resolve(host.cwd, positionals[0]!);
    if (isList) return list(folder, host);
    if (code !== undefined) return confirm(folder, code, options, host);
    return issue(folder, positionals as [string, string], options, host);
  },
};

async function issue(
  folder: string,
  [shown, name]: readonly [string, string],
  options: OptionValues,
  host: Host,
): Promise<ExitCode> {
  const document = oneOfOption(name, 'DOCUMENT', ISSUED_DOCUMENTS)!;
  const day = dateOption(options.day, 'day') ?? null;
  if (document === 'call-sheet' && day === null) throw new UsageError('missing', { name: '--day DATE' });
  const lang = oneOfOption(options.lang, '--lang', PAPER_LANGUAGES);
  const date = dateOption(options.date, 'date') ?? today();
  const colour = textOption(options.colour);
  const files = seasonFolder(folder, shown);
  const loaded = files.season();
  const { plan, diagnostics } = files.plan();
  report([...loaded.diagnostics, ...diagnostics], host, { only: 'error' });
  if (!loaded.season || !plan) return 1;
  const { season, screenplays } = loaded;
  const earlier = issuedIn(folder).map(({ paper }) => paper);
  const made = await makePaper(season, plan, earlier, {
    document,
    day,
    unit: textOption(options.unit) ?? null,
    date,
    ...(colour === undefined ? {} : { colour }),
    languages: lang === undefined ? [host.speaker.language] : [lang],
    screenplays,
  });
  if (made === null) {
    remark(host, 'failed', { command: 'issue', said: message('cli.issue.nothing') });
    return 1;
  }
  const { paper } = made;
  if (paper.missing.length > 0) {
    remark(host, 'issue.missing', { names: paper.missing });
    if (options.anyway !== true) return 2;
  }
  try {
    await keepIssued(folder, paper, made.files);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
    const said = message('cli.stays', { file: join(shown, ISSUED_FOLDER, `${paper.code}.json`) });
    remark(host, 'failed', { command: 'issue', said });
    return 1;
  }
  await writeIndex(folder, season, host.speaker.language);
  const names = made.files.map((file) => join(shown, ISSUED_FOLDER, file.name));
  printMessage(host, 'issue.done', { code: paper.code, files: names });
  for (const said of paper.changes) printMessage(host, 'issue.change', { said: host.speaker.say(said) });
  for (const { name: person, changes } of paper.forPeople) {
    printMessage(host, 'issue.person', { name: person, said: changes.map((said) => host.speaker.say(said)) });
  }
  return 0;
}

function list(folder: string, host: Host): ExitCode {
  const papers = issuedIn(folder);
  const all = papers.map(({ paper }) => paper);
  for (const found of papers) {
    const { code, colour, date } = found.paper;
    const latest = latestPaper(all, found.paper)!;
    const state =
      latest.code === code ? message('issued.index.latest') : message('issued.index.replaced', { code: latest.code });
    const altered = found.altered.length === 0 ? [] : [message('issued.index.altered')];
    const said = [state, ...altered, countOf(found)].map((part) => host.speaker.say(part)).join(' · ');
    printMessage(host, 'issue.row', { code, colour, date: { day: date }, state: said });
  }
  return papers.some(({ altered }) => altered.length > 0) ? 2 : 0;
}

function countOf({ paper, confirmed }: IssuedOnDisk) {
  const people = calledOn(paper);
  const count = Object.keys(confirmed).filter((id) => people.has(id)).length;
  return message('issued.index.confirmed', { count, all: people.size });
}

function calledOn({ days }: IssuedOnDisk['paper']): ReadonlyMap<string, string> {
  return new Map(days.flatMap(({ people }) => people.map(({ id, name }) => [id, name])));
}

async function confirm(folder: string, code: string, options: OptionValues, host: Host): Promise<ExitCode> {
  const person = textOption(options.person);
  if (person === undefined) throw new UsageError('missing', { name: '--person ID' });
  const date = dateOption(options.date, 'date') ?? today();
  const found = issuedIn(folder).find(({ paper }) => paper.code === code);
  if (found === undefined) {
    remark(host, 'failed', { command: 'issue', said: message('cli.issue.unknown-code', { code }) });
    return 1;
  }
  const called = calledOn(found.paper);
  const name = called.get(person);
  if (name === undefined) {
    const said = message('cli.issue.unknown-person', { code, person, people: [...called.keys()] });
    remark(host, 'failed', { command: 'issue', said });
    return 1;
  }
  await noteConfirmed(folder, code, person, date);
  const { season } = seasonFolder(folder, '').season();
  if (season) await writeIndex(folder, season, host.speaker.language);
  printMessage(host, 'issue.confirmed', { name, code });
  return 0;
}

async function writeIndex(folder: string, season: Season, language: Language): Promise<void> {
  await writeAtomically(join(folder, ISSUED_FOLDER, 'index.html'), issuedIndex(season, issuedIn(folder), language));
}

/** The day on this machine's calendar. */
function today(): CalendarDay {
  return parseCalendarDay(new Intl.DateTimeFormat('sv-SE').format())!;
}
