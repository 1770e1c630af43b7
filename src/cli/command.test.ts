import { describe, expect, it } from 'vitest';
import { said } from '../messages/testing/said.ts';
import { exactly, limitOf, oneOfOption, textOption, UsageError, wholeNumberOption } from './command.ts';

/** What a wrong word is answered with. */
function wrong(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof UsageError) return said(error.said);
    throw error;
  }
  throw new Error('nothing is wrong with it');
}

describe('words of the command line', () => {
  it('are read as what they are to be', () => {
    expect(wholeNumberOption('12', 'seed')).toBe(12);
    expect(wholeNumberOption(undefined, 'seed')).toBeUndefined();
    expect(textOption('Paris')).toBe('Paris');
    expect(textOption(true)).toBeUndefined();
    expect(oneOfOption('M', '--size', ['S', 'M'])).toBe('M');
    expect(oneOfOption(undefined, '--size', ['S', 'M'])).toBeUndefined();
  });

  it.each(['-1', '1.5', '1e3', '', ' 1', '9007199254740993', true])('%j is no whole number', (value) => {
    expect(wrong(() => wholeNumberOption(value, 'seed'))).toBe(`--seed takes a whole number, not "${value}"`);
  });

  it('are one of a few, or it is said which', () => {
    expect(wrong(() => oneOfOption('pdf', '--format', ['txt', 'html']))).toBe('--format takes txt, html, not "pdf"');
  });

  it('are as many as there should be', () => {
    exactly(['a', 'b'], ['DIR', 'DOCUMENT']);
    expect(wrong(() => exactly(['a'], ['DIR', 'DOCUMENT']))).toBe('DOCUMENT is missing');
    expect(wrong(() => exactly(['a', 'b', 'c'], ['DIR', 'DOCUMENT']))).toBe('"c" is one word too many');
  });

  it('limit a search by time or by rounds', () => {
    expect(limitOf({ seconds: '3' })).toEqual({ seconds: 3, iterations: undefined });
    expect(limitOf({ iterations: '40' })).toEqual({ seconds: undefined, iterations: 40 });
    expect(wrong(() => limitOf({ seconds: '3', iterations: '40' }))).toBe('give --seconds or --iterations, not both');
  });
});
