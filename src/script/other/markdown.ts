/** Markdown around a script: titles that are scene headings, rules, bold headings. */
import { lookOfHeading } from '../heading/index.ts';

/** The same text with what would hide a heading from a reader of Fountain taken off; lines stay where they are. */
export function withoutMarkdown(text: string): string {
  return text.replace(/^#{1,6}[ \t]+(.{1,160})$/gm, (whole, title: string) => {
    const bare = title
      .replace(/[*_]+/g, '')
      .replace(/\s#+\s*$/, '')
      .trim();
    return lookOfHeading(bare) === 'heading' ? bare : whole;
  });
}
