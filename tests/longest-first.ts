import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take longest, the longest first: begun last, one of them would keep one core idle. */
const LONGEST = [
  'property/exact-between-bound-and-search',
  'breakdown/any-input',
  'breakdown/linear-time',
  'e2e/example',
  'e2e/pages-hold',
  'property/bound',
  'e2e/plain-words',
  'talent/solve-talent',
  'conformance/solver',
  'generate/generate-season',
  'files/changed-together',
  'conformance/store',
  'e2e/kept-files',
  'e2e/kept-server',
  'paper/print-file',
  'worker/solve-in-workers',
  'e2e/start',
  'e2e/hanging-season',
  'e2e/web-whole-season',
  'e2e/web-hostile-text',
  'e2e/web-screens',
  'e2e/web-first-hour',
  'e2e/web-records',
].map((name) => `/${name}.test.ts`);

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rankOf = ({ moduleId }: TestSpecification): number => {
      const rank = LONGEST.findIndex((name) => moduleId.endsWith(name));
      return rank < 0 ? LONGEST.length : rank;
    };
    return (await super.sort(files)).toSorted((a, b) => rankOf(a) - rankOf(b));
  }
}
