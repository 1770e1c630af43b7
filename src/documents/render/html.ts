/**
 * Pages as one self-contained HTML file: no script, no font, no request to anywhere; each page begins on a new sheet in
 * print. A logo is part of the file.
 */
import type { StripColourPreset } from '../../season/index.ts';
import type {
  Block,
  Cell,
  Chart,
  Form,
  FormBox,
  Note,
  Page,
  PaperSize,
  Row,
  RowGroup,
  ScriptText,
  Table,
} from '../page-tree.ts';
import { styleSheet } from './html-style.ts';
import { stripHexes } from './tones.ts';

export interface HtmlOptions {
  /** Which family of night colours the strips' edges have; houses differ. `newer` unless given. */
  readonly colours?: StripColourPreset;
  /** `a4` unless given. */
  readonly paper?: PaperSize;
  /** A picture in place of our plate, as a `data:` address. */
  readonly logo?: string;
}

export function renderHtml(pages: readonly Page[], options: HtmlOptions = {}): string {
  const [first] = pages;
  const title = first === undefined ? '' : `${first.production} · ${first.title}`;
  return `<!doctype html>
<html lang="${escaped(first?.language ?? 'en')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
<style>
${stripColours(options.colours)}
${styleSheet(options.paper ?? 'a4')}</style>
</head>
<body>
${pages.map((page) => pageHtml(page, options)).join('\n')}
</body>
</html>
`;
}

function pageHtml(page: Page, { logo }: HtmlOptions): string {
  const plate =
    logo === undefined
      ? '<p class="plate" role="img" aria-label="On y va">ON Y VA</p>'
      : `<img class="logo" alt="" src="${escaped(logo)}">`;
  const name = page.name === undefined ? '' : ` ${escaped(page.name)}`;
  return `<article class="${classes(page.orientation ?? 'landscape', page.size)}">
<header>
${plate}
<div>
<h1><span>${escaped(page.production)}</span> ${escaped(page.title)}${name}</h1>
<p class="facts">${page.facts.map((fact) => `<span>${escaped(fact)}</span>`).join(' ')}</p>
</div>
${draftHtml(page)}</header>
${page.blocks.map(blockHtml).join('\n')}
</article>`;
}

