import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../foundation/index.ts';
import { message } from '../messages/index.ts';
import { report } from './report.ts';
import { fakeHost } from './testing/fake-host.ts';

function found(severity: Diagnostic['severity'], code: string, line: number): Diagnostic {
  return {
    code,
    severity,
    message: message('season.json.whole'),
    action: message('season.did-you-mean', { near: `${code} ${line}` }),
    place: { file: 'season.yaml', line, column: 1 },
  };
}

const MIXED = [
  found('info', 'assumed', 1),
  ...[2, 3, 4, 5, 6].map((line) => found('warning', 'odd', line)),
  ...[7, 8].map((line) => found('error', 'wrong', line)),
];

describe('what was found in a folder', () => {
  it('is said: all errors, the first warnings of a kind, a count of the rest', () => {
    const host = fakeHost();
    report(MIXED, host);
    const text = host.remarked();
    expect(text.match(/ error wrong: /g)).toHaveLength(2);
    expect(text.match(/ warning odd: /g)).toHaveLength(3);
    expect(text).toContain('season.yaml:7:1 error wrong: the document\n    -> Did you mean `wrong 7`?\n');
    expect(text).toContain(
      '... and 2 more warnings odd\n(1 remark on what was assumed: onyva import --remarks SCRIPT)\n',
    );
    expect(host.printed()).toBe('');
  });

  it('is no more than a person reads: twenty errors of a kind, and nothing longer than some lines', () => {
    const host = fakeHost();
    const many = Array.from({ length: 5000 }, (_, line) => found('error', 'wrong', line));
    report(
      [...many, { ...found('error', 'long', 1), message: message('season.did-you-mean', { near: 'x'.repeat(1e6) }) }],
      host,
    );
    expect(host.remarked().match(/ error wrong: /g)).toHaveLength(20);
    expect(host.remarked()).toContain('... and 4,980 more errors wrong\n');
    expect(host.remarked().length).toBeLessThan(10_000);
  });

  it('is errors alone where the paper is what is wanted', () => {
    const host = fakeHost();
    report(MIXED, host, { only: 'error' });
    expect(host.remarked()).not.toMatch(/odd|remark/);
    expect(host.remarked().match(/ error wrong: /g)).toHaveLength(2);
  });

  it('is in the language of the terminal', () => {
    const host = fakeHost({ language: 'fr' });
    report(MIXED, host);
    expect(host.remarked()).toContain('onyva import --remarks');
    expect(host.remarked()).not.toContain('remark on what');
  });
});
