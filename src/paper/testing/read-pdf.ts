/** A PDF as pdf.js reads it: for tests. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface Structure {
  readonly role: string;
  readonly children: readonly Structure[];
}

export interface ReadPdf {
  readonly pages: readonly { readonly width: number; readonly height: number; readonly text: string }[];
  /** Roles of the tree of structure, page by page. */
  readonly roles: ReadonlySet<string>;
  readonly language: string | null;
  readonly title: string;
  readonly isTagged: boolean;
  /** Titles of the bookmarks, indented by their level. */
  readonly bookmarks: readonly string[];
}

interface OutlineItem {
  readonly title: string;
  readonly items: readonly OutlineItem[];
}

interface StructureNode {
  readonly role?: string;
  readonly children?: readonly StructureNode[];
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  const pdf = await task.promise;
  const pages: { width: number; height: number; text: string }[] = [];
  const roles = new Set<string>();
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
    pages.push({ width, height, text });
    const visit = (node: StructureNode | null): void => {
      if (node?.role !== undefined) roles.add(node.role);
      for (const child of node?.children ?? []) visit(child);
    };
    visit((await page.getStructTree()) as StructureNode | null);
  }
  const { info } = await pdf.getMetadata();
  const { Title, Language } = info as { readonly Title?: string; readonly Language?: string | null };
  const marked = await pdf.getMarkInfo();
  const bookmarks: string[] = [];
  const list = (items: readonly OutlineItem[], level: number): void => {
    for (const item of items) {
      bookmarks.push(`${'  '.repeat(level)}${item.title}`);
      list(item.items, level + 1);
    }
  };
  list(((await pdf.getOutline()) ?? []) as readonly OutlineItem[], 0);
  await task.destroy();
  return {
    pages,
    roles,
    language: Language ?? null,
    title: Title ?? '',
    isTagged: (marked as { readonly Marked?: boolean } | null)?.Marked === true,
    bookmarks,
  };
}
