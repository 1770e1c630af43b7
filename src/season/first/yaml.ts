/** A page of YAML written line by line, with comments, and with the addresses of the sources it cites at its end. */
import { CATALOG } from '../catalog.ts';
import type { Fact } from '../catalog-facts.ts';
import { SOURCES } from '../catalog-print.ts';

const WIDTH = 150;

export class YamlPage {
  readonly #lines: string[] = [];
  readonly #cited = new Set<string>();

  /** A line of YAML with a comment behind it, or above it where the line would get too long. */
  line(yaml: string, comment: string | Fact | null = null): void {
    if (comment === null) {
      this.#lines.push(yaml);
      return;
    }
    const text = typeof comment === 'string' ? comment : whereFrom(comment);
    this.#cite(text);
    const behind = `${yaml.padEnd(34)} # ${text}`;
    if (behind.length <= WIDTH) {
      this.#lines.push(behind);
      return;
    }
    const indent = /^ */.exec(yaml)![0];
    for (const part of wrapped(text, WIDTH - indent.length - 2)) this.#lines.push(`${indent}# ${part}`);
    this.#lines.push(yaml);
  }

  /** Comment lines, indented like the text they are given with; a long one goes on under itself. */
  note(...texts: readonly string[]): void {
    for (const text of texts) {
      this.#cite(text);
      const indent = /^ */.exec(text)![0];
      wrapped(text.trim(), WIDTH - indent.length - 4).forEach((part, index) => {
        this.#lines.push(`${indent}# ${index === 0 ? '' : '  '}${part}`);
      });
    }
  }

  /** An empty line, what the key is for, and the top-level key. */
  section(key: string, ...notes: readonly string[]): void {
    this.#lines.push('');
    this.note(...notes);
    this.#lines.push(key.includes(':') ? key : `${key}:`);
  }

  /** `text` as a YAML scalar that is read back as exactly this text. */
  quoted(text: string): string {
    return quoted(text);
  }

  /** Addresses of every source cited so far, as a comment. */
  citations(): void {
    const rows = SOURCES.filter((row) => this.#cited.has(row.id));
    if (rows.length === 0) return;
    this.#lines.push('', '# Sources');
    for (const row of rows) this.#lines.push(`#   ${row.id}: ${row.title}. ${row.address}`);
  }

  text(): string {
    return `${this.#lines.join('\n')}\n`;
  }

  #cite(text: string): void {
    for (const bracket of text.matchAll(/\[([^\]]*)\]/g))
      for (const word of bracket[1]!.split(/[\s;,]+/)) this.#cited.add(word);
  }
}

/** A double-quoted scalar. JSON's strings are YAML's; the few marks YAML would not read as they are become escapes. */
export function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** What is known of a value, for a comment: its note and `[source, year, confidence]`. */
export function whereFrom(fact: Fact): string {
  const note = fact.note === undefined ? '' : `${fact.note.replace(/; (the [a-z ]+ is )?ours$/, '')} `;
  const year = fact.year === null ? 'undated' : fact.year;
  return fact.source.startsWith('ours') && fact.year === null
    ? `${note}[${fact.source}]`
    : `${note}[${fact.source}, ${year}, ${fact.confidence}]`;
}

export function timingFact(field: string): Fact {
  return defaultFact(`timing.${field}`);
}

export function calendarFact(field: keyof typeof CATALOG.calendarDefaults): Fact {
  return defaultFact(`calendar.${field}`);
}

export function examplePriceFact(field: keyof typeof CATALOG.examplePrices): Fact {
  return defaultFact(`examplePrices.${field}`);
}

function defaultFact(path: string): Fact {
  const fact = CATALOG.defaultFacts.find((candidate) => candidate.path === path);
  if (fact === undefined) throw new Error(`no default ${path}`);
  return fact;
}

function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
