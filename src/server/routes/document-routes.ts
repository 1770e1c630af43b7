import type { DocumentEntry } from '../../api/index.ts';
import {
  dayOutOfDays,
  LANGUAGES,
  type Language,
  oneLineSchedule,
  type Page,
  renderHtml,
  renderText,
} from '../../documents/index.ts';
import { isOpenDay } from '../../facts/index.ts';
import type { CalendarDay } from '../../foundation/index.ts';
import { type PlanFile, type Season, writePlan } from '../../season/index.ts';
import { cannotEvaluate, notFound } from '../problem.ts';
import type { Services } from '../services.ts';
import { planOfBoard } from '../views/plan-of-board.ts';
import type { Handlers } from './mount-routes.ts';

/** Documents style themselves and do nothing else. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";

interface Paper extends DocumentEntry {
  /** Weeks beside each other that the format can hold. */
  readonly page: (season: Season, plan: PlanFile, lang: Language, weeksPerBlock: number) => Page;
}

const PAPERS: readonly Paper[] = [
  {
    name: 'one-liner',
    title: { en: 'One-line schedule', fr: 'Plan de travail en une ligne' },
    formats: ['html', 'txt'],
    languages: LANGUAGES,
    page: (season, plan, lang) => oneLineSchedule(season, plan, { lang }),
  },
  {
    name: 'dood',
    title: { en: 'Day out of days', fr: 'Tableau de présence' },
    formats: ['html', 'txt'],
    languages: LANGUAGES,
    page: (season, plan, lang, weeksPerBlock) =>
      dayOutOfDays(season, plan, {
        lang,
        weeksPerBlock,
        isOpen: (base: string, date: CalendarDay) => isOpenDay(season, base, date),
      }),
  },
];

/** Documents of a board, as previews and downloads. */
export function documentRoutes({ host }: Services) {
  return {
    'GET /api/documents': () => {
      const entries: DocumentEntry[] = PAPERS.map(({ page: _, ...entry }) => entry);
      entries.push({ name: 'plan', title: { en: 'plan.json', fr: 'plan.json' }, formats: ['json'], languages: ['en'] });
      return entries;
    },
    'GET /api/documents/:name': async ({ params: { name }, query }) => {
      const board = host.board(query.board ?? host.live.activeBoard);
      if (board === null) return notFound('such board');
      const plan = await planOfBoard(board, host.model);
      if (plan === null) return cannotEvaluate();
      const disposition = query.download === undefined ? 'inline' : 'attachment';
      const send = (text: string, type: string, ending: string): Response =>
        new Response(text, {
          headers: {
            'content-type': `${type}; charset=utf-8`,
            'content-disposition': `${disposition}; filename="${name}.${ending}"`,
            'content-security-policy': POLICY,
            'cache-control': 'no-store',
          },
        });
      if (name === 'plan') return send(writePlan(plan), 'application/json', 'json');
      const paper = PAPERS.find((candidate) => candidate.name === name);
      if (paper === undefined) return notFound(`document ${name}`);
      const lang = LANGUAGES.find((language) => language === query.lang) ?? 'en';
      const { season } = host.model;
      if (query.format === 'txt') return send(renderText(paper.page(season, plan, lang, 2)), 'text/plain', 'txt');
      return send(renderHtml(paper.page(season, plan, lang, 4)), 'text/html', 'html');
    },
  } satisfies Partial<Handlers>;
}
