import { expect, it } from 'vitest';
import { harmless } from './harmless.ts';

it('shows control characters instead of doing them', () => {
  expect(harmless('\u001b]0;owned\u0007 \u009b31m a\rb \u001b[2J')).toBe(
    '\\u001b]0;owned\\u0007 \\u009b31m a\\u000db \\u001b[2J',
  );
});

it('shows what would turn the rest of the line round, and leaves Hebrew and Arabic', () => {
  expect(harmless('a\u202egpj.exe\u2066 עברית العربية')).toBe('a\\u202egpj.exe\\u2066 עברית العربية');
});

it('leaves lines, columns, pages and every letter', () => {
  const text = 'Été\t1\r\n\fпривет 🎬\n';
  expect(harmless(text)).toBe(text);
});

it('leaves a JSON document the same document', () => {
  const data = { title: 'a\u001b\u007f\u009b\rb' };
  expect(JSON.parse(harmless(JSON.stringify(data, null, 2)))).toEqual(data);
});
