import { describe, expect, it } from 'vitest';
import { said } from '../messages/testing/said.ts';
import { checked } from '../season/index.ts';
import { commandSchema } from './command.ts';

describe('what is no command (L-1)', () => {
  const edit = (path: readonly unknown[], value: unknown) => ({ kind: 'edit-season', path, value });
  it.each<[unknown, string]>([
    [null, 'the document: expected a kind of command, found null'],
    [{}, 'kind: expected a kind of command, found nothing'],
    [{ kind: 'toString' }, 'kind: expected a kind of command, found "toString"'],
    [{ kind: 'join-scene' }, 'scene: expected a name, found nothing'],
    [{ kind: 'join-scene', scene: 'constructor' }, 'scene: expected a name, found "constructor"'],
    [{ kind: 'join-scene', scene: '101\u0000' }, 'scene: expected a name, found "101\\u0000"'],
    [{ kind: 'rename-record', record: 'sets', id: 'FLAT', name: ' ' }, 'name: expected a name, found " "'],
    [{ kind: 'rename-record', record: 'sets', id: 'FLAT', name: 'A\nB' }, 'name: expected a name, found "A\\nB"'],
    [{ kind: 'join-scene', scene: 'x'.repeat(201) }, `scene: expected a name, found "${'x'.repeat(56)}...`],
    [
      { kind: 'move-entries', board: 'main', entries: 'all', to: { boneyard: true } },
      'entries: expected a list, found "all"',
    ],
    [
      { kind: 'move-entries', board: 'main', entries: [{ scene: '101-1', part: 0 }], to: { boneyard: true } },
      'entries[0].part: expected a whole number of at least 1, found 0',
    ],
    [
      { kind: 'move-entries', board: 'main', entries: [], to: { date: '2027-04-12', unit: 'main', position: 1.5 } },
      'to.position: expected a whole number of at least 0, found 1.5',
    ],
    [
      { kind: 'lock-day', board: 'main', day: { date: '2027-02-30', unit: 'main' }, locked: true },
      'day.date: expected a date such as "2027-04-12", found "2027-02-30"',
    ],
    [{ kind: 'lock-day', board: 'main', day: [], locked: true }, 'day: expected an object, found a list'],
    [
      { kind: 'batch', label: 'x', commands: [{ kind: 'batch', label: 'y', commands: [] }] },
      'commands[0].kind: expected a kind of command, found "batch"',
    ],
    [
      { kind: 'arrange', board: 'main', days: [], ways: JSON.parse('{"__proto__": "stage"}'), why: '' },
      'ways: expected ids by id, found an object',
    ],
    [
      { kind: 'edit-scene', scene: '101-1', elements: { crowd: 1e300 } },
      'elements.crowd: expected a whole number of at least 0, found 1e+300',
    ],
    [edit(['__proto__', 'x'], 1), 'path[0]: expected a key, or what names a row, found "__proto__"'],
    [edit(['people', 1], 1), 'path[1]: expected a key, or what names a row, found 1'],
    [edit(['people', {}], 1), 'path[1]: expected a key, or what names a row, found an object'],
    [edit(['title'], JSON.parse('{"a": [{"__proto__": 1}]}')), 'value: expected a value, found an object'],
  ])('%j is none: %s', (found, sentence) => {
    const read = checked(commandSchema, found);
    expect('problems' in read && read.problems.map((problem) => said(problem.said))).toEqual([sentence]);
  });

  it('refuses a value of a hundred thousand lists in lists instead of falling over it', () => {
    const lists: unknown = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000));
    const read = checked(commandSchema, edit(['title'], lists));
    expect('problems' in read && said(read.problems[0].said)).toBe('value: expected a value, found a list');
  });
});
