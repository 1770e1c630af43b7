/**
 * A page as one self-contained HTML file: no script, no font, no picture, no request to anywhere; A4 landscape in
 * print.
 */
import { STRIP_COLOURS, type StripColourPreset } from '../../season/index.ts';
import type { Block, Cell, Page, Row, RowGroup, Table } from '../page-tree.ts';
import { STYLE_SHEET } from './html-style.ts';

export interface HtmlOptions {
  /** Which family of night colours the strips' edges have; houses differ. `newer` unless given. */
  readonly colours?: StripColourPreset;
}

export function renderHtml(page: Page, options: HtmlOptions = {}): string {
  const title = `${page.production} · ${page.title}`;
  return `<!doctype html>
<html lang="${escaped(page.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
<style>
${stripColours(options.colours ?? 'newer')}
${STYLE_SHEET}</style>
</head>
<body>
<header>
<p class="plate" role="img" aria-label="On y va">ON Y VA</p>
<div>
<h1><span>${escaped(page.production)}</span> ${escaped(page.title)}</h1>
<p class="facts">${page.facts.map((fact) => `<span>${escaped(fact)}</span>`).join(' ')}</p>
</div>
</header>
<main>
${page.blocks.map(blockHtml).join('\n')}
</main>
</body>
</html>
`;
}

/** Text for an element or a quoted attribute. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

function stripColours(preset: StripColourPreset): string {
  const rows = STRIP_COLOURS.filter((row) => row.preset === preset);
  return `:root { ${rows.map((row) => `--${row.key}: ${row.hex};`).join(' ')} }`;
}

function blockHtml(block: Block): string {
  if (block.type === 'heading') return `<h2>${escaped(block.text)}</h2>`;
  if (block.type === 'note') return `<p class="${classes('note', block.tone)}">${escaped(block.text)}</p>`;
  return tableHtml(block);
}

function tableHtml(table: Table): string {
  const caption = `<caption${table.showCaption === true ? '' : ' class="unseen"'}>${escaped(table.caption)}</caption>`;
  const head = table.head.map((cells) => `<tr>${cellsHtml(cells, table, true)}</tr>`).join('\n');
  return `<table class="${classes(table.isGrid === true ? 'grid' : 'list')}">
${caption}
<thead>
${head}
</thead>
${table.groups.map((group) => groupHtml(group, table)).join('\n')}
</table>`;
}

function groupHtml(group: RowGroup, table: Table): string {
  const across = ` colspan="${table.columns.length}"`;
  const lines = group.rows.map((row) => rowHtml(row, table));
  if (group.title !== undefined) {
    const { text, aside, level } = group.title;
    const end = aside === undefined ? '' : ` <span>${escaped(aside)}</span>`;
    lines.unshift(`<tr class="title"><th${across} scope="rowgroup"><div>${escaped(text)}${end}</div></th></tr>`);
    if (group.end !== undefined) lines.push(`<tr class="end"><td${across}>${escaped(group.end)}</td></tr>`);
    return `<tbody class="${level}">\n${lines.join('\n')}\n</tbody>`;
  }
  return `<tbody>\n${lines.join('\n')}\n</tbody>`;
}

function rowHtml(row: Row, table: Table): string {
  const edge = row.edge === undefined ? '' : ` style="--edge: var(--${row.edge})"`;
  const name = classes(row.kind, row.edge === undefined ? undefined : 'strip');
  return `<tr${name === '' ? '' : ` class="${name}"`}${edge}>${cellsHtml(row.cells, table, false)}</tr>`;
}

function cellsHtml(cells: readonly Cell[], table: Table, isHead: boolean): string {
  let at = 0;
  return cells
    .map((cell) => {
      const span = cell.span ?? 1;
      const isBlank = isHead && span > 1 && cell.text === '';
      const align = isBlank ? undefined : span > 1 && isHead ? 'center' : table.columns[at]?.align;
      at += span;
      const isHeader = isHead ? cell.text !== '' : cell.isHeader === true;
      const scope = isHead ? (span > 1 ? 'colgroup' : 'col') : 'row';
      const tag = isHeader ? 'th' : 'td';
      const name = classes(align === 'left' ? undefined : align, cell.tone);
      const attributes = [
        span > 1 ? ` colspan="${span}"` : '',
        isHeader ? ` scope="${scope}"` : '',
        name === '' ? '' : ` class="${name}"`,
      ].join('');
      const sub = cell.sub === undefined ? '' : `<small>${escaped(cell.sub)}</small>`;
      return `<${tag}${attributes}>${escaped(cell.text)}${sub}</${tag}>`;
    })
    .join('');
}

function classes(...names: readonly (string | undefined)[]): string {
  return names.filter((name) => name !== undefined).join(' ');
}
