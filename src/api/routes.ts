/**
 * What browser and server say to each other: every address, what goes along and what comes back, each stated here and
 * nowhere else. The server has one handler for each (`server/routes`), the client's types are derived from it
 * (`client.ts`). An answer that is not 2xx is `ProblemDetails` (RFC 9457).
 */
import type { Hono } from 'hono';
import { object, type Schema, value } from '../season/index.ts';
import type { ComparedBoard, ComparisonEstimate, ComparisonView } from './comparison.ts';
import type {
  BoardComparison,
  BoardView,
  CommandAnswer,
  CostView,
  DayMovesAnswer,
  DayPlansAnswer,
  FixAnswer,
  SeasonView,
  TryAnswer,
  WeatherAnswer,
  WhatIfAnswer,
} from './contract.ts';
import {
  commandRequest,
  comparedBoards,
  comparisonOrder,
  confirmation,
  dayMovesRequest,
  dayPlansRequest,
  documentQuery,
  draftRequest,
  fileChoice,
  fixRequest,
  historyRequest,
  issueOrder,
  otherTerms,
  solveOrder,
  startChoice,
  startOrder,
  startSchedule,
  startScript,
  takeDraftRequest,
  tryRequest,
  weatherQuery,
  whatIfRequest,
} from './questions.ts';
import type {
  DocumentEntry,
  DraftView,
  FilesView,
  IssueAnswer,
  IssuedList,
  IssuedView,
  PresenceView,
  RoadView,
  ScriptView,
  SolveView,
  SpokenView,
} from './screens.ts';
import type { StartAnswer, StartScheduleView, StartScriptView, StartView } from './start.ts';

export interface Route<Query, Body, Answer> {
  readonly query: Schema<Query>;
  readonly body: Schema<Body>;
  /** A type only; there is never a value. */
  readonly answer?: Answer;
}

/** A file or a stream of events, told by its content type. */
export type Raw = Response;

const noQuery = object({});
/** Bodies of routes that take none are not read. */
export const noBody = value('nothing', (found): found is undefined => found === undefined);

const asked = <Query, Body>(query: Schema<Query>, body: Schema<Body>) => ({
  answers: <Answer>(): Route<Query, Body, Answer> => ({ query, body }),
});
const { answers } = asked(noQuery, noBody);
const withBody = <Body>(body: Schema<Body>) => asked(noQuery, body);
const withQuery = <Query>(query: Schema<Query>) => asked(query, noBody);

