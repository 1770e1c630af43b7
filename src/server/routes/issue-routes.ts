import type { IssuedView } from '../../api/index.ts';
import { PAPER_LANGUAGES } from '../../documents/index.ts';
import { damagedIssued, type IssuedOnDisk, issuedIn } from '../../folder/index.ts';
import { type IssuedPaper, latestPaper } from '../../season/index.ts';
import { oneAfterTheOther } from '../in-turn.ts';
import { calledOn, confirmInFolder, issueInFolder } from '../issued/issue-in-folder.ts';
import { cannotEvaluate, noneOf, notFound } from '../problem.ts';
import type { Services } from '../services.ts';
import { planOfBoard } from '../views/plan-of-board.ts';
import type { Handlers } from './mount-routes.ts';

/** Papers that count: issued from a board, looked at, ticked off. */
export function issueRoutes({ host, path }: Services) {
  const views = (): readonly IssuedView[] => {
    const found = issuedIn(path);
    const all = found.map(({ paper }) => paper);
    return found.map((each) => issuedView(each, all)).reverse();
  };
  const inTurn = oneAfterTheOther();
  return {
    'GET /api/issued': () => ({
      papers: views(),
      lost: damagedIssued(path).map(({ message: said, action }) => ({ said, action })),
    }),
    'POST /api/issued': ({ body: { boardId, anyway, lang, colour, ...order } }) =>
      inTurn(async () => {
        const board = host.board(boardId);
        if (board === null) return notFound('a-board');
        const language = PAPER_LANGUAGES.find((known) => known === lang);
        if (language === undefined) return noneOf('lang', lang, PAPER_LANGUAGES);
        const plan = planOfBoard(board, host.model);
        if (plan === null) return cannotEvaluate();
        const { season, screenplays } = host.model;
        const outcome = await issueInFolder(path, {
          ...order,
          ...(colour === undefined ? {} : { colour }),
          season,
          plan,
          screenplays,
          language,
          anyway,
          indexIn: 'en+fr',
        });
        if (outcome.kind === 'nothing') return notFound('document', order.day ?? '');
        if (outcome.kind === 'missing') return { missing: outcome.names };
        return { issued: views().find(({ code }) => code === outcome.paper.code)! };
      }),
    'POST /api/issued/:code/confirm': ({ params: { code }, body: { person, date } }) =>
      inTurn(async () => {
        const found = issuedIn(path).find(({ paper }) => paper.code === code);
        if (found === undefined) return notFound('document', code);
        if (!calledOn(found.paper).has(person)) return notFound('document', person);
        const { season } = host.model;
        await confirmInFolder(path, { code, person, date }, { season, language: 'en+fr' });
        return views();
      }),
  } satisfies Partial<Handlers>;
}

function issuedView({ paper, altered, confirmed }: IssuedOnDisk, all: readonly IssuedPaper[]): IssuedView {
  const changes = new Map(paper.forPeople.map(({ person, changes: own }) => [person, own]));
  const names = paper.files.map(({ name }) => name);
  return {
    code: paper.code,
    document: paper.document,
    colour: paper.colour,
    date: paper.date,
    day: paper.day,
    isLatest: latestPaper(all, paper)?.code === paper.code,
    isAltered: altered.length > 0,
    changes: paper.changes,
    languages: PAPER_LANGUAGES.filter((language) => names.includes(`${paper.code}.${language.replace('+', '-')}.html`)),
    people: [...calledOn(paper)].map(([id, name]) => ({
      id,
      name,
      changes: changes.get(id) ?? [],
      confirmed: confirmed[id] ?? null,
    })),
  };
}
