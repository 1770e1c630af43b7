import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take longest, the longest first: begun last, one of them would keep one core idle. */
const LONGEST = [
  'property/exact-between-bound-and-search',
  'breakdown/linear-time',
  'e2e/pages-hold',
  'property/bound',
  'e2e/example',
  'files/changed-together',
  'talent/solve-talent',
  'conformance/solver',
  'e2e/plain-words',
  'e2e/kept-server',
  'generate/generate-season',
  'breakdown/any-input',
  'e2e/kept-files',
  'conformance/store',
  'paper/print-file',
  'e2e/hanging-season',
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
