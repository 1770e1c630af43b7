/**
 * The client of `routes.ts`: Hono's own, with a name for each question; works in browsers and in Node. SSE by hand, so
 * that it reconnects.
 */
import { type ClientResponse, hc } from 'hono/client';
import { message } from '../messages/index.ts';
import type { CommandAnswer, ProblemDetails, ServerEvent } from './contract.ts';
import type {
  CommandRequest,
  ComparisonOrder,
  Confirmation,
  DayMovesRequest,
  DayPlansRequest,
  DocumentQuery,
  DraftRequest,
  FileChoice,
  FixRequest,
  HistoryRequest,
  IssueRequest,
  OtherTerms,
  SolveOrder,
  StartChoice,
  StartOrder,
  StartSchedule,
  StartScript,
  TakeDraftRequest,
  TryRequest,
  WeatherQuery,
  WhatIfRequest,
} from './questions.ts';
import type { Api } from './routes.ts';
import type { FileState } from './screens.ts';

export interface ClientOptions {
  /** `http://127.0.0.1:4711`; empty for the page's own server. */
  readonly address?: string;
  /** Of the run, from the address that `onyva open` printed. */
  readonly token?: string;
  readonly fetch?: typeof fetch;
}

/** An answer that is not 2xx; `problem` says what to do. */
export class ApiError extends Error {
  readonly problem: ProblemDetails;
  constructor(problem: ProblemDetails) {
    super(`${problem.title}: ${problem.detail}`);
    this.name = 'ApiError';
    this.problem = problem;
  }
}

export type Client = ReturnType<typeof createClient>;

export function createClient(options: ClientOptions = {}) {
  const address = options.address ?? '';
  const { api } = hc<Api>(address, {
    headers: options.token === undefined ? {} : { authorization: `Bearer ${options.token}` },
    init: { credentials: 'omit' },
    ...(options.fetch === undefined ? {} : { fetch: options.fetch }),
  });
  const { start, boards, solves, comparison, documents, issued, files } = api;
  /** Hono's client puts a parameter into the address as it is. */
  const id = (of: string) => ({ id: encodeURIComponent(of) });
  const until = (signal: AbortSignal | undefined) => (signal === undefined ? {} : { init: { signal } });

  return {
    start: () => answer(start.$get()),
    startScript: (json: StartScript) => answer(start.scripts.$post({ json })),
    startSchedule: (json: StartSchedule) => answer(start.schedules.$post({ json })),
    startSeason: (json: StartOrder) => answer(start.season.$post({ json })),
    startWith: (json: StartChoice) => answer(start.open.$post({ json })),
    season: () => answer(api.season.$get()),
    roads: () => answer(api.roads.$get()),
    script: (episode: string) =>
      answer(api.scripts[':episode'].$get({ param: { episode: encodeURIComponent(episode) } })),
    words: () => answer(api.words.$get()),
    command: (json: CommandRequest) => edited(api.commands.$post({ json })),
    draft: (json: DraftRequest) => answer(api.drafts.$post({ json })),
    takeDraft: (draft: string, json: TakeDraftRequest) =>
      edited(api.drafts[':id'].take.$post({ param: id(draft), json })),
    undo: (json: HistoryRequest) => edited(api.undo.$post({ json })),
    redo: (json: HistoryRequest) => edited(api.redo.$post({ json })),
    compare: (a: string, b: string) => answer(boards.compare.$get({ query: { a, b } })),
    board: (board: string) => answer(boards[':id'].$get({ param: id(board) })),
    costs: (board: string) => answer(boards[':id'].costs.$get({ param: id(board) })),
    presence: (board: string) => answer(boards[':id'].presence.$get({ param: id(board) })),
    weather: (board: string, query: WeatherQuery) => answer(boards[':id'].weather.$get({ param: id(board), query })),
    whatIf: (board: string, json: WhatIfRequest, signal?: AbortSignal) =>
      answer(boards[':id']['what-if'].$post({ param: id(board), json }, until(signal))),
    dayMoves: (board: string, json: DayMovesRequest) =>
      answer(boards[':id']['day-moves'].$post({ param: id(board), json })),
    dayPlans: (board: string, json: DayPlansRequest, signal?: AbortSignal) =>
      answer(boards[':id']['day-plans'].$post({ param: id(board), json }, until(signal))),
    tryCommand: (board: string, json: TryRequest, signal?: AbortSignal) =>
      answer(boards[':id'].try.$post({ param: id(board), json }, until(signal))),
    fix: (board: string, json: FixRequest) => answer(boards[':id'].fix.$post({ param: id(board), json })),
    solves: () => answer(solves.$get()),
    solve: (json: SolveOrder) => answer(solves.$post({ json })),
    solveState: (solve: string) => answer(solves[':id'].$get({ param: id(solve) })),
    solveBoard: (solve: string) => answer(solves[':id'].board.$get({ param: id(solve) })),
    stopSolve: (solve: string) => answer(solves[':id'].stop.$post({ param: id(solve) })),
    dropSolve: (solve: string) => answer(solves[':id'].drop.$post({ param: id(solve) })),
    takeSolve: (solve: string, json: HistoryRequest) => edited(solves[':id'].take.$post({ param: id(solve), json })),
    comparison: () => answer(comparison.$get()),
    compareWhere: (json: ComparisonOrder) => answer(comparison.$post({ json })),
    stopComparison: () => answer(comparison.stop.$post()),
    estimateComparison: (json: OtherTerms) => answer(comparison.estimate.$post({ json })),
    comparedBoard: (plan: string) => answer(comparison.plans[':id'].$get({ param: id(plan) })),
    documents: () => answer(documents.$get()),
    /** Address of a document, for a frame or a download. */
    documentAddress: (name: string, query: DocumentQuery) =>
      address + documents[':name'].$path({ param: { name: encodeURIComponent(name) }, query }),
    issued: () => answer(issued.$get()),
    issue: (json: IssueRequest) => answer(issued.$post({ json })),
    confirm: (code: string, json: Confirmation) =>
      answer(issued[':code'].confirm.$post({ param: { code: encodeURIComponent(code) }, json })),
    files: () => answer(files.$get()),
    catchUpFiles: () => answer(files.$post()),
    chooseFile: (file: FileState['file'], json: FileChoice) => answer(files[':file'].$post({ param: { file }, json })),
    /** Hears events until the returned function is called; reconnects by itself and then gets a `hello` again. */
    listen(onEvent: (event: ServerEvent) => void, onState: (connected: boolean) => void = () => {}): () => void {
      const abort = new AbortController();
      void follow(abort.signal);
      return () => abort.abort();

      async function follow(signal: AbortSignal): Promise<void> {
        let wait = 250;
        while (!signal.aborted) {
          try {
            const response = await accepted(api.events.$get({}, until(signal)));
            onState(true);
            wait = 250;
            for await (const event of eventsOf(response.body!)) onEvent(event);
          } catch {
            // The server went away or we were told to stop; the loop decides.
          }
          if (signal.aborted) return;
          onState(false);
          await new Promise((resolve) => setTimeout(resolve, wait));
          wait = Math.min(wait * 2, 4000);
        }
      }
    },
  };
}

