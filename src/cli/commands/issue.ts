import { join, resolve } from 'node:path';
import type { Client, IssueRequest } from '../../api/index.ts';
import { issuedFileName, PAPER_LANGUAGES, type PaperLanguage } from '../../documents/index.ts';
import { damagedIssued, type IssuedOnDisk, issuedIn, seasonFolder } from '../../folder/index.ts';
import { type CalendarDay, parseCalendarDay } from '../../foundation/index.ts';
import { message } from '../../messages/index.ts';
import { ISSUED_DOCUMENTS, ISSUED_FOLDER, type IssuedPaper, latestPaper } from '../../season/index.ts';
import { calledOn, confirmInFolder, issueInFolder } from '../../server/index.ts';
import {
  type CliCommand,
  colourOption,
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
import { clientOf, inFolder } from '../reach-season.ts';
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
  const colour = colourOption(options.colour);
  const files = seasonFolder(folder, shown);
  const loaded = files.season();
  const { plan, diagnostics } = files.plan();
  report([...loaded.diagnostics, ...diagnostics], host, { only: 'error' });
  if (!loaded.season || !plan) return 1;
  const { season, screenplays } = loaded;
  const language = lang ?? host.speaker.language;
  const order = {
    document,
    day,
    unit: textOption(options.unit) ?? null,
    date,
    ...(colour === undefined ? {} : { colour }),
  };
  const anyway = options.anyway === true;
  return inFolder('issue', folder, host, async (found) => {
    report(damagedIssued(folder), host);
    // An open season is issued as it is now, which plan.json may not have yet.
    const issued =
      found !== null && 'port' in found
        ? await issueThere(clientOf(found), { ...order, lang: language }, anyway)
        : await issueHere(folder, {
            ...order,
            season,
            plan,
            screenplays,
            language,
            anyway,
            indexIn: host.speaker.language,
          });
    if (issued === null) {
      remark(host, 'failed', { command: 'issue', said: message('cli.issue.nothing') });
      return 1;
    }
    if (issued.missing.length > 0) remark(host, 'issue.missing', { names: issued.missing });
    if (issued.code === null) return 2;
    const names = issued.files.map((file) => join(shown, ISSUED_FOLDER, file));
    printMessage(host, 'issue.done', { code: issued.code, files: names });
    for (const said of issued.changes) printMessage(host, 'issue.change', { said: host.speaker.say(said) });
    for (const { name: person, changes } of issued.forPeople) {
      printMessage(host, 'issue.person', { name: person, said: changes.map((said) => host.speaker.say(said)) });
    }
    return 0;
  });
}

/** What there is to say of a paper; `code` is null where something is missing and nothing was issued. */
interface Issued extends Pick<IssuedPaper, 'changes' | 'forPeople'> {
  readonly code: string | null;
  readonly missing: readonly string[];
  readonly files: readonly string[];
}

const NOT_ISSUED = { code: null, files: [], changes: [], forPeople: [] } as const;

/** Null: nothing is shot then. */
async function issueHere(folder: string, order: Parameters<typeof issueInFolder>[1]): Promise<Issued | null> {
  const outcome = await issueInFolder(folder, order);
  if (outcome.kind === 'nothing') return null;
  if (outcome.kind === 'missing') return { ...NOT_ISSUED, missing: outcome.names };
  const { paper, missing } = outcome;
  return { ...paper, missing, files: paper.files.map(({ name }) => name) };
}

/** The same by the server that has the season open. */
async function issueThere(
  client: Client,
  order: Omit<IssueRequest, 'boardId' | 'anyway'>,
  anyway: boolean,
): Promise<Issued | null> {
  const { activeBoard: boardId } = await client.season();
  const first = await client.issue({ ...order, boardId, anyway: false });
  if ('missing' in first && !anyway) return { ...NOT_ISSUED, missing: first.missing };
  const answer = 'missing' in first ? await client.issue({ ...order, boardId, anyway: true }) : first;
  if ('missing' in answer) throw new Error('a paper is issued all the same where that is asked for');
  const { code, changes, people } = answer.issued;
  return {
    code,
    missing: 'missing' in first ? first.missing : [],
    files: ['pdf', 'html'].map((ending) => issuedFileName({ code }, order.lang as PaperLanguage, ending)),
    changes,
    forPeople: people.flatMap(({ id: person, name, changes: own }) =>
      own.length === 0 ? [] : [{ person, name, changes: own }],
    ),
  };
}

function list(folder: string, host: Host): ExitCode {
  const papers = issuedIn(folder);
  const lost = damagedIssued(folder);
  report(lost, host);
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
  return lost.length > 0 || papers.some(({ altered }) => altered.length > 0) ? 2 : 0;
}

function countOf({ paper, confirmed }: IssuedOnDisk) {
  const people = calledOn(paper);
  const count = Object.keys(confirmed).filter((id) => people.has(id)).length;
  return message('issued.index.confirmed', { count, all: people.size });
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
  return inFolder('issue', folder, host, async (held) => {
    if (held !== null && 'port' in held) await clientOf(held).confirm(code, { person, date });
    else {
      const { season } = seasonFolder(folder, '').season();
      const { language } = host.speaker;
      await confirmInFolder(folder, { code, person, date }, season === null ? null : { season, language });
    }
    printMessage(host, 'issue.confirmed', { name, code });
    return 0;
  });
}

/** The day on this machine's calendar. */
function today(): CalendarDay {
  return parseCalendarDay(new Intl.DateTimeFormat('sv-SE').format())!;
}
