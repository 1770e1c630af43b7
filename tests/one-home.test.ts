/**
 * A rule has one home, and so has a cost line: outside its folder, the list of names, the verifier's twin and the
 * languages no code is spelled out. So a new one touches its folder, one line in each list, its twin and each language,
 * and nothing else.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COST_CODES, RULE_CODES } from '../src/foundation/index.ts';
import { RULES } from '../src/schedule/index.ts';

const SRC = join(import.meta.dirname, '../src');

/**
 * Where codes may stand that are not in their own folder: the names, the verifier, and what is said in every language.
 */
const HOMES = ['foundation/codes.ts', 'verify/', 'messages/'];

/** Files that still spell out codes, and why. This list only becomes shorter. */
const STILL: Readonly<Record<string, string>> = {
  'explain/limits.ts': 'how close a plan comes to rules that have a measure; a rule without one has nothing here',
  'planning/problem/date-reasons.ts': 'a demand called as its rule is',
  'planning/problem/foresee.ts': 'a demand called as its rule is',
  'planning/words/costs.ts':
    'what the reason of a line says more than quantity, date and base; most lines need nothing',
  'planning/words/demands.ts': 'a demand called as its rule is',
  'schedule/conflict/resources.ts': 'a demand called as its rule is',
  'web/board/panel.tsx': 'the conflict that brings others with it is shown first',
};

const codes: readonly string[] = [...RULE_CODES, ...COST_CODES];
const compound = codes.filter((code) => code.includes('-')).join('|');
const plain = codes.filter((code) => !code.includes('-')).join('|');

/**
 * Codes of two words stand for nothing else. A code of one word (`light`, `week`, `hotel`) is meant where a rule or a
 * line is spoken of. A table with a row for each code is a second list, whatever it is written like.
 */
const SPELLED = [
  new RegExp(`['"\`](?:rule\\.|cost\\.)?(?:${compound})(?=['"\`/.])`, 'g'),
  new RegExp(`\\b(?:rule|code)\\b(?::| [!=]==) ['"\`](?:${plain})['"\`]`, 'g'),
  new RegExp(`\\b(?:violation|broken)\\(['"\`](?:${plain})['"\`]`, 'g'),
  new RegExp(`['"\`](?:rule|cost)\\.(?:${plain})\\b`, 'g'),
  /: Readonly<(?:Partial<)?Record<(?:RuleCode|CostCode),[^;{]*= \{/g,
];

function sources(): readonly string[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|\/testing\//.test(file))
    .filter((file) => !HOMES.some((home) => file.startsWith(home)));
}

/** The code whose folder a file is in. */
function homeOf(file: string): string | undefined {
  return /^schedule\/(?:rules|costs)\/([^/]+)\//.exec(file)?.[1];
}

function spelledIn(file: string): readonly string[] {
  const text = readFileSync(join(SRC, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const home = homeOf(file);
  return SPELLED.flatMap((pattern) => [...text.matchAll(pattern)].map(([found]) => found)).filter(
    (found) => home === undefined || !new RegExp(`['"\`](?:rule\\.|cost\\.)?${home}\\b`).test(found),
  );
}

describe('one home for each rule and each cost line', () => {
  it('has a folder for each code, with its source, and no other', () => {
    const folders = (of: string): readonly string[] =>
      readdirSync(join(SRC, 'schedule', of), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name);
    expect(folders('rules').toSorted()).toEqual([...RULE_CODES].toSorted());
    expect(folders('costs').toSorted()).toEqual([...COST_CODES].toSorted());
    for (const rule of RULE_CODES) expect(readdirSync(join(SRC, 'schedule/rules', rule))).toContain(`${rule}.ts`);
    for (const cost of COST_CODES) expect(readdirSync(join(SRC, 'schedule/costs', cost))).toContain(`${cost}.ts`);
  });

  it('is spelled out nowhere else', () => {
    const spelled = sources()
      .filter((file) => STILL[file] === undefined)
      .flatMap((file) => spelledIn(file).map((found) => `${file}: ${found}`));
    expect(spelled).toEqual([]);
  });

  it.each(Object.entries(STILL))('%s still does: %s', (file) => {
    expect(spelledIn(file), 'take it off the list').not.toEqual([]);
  });

  it('has a twin in the verifier and a line in SPEC', () => {
    const spec = readFileSync(join(SRC, 'schedule/SPEC.md'), 'utf8');
    for (const code of codes) expect(spec, code).toContain(`\`${code}\``);
    for (const rule of RULE_CODES) expect(readdirSync(join(SRC, 'verify/rules'))).toContain(`${rule}.ts`);
  });

  it.each(readdirSync(join(SRC, 'messages/languages')))('has words in %s', (file) => {
    const said = Object.keys(JSON.parse(readFileSync(join(SRC, 'messages/languages', file), 'utf8')) as object);
    for (const { code, aspects } of RULES) {
      const wanted = [...Object.keys(aspects), 'name', 'says'].map((aspect) => `rule.${code}.${aspect}`);
      expect(said, code).toEqual(expect.arrayContaining(wanted));
    }
    for (const code of COST_CODES) {
      expect(said, code).toEqual(expect.arrayContaining([`cost.${code}.name`]));
    }
  });
});