/** By method and address. Of two that fit an address the first counts. */
export const ROUTES = {
  /** These four while there is no season yet. */
  'GET /api/start': answers<StartView>(),
  'POST /api/start/scripts': withBody(startScript).answers<StartScriptView>(),
  'POST /api/start/schedules': withBody(startSchedule).answers<StartScheduleView>(),
  'POST /api/start/season': withBody(startOrder).answers<StartAnswer>(),
  'POST /api/start/open': withBody(startChoice).answers<StartAnswer>(),
  /** All others of the season that is open. */
  'GET /api/season': answers<SeasonView>(),
  'GET /api/roads': answers<RoadView>(),
  'GET /api/scripts/:episode': answers<ScriptView>(),
  'GET /api/words': answers<SpokenView>(),
  'POST /api/drafts': withBody(draftRequest).answers<DraftView>(),
  'POST /api/drafts/:id/take': withBody(takeDraftRequest).answers<CommandAnswer>(),
  'POST /api/commands': withBody(commandRequest).answers<CommandAnswer>(),
  'POST /api/undo': withBody(historyRequest).answers<CommandAnswer>(),
  'POST /api/redo': withBody(historyRequest).answers<CommandAnswer>(),
  'GET /api/boards/compare': withQuery(comparedBoards).answers<BoardComparison>(),
  /** `active`: the active one. */
  'GET /api/boards/:id': answers<BoardView>(),
  'GET /api/boards/:id/costs': answers<CostView>(),
  'GET /api/boards/:id/presence': answers<PresenceView>(),
  'GET /api/boards/:id/weather': withQuery(weatherQuery).answers<WeatherAnswer>(),
  'POST /api/boards/:id/what-if': withBody(whatIfRequest).answers<WhatIfAnswer>(),
  'POST /api/boards/:id/day-moves': withBody(dayMovesRequest).answers<DayMovesAnswer>(),
  'POST /api/boards/:id/day-plans': withBody(dayPlansRequest).answers<DayPlansAnswer>(),
  'POST /api/boards/:id/try': withBody(tryRequest).answers<TryAnswer>(),
  'POST /api/boards/:id/fix': withBody(fixRequest).answers<FixAnswer>(),
  'GET /api/solves': answers<readonly SolveView[]>(),
  'POST /api/solves': withBody(solveOrder).answers<SolveView>(),
  'GET /api/solves/:id': answers<SolveView>(),
  /** Its best plan yet. */
  'GET /api/solves/:id/board': answers<BoardView>(),
  'POST /api/solves/:id/stop': answers<SolveView>(),
  'POST /api/solves/:id/drop': answers<SolveView>(),
  'POST /api/solves/:id/take': withBody(historyRequest).answers<CommandAnswer>(),
  'GET /api/comparison': answers<ComparisonView>(),
  'POST /api/comparison': withBody(comparisonOrder).answers<ComparisonView>(),
  'POST /api/comparison/stop': answers<ComparisonView>(),
  'POST /api/comparison/estimate': withBody(otherTerms).answers<ComparisonEstimate>(),
  /** Days and ways of one of its plans. */
  'GET /api/comparison/plans/:id': answers<ComparedBoard>(),
  'GET /api/documents': answers<readonly DocumentEntry[]>(),
  'GET /api/documents/:name': withQuery(documentQuery).answers<Raw>(),
  'GET /api/issued': answers<IssuedList>(),
  'POST /api/issued': withBody(issueOrder).answers<IssueAnswer>(),
  'POST /api/issued/:code/confirm': withBody(confirmation).answers<readonly IssuedView[]>(),
  'GET /api/files': answers<FilesView>(),
  /** Written and looked at now: for whoever is about to write one, or has. */
  'POST /api/files': answers<FilesView>(),
  'POST /api/files/:file': withBody(fileChoice).answers<FilesView>(),
  /** Server-sent events, each a `ServerEvent`. */
  'GET /api/events': answers<Raw>(),
};

export type Routes = typeof ROUTES;
export type RouteName = keyof Routes;
/** Routes of a server that has no season yet. */
export type StartRouteName = Extract<RouteName, `${string} /api/start${string}`>;

/** Names of the parameters in an address: `id` of `/api/boards/:id`. */
export type ParamsOf<Address extends string> = Address extends `${string}/:${infer Name}/${infer Rest}`
  ? Name | ParamsOf<`/${Rest}`>
  : Address extends `${string}/:${infer Name}`
    ? Name
    : never;

type AddressOf<Name extends RouteName> = Name extends `${string} ${infer Address}` ? Address : never;

/** What has no fields is not asked for. */
type PartIf<Key extends string, Part> = [keyof Part] extends [never] ? object : { [K in Key]: Part };

type Endpoint<Name extends RouteName> =
  Routes[Name] extends Route<infer Query, infer Body, infer Answer>
    ? {
        input: PartIf<'param', Record<ParamsOf<Name>, string>> & PartIf<'query', Query> & PartIf<'json', Body>;
        output: Answer;
        outputFormat: Answer extends Raw ? 'body' : 'json';
        status: 200;
      }
    : never;

/** The routes in the form in which Hono's client takes them. */
export type Api = Hono<
  object,
  {
    [Address in AddressOf<RouteName>]: {
      [Name in RouteName as Name extends `${infer Method} ${Address}`
        ? `$${Lowercase<Method>}`
        : never]: Endpoint<Name>;
    };
  },
  '/'
>;
