import type { Fields, Message } from '../foundation/index.ts';
import type { MessageCode } from './languages.ts';

/** A message of the catalogues with its fields; the code is checked by the compiler. */
export function message(code: MessageCode, fields: Fields = {}): Message {
  return { code, fields };
}

/**
 * The codes below a prefix: `CodeBelow<'rule'>` is `'rest.daily-rest' | …` where the catalogues have
 * `rule.rest.daily-rest`.
 */
export type CodeBelow<Prefix extends string> = MessageCode extends infer Code
  ? Code extends `${Prefix}.${infer Rest}`
    ? Rest
    : never
  : never;