/** The `data:` lines of a `text/event-stream`. */
async function* eventsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  try {
    while (true) {
      const { done, value } = await reader.read();
      if (done) return;
      text += decoder.decode(value, { stream: true });
      let end = text.indexOf('\n\n');
      while (end >= 0) {
        const data = text
          .slice(0, end)
          .split('\n')
          .filter((line) => line.startsWith('data:'))
          .map((line) => line.slice(5).trimStart())
          .join('\n');
        text = text.slice(end + 2);
        if (data !== '') yield JSON.parse(data) as ServerEvent;
        end = text.indexOf('\n\n');
      }
    }
  } finally {
    reader.releaseLock();
  }
}

/** What was answered; throws `ApiError` when that is a problem. */
async function answer<T>(asked: Promise<ClientResponse<T, number, 'json'>>): Promise<T> {
  return (await accepted(asked)).json();
}

/** What an edit did; that the season refuses it is an answer too. */
async function edited(asked: Promise<ClientResponse<CommandAnswer, number, 'json'>>): Promise<CommandAnswer> {
  const response = await asked;
  if (response.ok) return response.json();
  const said: CommandAnswer | ProblemDetails =
    response.status === 409 ? await response.json() : await problemOf(response);
  if ('refused' in said) return said;
  throw new ApiError(said);
}

async function accepted<R extends ClientResponse<unknown, number>>(asked: Promise<R>): Promise<R> {
  const response = await asked;
  if (!response.ok) throw new ApiError(await problemOf(response));
  return response;
}

async function problemOf(response: ClientResponse<unknown, number>): Promise<ProblemDetails> {
  try {
    return (await response.json()) as ProblemDetails;
  } catch {
    const status = `${response.status} ${response.statusText}`;
    return {
      type: 'about:blank',
      title: 'The server did not answer as it should',
      status: response.status,
      detail: status,
      action: 'Look at the terminal in which Onyva runs, and open the season again.',
      said: {
        title: message('server.problem.no-answer.title'),
        detail: message('server.problem.no-answer.detail', { status }),
        action: message('server.problem.no-answer.action'),
      },
    };
  }
}
