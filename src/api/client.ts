/** The typed client of `contract.ts`: works in browsers and in Node. One function per address; SSE by hand, so that it reconnects. */
import type {
  BoardComparison,
  BoardView,
  CommandAnswer,
  CommandRequest,
  CostView,
  DocumentEntry,
  FileChoice,
  FileState,
  FilesView,
  FixAnswer,
  FixRequest,
  HistoryRequest,
  PresenceView,
  Problem,
  RoadView,
  ScriptView,
  SeasonView,
  ServerEvent,
  SolveRequest,
  SolveView,
  TryAnswer,
  TryRequest,
  WhatIfAnswer,
  WhatIfRequest,
} from './contract.ts';

export interface ClientOptions {
  /** `http://127.0.0.1:4711`; empty for the page's own server. */
  readonly address?: string;
  /** Only where there is no cookie (tests, scripts). */
  readonly token?: string;
  readonly fetch?: typeof fetch;
}

/** An answer that is not 2xx; `problem` says what to do. */
export class ApiError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(`${problem.title}: ${problem.detail}`);
    this.name = 'ApiError';
    this.problem = problem;
  }
}

export type Client = ReturnType<typeof createClient>;

export function createClient(options: ClientOptions = {}) {
  const address = options.address ?? '';
  const send = options.fetch ?? ((input: string | URL | Request, init?: RequestInit) => fetch(input, init));
  const authorization: Record<string, string> =
    options.token === undefined ? {} : { authorization: `Bearer ${options.token}` };

  async function ask(method: 'GET' | 'POST', path: string, body?: unknown, signal?: AbortSignal): Promise<Response> {
    const response = await send(`${address}${path}`, {
      method,
      headers: body === undefined ? authorization : { ...authorization, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
      credentials: 'same-origin',
    });
    if (!response.ok) throw new ApiError(await problemOf(response));
    return response;
  }
  async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
    return (await ask('GET', path, undefined, signal)).json() as Promise<T>;
  }
  async function post<T>(path: string, body: unknown = {}, signal?: AbortSignal): Promise<T> {
    return (await ask('POST', path, body, signal)).json() as Promise<T>;
  }
  const id = encodeURIComponent;

  return {
    season: () => get<SeasonView>('/api/season'),
    board: (board: string) => get<BoardView>(`/api/boards/${id(board)}`),
    command: (request: CommandRequest) => post<CommandAnswer>('/api/commands', request),
    undo: (request: HistoryRequest) => post<CommandAnswer>('/api/undo', request),
    redo: (request: HistoryRequest) => post<CommandAnswer>('/api/redo', request),
    whatIf: (board: string, request: WhatIfRequest, signal?: AbortSignal) =>
      post<WhatIfAnswer>(`/api/boards/${id(board)}/what-if`, request, signal),
    tryCommand: (board: string, request: TryRequest, signal?: AbortSignal) =>
      post<TryAnswer>(`/api/boards/${id(board)}/try`, request, signal),
    fix: (board: string, request: FixRequest) => post<FixAnswer>(`/api/boards/${id(board)}/fix`, request),
    compare: (a: string, b: string) => get<BoardComparison>(`/api/boards/compare?a=${id(a)}&b=${id(b)}`),
    costs: (board: string) => get<CostView>(`/api/boards/${id(board)}/costs`),
    presence: (board: string) => get<PresenceView>(`/api/boards/${id(board)}/presence`),
    roads: () => get<RoadView>('/api/roads'),
    script: (episode: string) => get<ScriptView>(`/api/scripts/${id(episode)}`),
    solves: () => get<readonly SolveView[]>('/api/solves'),
    solve: (request: SolveRequest) => post<SolveView>('/api/solves', request),
    solveState: (solve: string) => get<SolveView>(`/api/solves/${id(solve)}`),
    solveBoard: (solve: string) => get<BoardView>(`/api/solves/${id(solve)}/board`),
    stopSolve: (solve: string) => post<SolveView>(`/api/solves/${id(solve)}/stop`),
    dropSolve: (solve: string) => post<SolveView>(`/api/solves/${id(solve)}/drop`),
    takeSolve: (solve: string, request: HistoryRequest) =>
      post<CommandAnswer>(`/api/solves/${id(solve)}/take`, request),
    documents: () => get<readonly DocumentEntry[]>('/api/documents'),
    /** Address of a document, for a frame or a download. */
    documentAddress: (name: string, query: Readonly<Record<string, string>>) =>
      `${address}/api/documents/${id(name)}?${new URLSearchParams(query)}`,
    files: () => get<FilesView>('/api/files'),
    chooseFile: (file: FileState['file'], choice: FileChoice) => post<FilesView>(`/api/files/${id(file)}`, choice),
    /** Hears events until the returned function is called; reconnects by itself and then gets a `hello` again. */
    listen(onEvent: (event: ServerEvent) => void, onState: (connected: boolean) => void = () => {}): () => void {
      const abort = new AbortController();
      void follow(abort.signal);
      return () => abort.abort();

      async function follow(signal: AbortSignal): Promise<void> {
        let wait = 250;
        while (!signal.aborted) {
          try {
            const response = await ask('GET', '/api/events', undefined, signal);
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

async function problemOf(response: Response): Promise<Problem> {
  try {
    return (await response.json()) as Problem;
  } catch {
    return {
      type: 'about:blank',
      title: 'The server did not answer as it should',
      status: response.status,
      detail: `${response.status} ${response.statusText}`,
      action: 'Look at the terminal in which Onyva runs, and open the season again.',
    };
  }
}
