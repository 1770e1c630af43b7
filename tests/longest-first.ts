import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take longest, the longest first: begun last, one of them would keep one core idle. */
const LONGEST = [
  'e2e/example',
  'property/bound',
  'property/exact-between-bound-and-search',
  'conformance/solver',
  'e2e/pages-hold',
  'breakdown/linear-time',
  'breakdown/any-input',
  'e2e/kept',
  'e2e/kept-files',
  'e2e/broken-input',
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
