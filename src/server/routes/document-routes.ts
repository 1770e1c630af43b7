import type { DocumentEntry, DocumentQuery } from '../../api/index.ts';
import {
  DOCUMENT_IDS,
  documentAsks,
  documentTitle,
  issuedFileName,
  PAPER_LANGUAGES,
  type PaperScope,
} from '../../documents/index.ts';
import { issuedContent, issuedIn } from '../../folder/index.ts';
import { LANGUAGES, type Language } from '../../messages/index.ts';
import { formatsOf, type PrintFormat, printFile } from '../../paper/index.ts';
import { ISSUED_DOCUMENTS, writePlan } from '../../season/index.ts';
import { cannotEvaluate, noneOf, notFound } from '../problem.ts';
import type { Services } from '../services.ts';
import { planOfBoard } from '../views/plan-of-board.ts';
import type { Handlers } from './mount-routes.ts';

/** Documents style themselves and do nothing else. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";

const MEDIA_TYPES: Readonly<Record<PrintFormat, string>> = {
  txt: 'text/plain',
  html: 'text/html',
  pdf: 'application/pdf',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ics: 'text/calendar',
  srt: 'application/x-subrip',
};

/** Documents of a board, as previews and downloads; `key` opens them where no header can be sent. */
export function documentRoutes({ host, path, comparisons }: Services, key: string) {
  return {
    'GET /api/documents': () => {
      const entries: DocumentEntry[] = DOCUMENT_IDS.map((id) => ({
        name: id,
        title: inEachLanguage((language) => documentTitle(id, language)),
        formats: formatsOf(id),
        languages: PAPER_LANGUAGES,
        asks: documentAsks(id),
        canBeIssued: ISSUED_DOCUMENTS.some((document) => document === id),
        key,
      }));
      entries.push({
        name: 'plan',
        title: inEachLanguage(() => 'plan.json'),
        formats: ['json'],
        languages: ['en'],
        asks: [],
        canBeIssued: false,
        key,
      });
      return entries;
    },
    'GET /api/documents/:name': async ({ params: { name }, query }) => {
      const wrong = unknownWords(name, query);
      if (wrong !== null) return wrong;
      if (name === 'issued') return issuedFile(path, query);
      const board = host.board(query.board ?? host.live.activeBoard);
      if (board === null) return notFound('a-board');
      const plan = planOfBoard(board, host.model);
      if (plan === null) return cannotEvaluate();
      const disposition = query.download === undefined ? 'inline' : 'attachment';
      const send = (content: string | Uint8Array, type: string, ending: string): Response =>
        new Response(content as string | Uint8Array<ArrayBuffer>, {
          headers: {
            'content-type': typeof content === 'string' ? `${type}; charset=utf-8` : type,
            'content-disposition': `${disposition}; filename="${name}.${ending}"`,
            'content-security-policy': POLICY,
            'cache-control': 'no-store',
          },
        });
      if (name === 'plan') return send(writePlan(plan), 'application/json', 'json');
      const id = DOCUMENT_IDS.find((known) => known === name);
      if (id === undefined) return notFound('document', name);
      const lang = PAPER_LANGUAGES.find((language) => language === query.lang) ?? 'en';
      const { season, screenplays } = host.model;
      const { unit, person } = query;
      if (unit !== undefined && !season.units.some(({ id }) => id === unit)) return notFound('unit', unit);
      if (person !== undefined && !season.people.some(({ id }) => id === person)) return notFound('person', person);
      const format = formatsOf(id).find((known) => known === query.format) ?? 'html';
      const other = query.beside === undefined ? null : host.board(query.beside);
      const otherPlan = other === null ? null : planOfBoard(other, host.model);
      const beside =
        other === null || otherPlan === null
          ? {}
          : { beside: { plan: otherPlan, name: other.name, ownName: board.name } };
      const compared = id === 'there-or-fake-it' ? comparisons.onPaper() : null;
      const content = await printFile(id, season, plan, {
        lang,
        format,
        screenplays,
        scope: scopeOf(query),
        ...beside,
        ...(compared === null ? {} : { compared }),
      });
      return send(content, MEDIA_TYPES[format], format);
    },
  } satisfies Partial<Handlers>;
}

/** The answer to a language or a format that there is not. */
function unknownWords(name: string, { lang, format }: DocumentQuery): Response | null {
  const id = DOCUMENT_IDS.find((known) => known === name);
  const formats: readonly string[] = id === undefined ? ['html', 'pdf', 'json'] : formatsOf(id);
  const languages: readonly string[] = PAPER_LANGUAGES;
  if (lang !== undefined && !languages.includes(lang)) return noneOf('lang', lang, languages);
  if (format !== undefined && !formats.includes(format)) return noneOf('format', format, formats);
  return null;
}

/** What was handed out, as it was. */
function issuedFile(path: string, { code, lang, format }: DocumentQuery): Response {
  const found = issuedIn(path).find(({ paper }) => paper.code === code);
  const language = PAPER_LANGUAGES.find((known) => known === lang) ?? 'en';
  const ending = format === 'pdf' ? 'pdf' : 'html';
  const file = found?.paper.files.find(({ name }) => name === issuedFileName(found.paper, language, ending));
  const content = file === undefined ? null : issuedContent(path, file.name);
  if (file === undefined || content === null) return notFound('document', code);
  return new Response(content as Uint8Array<ArrayBuffer>, {
    headers: {
      'content-type': ending === 'pdf' ? MEDIA_TYPES.pdf : `${MEDIA_TYPES.html}; charset=utf-8`,
      'content-disposition': `inline; filename="${encodeURIComponent(file.name)}"`,
      'content-security-policy': POLICY,
      'cache-control': 'no-store',
    },
  });
}

function scopeOf({ day, unit, person, episode }: DocumentQuery): PaperScope {
  return {
    ...(day === undefined ? {} : { from: day, to: day }),
    ...(unit === undefined ? {} : { unit }),
    ...(person === undefined ? {} : { person }),
    ...(episode === undefined ? {} : { episode }),
  };
}

function inEachLanguage(text: (language: Language) => string): Readonly<Record<Language, string>> {
  const languages = Object.keys(LANGUAGES) as Language[];
  return Object.fromEntries(languages.map((language) => [language, text(language)])) as Record<Language, string>;
}
