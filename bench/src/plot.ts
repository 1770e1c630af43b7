/** Cost over time as an SVG picture, written by hand: a step line per method, logarithmic time. */

export interface Curve {
  readonly name: string;
  readonly colour: string;
  /** Milliseconds and money, in order of time; only legal plans. */
  readonly points: readonly { readonly at: number; readonly cost: number }[];
}

const WIDTH = 720;
const HEIGHT = 360;
const LEFT = 80;
const RIGHT = 150;
const TOP = 36;
const BOTTOM = 40;
const FIRST_MS = 100;

export function plot(
  title: string,
  unit: string,
  seconds: number,
  curves: readonly Curve[],
  bound: number | null,
): string {
  const costs = curves.flatMap(({ points }) => points.map(({ cost }) => cost));
  const low = Math.min(...costs, bound ?? Number.POSITIVE_INFINITY);
  const high = Math.max(...costs);
  const span = Math.max(1, high - low);
  const x = (ms: number): number =>
    LEFT +
    ((WIDTH - LEFT - RIGHT) * Math.log(Math.max(FIRST_MS, ms) / FIRST_MS)) / Math.log((seconds * 1000) / FIRST_MS);
  const y = (cost: number): number => TOP + (HEIGHT - TOP - BOTTOM) * (1 - (cost - low + 0.03 * span) / (1.06 * span));
  const parts: string[] = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="11" fill="#222" role="img" aria-label="${escaped(title)}">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    `<text x="${LEFT}" y="20" font-size="13" font-weight="bold">${escaped(title)}</text>`,
  ];
  for (let ms = FIRST_MS; ms <= seconds * 1000; ms *= 10) parts.push(...tick(x(ms), `${ms / 1000} s`));
  parts.push(...tick(x(seconds * 1000), `${seconds} s`));
  for (let i = 0; i <= 4; i++) {
    const cost = low + (span * i) / 4;
    parts.push(
      `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${round(y(cost))}" y2="${round(y(cost))}" stroke="#ddd"/>`,
      `<text x="${LEFT - 6}" y="${round(y(cost)) + 4}" text-anchor="end">${short(cost)}</text>`,
    );
  }
  parts.push(`<text x="12" y="${TOP - 8}" fill="#666">${escaped(unit)}</text>`);
  if (bound !== null) {
    parts.push(
      `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${round(y(bound))}" y2="${round(y(bound))}" stroke="#222" stroke-dasharray="4 3"/>`,
      `<text x="${WIDTH - RIGHT + 6}" y="${round(y(bound)) + 4}">bound</text>`,
    );
  }
  let lastLabel = Number.NEGATIVE_INFINITY;
  const drawn = curves.filter(({ points }) => points.length > 0).sort((a, b) => end(b) - end(a));
  for (const { name, colour, points } of drawn) {
    const first = points[0]!;
    const line = [`M${round(x(first.at))} ${round(y(first.cost))}`];
    for (const { at, cost } of points.slice(1)) line.push(`H${round(x(at))}V${round(y(cost))}`);
    line.push(`H${round(x(seconds * 1000))}`);
    const label = Math.max(y(points.at(-1)!.cost) + 4, lastLabel + 13);
    lastLabel = label;
    parts.push(
      `<path d="${line.join('')}" fill="none" stroke="${colour}" stroke-width="2"/>`,
      `<circle cx="${round(x(first.at))}" cy="${round(y(first.cost))}" r="3" fill="${colour}"/>`,
      `<text x="${WIDTH - RIGHT + 6}" y="${round(label)}" fill="${colour}">${escaped(name)}</text>`,
    );
  }
  return `${parts.join('\n')}\n</svg>\n`;
}

const end = ({ points }: Curve): number => points.at(-1)?.cost ?? 0;

function tick(x: number, text: string): string[] {
  return [
    `<line x1="${round(x)}" x2="${round(x)}" y1="${TOP}" y2="${HEIGHT - BOTTOM}" stroke="#eee"/>`,
    `<text x="${round(x)}" y="${HEIGHT - BOTTOM + 16}" text-anchor="middle">${text}</text>`,
  ];
}

const round = (value: number): number => Math.round(value * 10) / 10;

function short(cost: number): string {
  if (cost >= 1e6) return `${(cost / 1e6).toFixed(2)} M`;
  return cost >= 1e4 ? `${(cost / 1e3).toFixed(0)} k` : cost.toFixed(0);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
