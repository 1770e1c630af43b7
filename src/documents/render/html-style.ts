/** Style of printed pages: paper and ink; the strips' edges and the plate are the only colours. */
import type { PaperSize } from '../page-tree.ts';

/** As CSS names them. */
const SIZES: Readonly<Record<PaperSize, string>> = { a4: 'A4', letter: 'letter', legal: 'legal' };

export function styleSheet(paper: PaperSize): string {
  const margin = 'margin: 9mm 10mm 11mm;';
  const number = '@bottom-right { content: counter(page) " / " counter(pages); font: 7pt sans-serif; }';
  const size = (name: string, of: PaperSize): string =>
    `@page ${name}${of === 'legal' ? '-legal' : ''} { size: ${SIZES[of]} ${name}; ${margin} ${number} }`;
  return `${STYLE}
${size('landscape', paper)}
${size('portrait', paper)}
${size('portrait', 'legal')}
`;
}

const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --ink: #1c1d1f; --faint: #65676b; --rule: #c9c7c0; --band: #eceae3; --off: #dedcd5;
  --week: #85837b; --alarm: #a32018; --enamel: #1b3a6b; --frame: #2c6e49;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #17181a; --ink: #e8e6e1; --faint: #a2a09a; --rule: #45464a; --band: #26272b; --off: #2f3035;
    --week: #85868c; --alarm: #ff9a8f; --frame: #3f8a60;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 1.25rem clamp(0.75rem, 3vw, 2.5rem) 3rem; max-width: 92rem;
  background: var(--paper); color: var(--ink);
  font: 0.8125rem/1.35 "Helvetica Neue", Helvetica, Arial, "Liberation Sans", sans-serif;
  font-variant-numeric: tabular-nums lining-nums;
}
header { display: flex; align-items: center; gap: 1.1rem; margin-bottom: 1.1rem; }
.plate {
  flex: none; margin: 0; padding: 0.42em 0.7em 0.36em; border: 0.22em solid var(--frame); border-radius: 0.22em;
  background: var(--enamel); box-shadow: inset 0 0 0 0.07em #fff; color: #fff;
  font: 700 1.05rem/1 "Gill Sans", "Gill Sans MT", "Avenir Next Condensed", "Helvetica Neue", Arial, sans-serif;
  letter-spacing: 0.14em; white-space: nowrap;
  -webkit-print-color-adjust: exact; print-color-adjust: exact;
}
h1 { margin: 0; font-size: 1.25rem; line-height: 1.2; font-weight: 400; }
h1 span { font-weight: 700; }
h1 span::after { content: " ·"; font-weight: 400; color: var(--faint); }
h2 { margin: 1.4rem 0 0.4rem; font-size: 1rem; }
.facts { margin: 0.2rem 0 0; color: var(--faint); }
.facts span + span::before { content: "· "; }
.note { margin: 0.9rem 0; max-width: 75rem; }
article { overflow-x: auto; }
article + article { margin-top: 3rem; }
.draft {
  margin: 0 0 0 auto; padding: 0.2em 0.7em; border: 1px solid var(--ink); background: var(--draft, transparent); color: #000;
  -webkit-print-color-adjust: exact; print-color-adjust: exact;
}
.logo { max-height: 3rem; max-width: 12rem; }
.form {
  display: grid; grid-template-columns: repeat(var(--columns), minmax(0, 1fr)); margin: 0 0 1rem;
  border: 1px solid var(--rule); border-width: 1px 0 0 1px;
}
.form div { padding: 0.25rem 0.5rem; border: 1px solid var(--rule); border-width: 0 1px 1px 0; min-height: 2.6em; }
.form dt { color: var(--faint); font-size: 0.88em; }
.form dd { margin: 0; overflow-wrap: anywhere; }
.form .large dd { font-size: 1.9em; font-weight: 700; line-height: 1.15; }
.to-fill { color: var(--alarm); font-style: italic; }
.script { max-width: 38rem; margin: 0 auto 1rem; font: 0.9rem/1.2 "Courier Prime", "Courier New", monospace; }
.script h3 { margin: 1.6em 0 1em; font: inherit; font-weight: 700; }
.script p { margin: 0 0 1em; }
.script .character { margin: 0 0 0 36%; }
.script .parenthetical { margin: 0 25% 0 26%; }
.script .dialogue { margin: 0 22% 0 17%; }
.script .character + .dialogue, .script .parenthetical + .dialogue { margin-bottom: 1em; }
.script .transition { text-align: right; }
.to-write-in td, .to-write-in th { border: 1px solid var(--rule); height: 2em; }
.board .end td { background: #111; color: #fff; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
mark { background: #fff3a0; color: #000; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
.whole-strip > * {
  background: var(--edge); color: #000;
  -webkit-print-color-adjust: exact; print-color-adjust: exact;
}
.whole-strip small { color: #000; }
table { border-collapse: collapse; margin: 0 0 1.3rem; }
.list { width: 100%; }
.list:not(:first-of-type) { width: auto; min-width: 28rem; }
caption { padding: 0 0 0.35rem; text-align: left; font-weight: 700; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { padding: 0.22rem 0.5rem; border: 0 solid var(--rule); text-align: left; vertical-align: top; font-weight: 400; }
.right { text-align: right; }
.center { text-align: center; }
.list td.center, .list td.right { white-space: nowrap; }
.list tbody th { font-weight: 700; white-space: nowrap; }
small { display: block; color: var(--faint); font-size: 0.92em; }
thead th { border-bottom: 1.5px solid var(--ink); color: var(--faint); font-size: 0.92em; vertical-align: bottom; }
.list tbody tr { border-bottom: 1px solid var(--rule); }
.week th { padding-top: 1rem; border: 0; font-size: 1.08em; }
.list .week tr { border-bottom: 0; }
.title div { display: flex; justify-content: space-between; gap: 2rem; }
.title span { font-weight: 400; white-space: nowrap; }
.list .day .title { border-bottom: 1px solid var(--rule); border-top: 1.5px solid var(--ink); }
.day .title th { background: var(--band); white-space: normal; }
.strip > :first-child {
  padding-left: 0.95rem;
  background:
    linear-gradient(var(--edge), var(--edge)) 0 0 / 0.45rem 100% no-repeat,
    linear-gradient(var(--rule), var(--rule)) 0.45rem 0 / 1px 100% no-repeat;
  box-shadow: inset 1px 0 0 var(--rule);
  -webkit-print-color-adjust: exact; print-color-adjust: exact;
}
.banner td { padding-left: 0.95rem; color: var(--faint); font-style: italic; }
.end td { color: var(--faint); text-align: right; }
.list .end { border-bottom: 1.5px solid var(--ink); }
.total > * { font-weight: 700; border-top: 1.5px solid var(--ink); }
.broken { color: var(--alarm); }
.grid { font-size: 0.92em; }
.grid th, .grid td { padding: 0.16rem 0.22rem; border: 1px solid var(--rule); white-space: nowrap; }
.grid thead th, .grid thead td { padding-block: 0.08rem; border-block-width: 0; }
.grid thead tr:first-child > * { border-top-width: 1px; border-bottom-width: 1px; color: var(--ink); font-weight: 700; }
.grid thead td:not([class]) { border: 0; }
.grid tbody td:nth-child(7n + 3), .grid thead tr:last-child > :nth-child(7n + 3), .grid thead th[colspan],
.grid thead tr:not(:last-child) > .center:nth-child(7n + 2) { border-left: 2px solid var(--week); }
.grid td.center, .grid th.center { min-width: 1.75rem; }
.grid tbody th { min-width: 9rem; max-width: 15rem; font-weight: 700; white-space: normal; }
.grid tbody th small { display: inline; margin-left: 0.5em; font-weight: 400; }
.work { font-weight: 700; }
.hold { color: var(--faint); }
.travel { font-style: italic; }
.off { background: var(--off); -webkit-print-color-adjust: exact; print-color-adjust: exact; }
@media print {
  :root {
    color-scheme: light;
    --paper: #fff; --ink: #000; --faint: #333; --rule: #aaa; --band: #eee; --off: #ddd; --week: #666; --alarm: #000; --frame: #2c6e49;
  }
  body { max-width: none; padding: 0; font-size: 7.6pt; background: #fff; }
  article { overflow: visible; }
  article + article { break-before: page; margin-top: 0; }
  .landscape { page: landscape; }
  .portrait { page: portrait; }
  .portrait.legal { page: portrait-legal; }
  .form div { break-inside: avoid; }
  header { margin-bottom: 4mm; }
  .plate { font-size: 10pt; }
  h1 { font-size: 12pt; }
  .broken { font-weight: 700; }
  .title th { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  thead { display: table-header-group; }
  tr, .grid { break-inside: avoid; }
  .week, .title, caption { break-after: avoid; }
  .end { break-before: avoid; }
  .banner { break-after: avoid; }
  th, td { padding: 0.5mm 1.4mm; }
  .grid th, .grid td { padding: 0.4mm 0.5mm; }
  .grid td.center, .grid th.center { min-width: 5.2mm; }
  .grid tbody th { min-width: 30mm; max-width: 48mm; }
}
`;
