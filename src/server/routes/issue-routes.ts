import { join } from 'node:path';
import type { IssuedView } from '../../api/index.ts';
import { PAPER_LANGUAGES } from '../../documents/index.ts';
import {
  hasCode,
  type IssuedOnDisk,
  issuedIn,
  keepIssued,
  noteConfirmed,
  writeAtomically,
} from '../../folder/index.ts';
import { issuedIndex, makePaper } from '../../paper/index.ts';
import { ISSUED_FOLDER, type IssuedPaper, latestPaper } from '../../season/index.ts';
import { oneAfterTheOther } from '../in-turn.ts';
import { cannotEvaluate, notFound } from '../problem.ts';
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
  const writeIndex = async (): Promise<void> => {
    const index = issuedIndex(host.model.season, issuedIn(path), 'en+fr');
    await writeAtomically(join(path, ISSUED_FOLDER, 'index.html'), index, { makesFolders: true });
  };
  const inTurn = oneAfterTheOther();
  return {
    'GET /api/issued': () => views(),
    'POST /api/issued': ({ body: { boardId, anyway, lang, colour, ...order } }) =>
      inTurn(async () => {
        const board = host.board(boardId);
        if (board === null) return notFound('a-board');
        const plan = planOfBoard(board, host.model);
        if (plan === null) return cannotEvaluate();
        const { season, screenplays } = host.model;
        const earlier = issuedIn(path).map(({ paper }) => paper);
        const language = PAPER_LANGUAGES.find((known) => known === lang) ?? 'en';
        const made = await makePaper(season, plan, earlier, {
          ...order,
          ...(colour === undefined ? {} : { colour }),
          languages: [language],
          screenplays,
        });
        if (made === null) return notFound('document', order.day ?? '');
        if (made.paper.missing.length > 0 && !anyway) return { missing: made.paper.missing };
        try {
          await keepIssued(path, made.paper, made.files);
        } catch (error) {
          // The command line has issued the same paper in this moment: that one counts, and is answered.
          if (!hasCode(error, 'EEXIST')) throw error;
        }
        await writeIndex();
        const issued = views().find(({ code }) => code === made.paper.code);
        return issued === undefined ? notFound('document', made.paper.code) : { issued };
      }),
    'POST /api/issued/:code/confirm': ({ params: { code }, body: { person, date } }) =>
      inTurn(async () => {
        const found = issuedIn(path).find(({ paper }) => paper.code === code);
        if (found === undefined) return notFound('document', code);
        if (!peopleOf(found.paper).has(person)) return notFound('document', person);
        await noteConfirmed(path, code, person, date);
        await writeIndex();
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
    people: [...peopleOf(paper)].map(([id, name]) => ({
      id,
      name,
      changes: changes.get(id) ?? [],
      confirmed: confirmed[id] ?? null,
    })),
  };
}

function peopleOf({ days }: IssuedPaper): ReadonlyMap<string, string> {
  return new Map(days.flatMap(({ people }) => people.map(({ id, name }) => [id, name] as const)));
}
