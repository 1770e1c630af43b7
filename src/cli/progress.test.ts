import { describe, expect, it } from 'vitest';
import { message } from '../messages/index.ts';
import { progressBar } from './progress.ts';
import { fakeHost } from './testing/fake-host.ts';

const LABEL = message('cli.plan.planning');

describe('progress', () => {
  it('is a line for each tenth where there is no terminal', () => {
    const host = fakeHost();
    const bar = progressBar(host, LABEL, 'EUR');
    bar.show({ fraction: 0, iteration: 0, cost: null, broken: 0 });
    bar.show({ fraction: 0.05, iteration: 1, cost: 1_000_00, broken: 3 });
    bar.show({ fraction: 0.1, iteration: 2, cost: 1_000_00, broken: 3 });
    bar.show({ fraction: 0.99, iteration: 9, cost: 900_00, broken: 0 });
    bar.show({ fraction: 1.4, iteration: 12, cost: 900_00, broken: 0 });
    bar.done();
    const lines = host.remarked().trimEnd().split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/ 0 % .*first plan.* 0 rounds$/);
    expect(lines[1]).toMatch(/ 10 % .*1,000.*breaks.*3.* 2 rounds$/);
    expect(lines[2]).toMatch(/ 99 % .*900.*legal.* 9 rounds$/);
    expect(lines[3]).toMatch(/100 % .*900.*legal.* 12 rounds$/);
    expect(host.printed()).toBe('');
  });

  it('is one line drawn over and over on a terminal, gone at the end', () => {
    const host = fakeHost({ isTerminal: true });
    const bar = progressBar(host, LABEL, 'EUR');
    bar.show({ fraction: 0.5, iteration: 1, cost: 5_00, broken: 0 });
    expect(host.drawn()[0]).toContain(`[${'='.repeat(12)}${' '.repeat(12)}]`);
    bar.done();
    expect(host.drawn().join('')).not.toContain('\n');
    expect(host.drawn().at(-1)).toBe('');
    expect(host.remarked()).toBe('');
  });
});
