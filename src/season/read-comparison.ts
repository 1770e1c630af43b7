/** Reads `comparison.json` (`docs/comparison-format.md`). */
import type { Diagnostic } from '../foundation/index.ts';
import { COMPARISON_FORMAT, type ComparisonFile, comparisonFileSchema } from './comparison-file.ts';
import { type JsonFormat, readJson } from './json/read-json.ts';

export interface ComparisonReading {
  /** Null when anything is wrong. Keys that nobody knows are left out. */
  readonly comparison: ComparisonFile | null;
  readonly diagnostics: readonly Diagnostic[];
}

const COMPARISON: JsonFormat<ComparisonFile> = {
  format: COMPARISON_FORMAT,
  schema: comparisonFileSchema,
  findings: {
    notJson: 'comparison-json',
    newer: 'comparison-format.newer',
    other: 'comparison-format.other',
    field: 'comparison-field',
  },
};

/** @param file name of the file for diagnostics, as the user knows it */
export function readComparison(source: string, file: string): ComparisonReading {
  const { value, diagnostics } = readJson(source, file, COMPARISON);
  return { comparison: value, diagnostics };
}
