/** Facts that nobody has given yet: they stand on the paper as what they are, and in the list of what is missing. */
import type { CodeBelow } from '../../messages/index.ts';
import type { Tone } from '../page-tree.ts';
import type { ReportSource } from '../report-source.ts';

export interface Missing {
  readonly label: CodeBelow<'paper'>;
  /** Id of the place it is missing of; null: of the production. */
  readonly of: string | null;
}

/** The text, or `to fill: nearest hospital`, noted in `missing`. */
export function toFill(
  { words }: ReportSource,
  missing: Missing[],
  label: CodeBelow<'paper'>,
  text: string | null | undefined,
  of: string | null = null,
): { readonly text: string; readonly tone?: Tone } {
  if (text !== null && text !== undefined) return { text };
  missing.push({ label, of });
  return { text: words.labelled('to-fill', words.label(label)), tone: 'to-fill' };
}
