/** Every route of `api`, answered by its handler: what comes in is read by the route's schemas first. */
import type { Context, Hono } from 'hono';
import { noBody, type ParamsOf, ROUTES, type RouteName, type Routes, type StartRouteName } from '../../api/index.ts';
import { checked, type ValueOf } from '../../season/index.ts';
import { bodyOf } from '../body.ts';
import { unreadable } from '../problem.ts';

export interface Asked<Name extends RouteName> {
  readonly params: Readonly<Record<ParamsOf<Name>, string>>;
  readonly query: ValueOf<Routes[Name]['query']>;
  readonly body: ValueOf<Routes[Name]['body']>;
}

type Answer<Name extends RouteName> = NonNullable<Routes[Name]['answer']> | Response;

/** A `Response` is sent as it is: a problem, a file, an answer that is text already. */
export type Handlers = {
  readonly [Name in RouteName]: (asked: Asked<Name>, context: Context) => Answer<Name> | Promise<Answer<Name>>;
};

/** What is answered of a season that is open; and what is answered before there is one. */
export type SeasonHandlers = Omit<Handlers, StartRouteName>;
export type StartHandlers = Pick<Handlers, StartRouteName>;

export function mountRoutes(app: Hono, handlers: SeasonHandlers | StartHandlers): void {
  for (const name of namesOf(ROUTES)) mountRoute(app, name, handlers);
}

function mountRoute<Name extends RouteName>(app: Hono, name: Name, handlers: Partial<Handlers>): void {
  const handler = handlers[name];
  if (handler === undefined) return;
  const { query, body }: Routes[Name] = ROUTES[name];
  const [method, address] = name.split(' ', 2);
  app.on(method!, address!, async (context) => {
    const asked = checked(query, context.req.query());
    if ('problems' in asked) return unreadable(asked.problems[0]);
    const read = body === noBody ? { json: undefined } : await bodyOf(context.req.raw);
    if (read instanceof Response) return read;
    const sent = checked(body, read.json);
    if ('problems' in sent) return unreadable(sent.problems[0]);
    // The address has matched, so its parameters are there.
    const params = context.req.param() as Asked<Name>['params'];
    const answer = await handler({ params, query: asked.value, body: sent.value }, context);
    return answer instanceof Response ? answer : context.json(answer);
  });
}

function namesOf<T extends object>(of: T): readonly (keyof T)[] {
  return Object.keys(of) as (keyof T)[];
}