function draftHtml({ draft }: Page): string {
  if (draft === undefined) return '';
  const colour = draft.hex === null ? '' : ` style="--draft: ${escaped(draft.hex)}"`;
  return `<p class="draft"${colour}>${escaped(draft.text)}</p>\n`;
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

function stripColours(preset?: StripColourPreset): string {
  const rows = Object.entries(stripHexes(preset));
  return `:root { ${rows.map(([key, hex]) => `--${key}: ${hex};`).join(' ')} }`;
}

function blockHtml(block: Block): string {
  if (block.type === 'heading') return `<h2>${escaped(block.text)}</h2>`;
  if (block.type === 'note') return `<p class="${classes('note', block.tone)}">${noteHtml(block)}</p>`;
  if (block.type === 'form') return formHtml(block);
  if (block.type === 'chart') return chartHtml(block);
  if (block.type === 'script') return scriptHtml(block);
  return tableHtml(block);
}

function noteHtml({ text, link }: Note): string {
  return link === undefined ? escaped(text) : `<a href="${escaped(link)}">${escaped(text)}</a>`;
}

/** Only pages with a picture have it. */
const CHART_STYLE = `
.chart { max-width: 46rem; margin: 0 0 1.3rem; break-inside: avoid; }
.chart svg { width: 100%; height: auto; font-size: 11px; }
.chart text { fill: var(--faint); }
.chart .letter { fill: var(--ink); font-weight: 700; }
.chart line { stroke: var(--rule); }
.chart polyline { fill: none; stroke: var(--ink); stroke-width: 1.5; }
.chart circle { fill: var(--ink); }
`;

/** The table beside it says the same to who cannot see it. */
function chartHtml({ caption, across, up, points }: Chart): string {
  const [width, height, left, top, right, bottom] = [720, 300, 96, 14, 20, 42];
  const x = (at: number): number => left + Math.round(((width - left - right) * at) / 1000);
  const y = (at: number): number => height - bottom - Math.round(((height - top - bottom) * at) / 1000);
  const joined = points.filter(({ isJoined }) => isJoined === true);
  return `<style>${CHART_STYLE}</style>
<figure class="chart"><h2>${escaped(caption)}</h2>
<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(caption)}">
${up.ticks
  .map(
    ({ at, text }) =>
      `<line x1="${left}" x2="${width - right}" y1="${y(at)}" y2="${y(at)}"/>` +
      `<text x="${left - 8}" y="${y(at) + 4}" text-anchor="end">${escaped(text)}</text>`,
  )
  .join('\n')}
${across.ticks
  .map(({ at, text }) => `<text x="${x(at)}" y="${height - bottom + 16}" text-anchor="middle">${escaped(text)}</text>`)
  .join('\n')}
<text x="${(left + width - right) / 2}" y="${height - 6}" text-anchor="middle">${escaped(across.label)}</text>
<polyline points="${joined.map((point) => `${x(point.across)},${y(point.up)}`).join(' ')}"/>
${points
  .map(
    ({ across: share, up: cost, letter, isMarked }) =>
      `<circle cx="${x(share)}" cy="${y(cost)}" r="${isMarked === true ? 7 : 4}"/>` +
      `<text class="letter" x="${x(share) + 9}" y="${y(cost) - 6}">${escaped(letter)}</text>`,
  )
  .join('\n')}
</svg></figure>`;
}

function formHtml({ caption, showCaption, columns, boxes }: Form): string {
  const head = showCaption === true ? `<h2>${escaped(caption)}</h2>\n` : '';
  const one = (box: FormBox): string => {
    const name = classes(box.tone, box.isLarge === true ? 'large' : undefined);
    const style = [
      ...(box.span === undefined ? [] : [`grid-column: span ${box.span}`]),
      ...(box.room === undefined ? [] : [`min-height: ${box.room * 1.5}em`]),
    ];
    const span = style.length === 0 ? '' : ` style="${style.join('; ')}"`;
    const said = `<dt>${escaped(box.label)}</dt><dd>${escaped(box.text)}</dd>`;
    return `<div${name === '' ? '' : ` class="${name}"`}${span}>${said}</div>`;
  };
  return `${head}<dl class="form" style="--columns: ${columns}">
${boxes.map(one).join('\n')}
</dl>`;
}

function scriptHtml({ lines }: ScriptText): string {
  return `<div class="script">
${lines
  .map(({ kind, text, isMarked }) => {
    const said = isMarked === true ? `<mark>${escaped(text)}</mark>` : escaped(text);
    return kind === 'heading' ? `<h3>${said}</h3>` : `<p class="${kind}">${said}</p>`;
  })
  .join('\n')}
</div>`;
}

function tableHtml(table: Table): string {
  const caption = `<caption${table.showCaption === true ? '' : ' class="unseen"'}>${escaped(table.caption)}</caption>`;
  const head = table.head.map((cells) => `<tr>${cellsHtml(cells, table, true)}</tr>`).join('\n');
  const kind = [
    table.isGrid === true ? 'grid' : 'list',
    table.isToWriteIn === true ? 'to-write-in' : undefined,
    table.isBoard === true ? 'board' : undefined,
  ];
  return `<table class="${classes(...kind)}">
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
    const { text, aside } = group.title;
    const end = aside === undefined ? '' : ` <span>${escaped(aside)}</span>`;
    lines.unshift(`<tr class="title"><th${across} scope="rowgroup"><div>${escaped(text)}${end}</div></th></tr>`);
  }
  if (group.end !== undefined) lines.push(`<tr class="end"><td${across}>${escaped(group.end)}</td></tr>`);
  const level = group.title === undefined ? '' : ` class="${group.title.level}"`;
  return `<tbody${level}>\n${lines.join('\n')}\n</tbody>`;
}

function rowHtml(row: Row, table: Table): string {
  const colour = row.strip ?? row.edge;
  const edge = colour === undefined ? '' : ` style="--edge: var(--${colour})"`;
  const name = classes(
    row.kind,
    row.strip !== undefined ? 'whole-strip' : row.edge !== undefined ? 'strip' : undefined,
  );
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
