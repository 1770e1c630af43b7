/** What every part of the bench is given, and what it hands back. */
import { BestKnown } from './best-known.js';

export interface Section {
  readonly name: string;
  readonly title: string;
  /** Markdown. */
  readonly lines: readonly string[];
}

export interface Bar {
  readonly what: string;
  readonly bar: string;
  readonly measured: string;
  readonly met: boolean;
}

export class BenchContext {
  /** Inputs that are not ours: `../shared/data`. */
  readonly data: string;
  readonly folder: URL;
  /** Per solver run. */
  readonly seconds: number;
  readonly bars: Bar[] = [];
  private readonly best: BestKnown;
  private readonly date: string;

  constructor(options: { data: string; folder: URL; seconds: number; date: string }) {
    this.data = options.data;
    this.folder = options.folder;
    this.seconds = options.seconds;
    this.date = options.date;
    this.best = new BestKnown(new URL('best-known.json', options.folder));
  }

  bar(what: string, bar: string, measured: string, met: boolean): void {
    this.bars.push({ what, bar, measured, met });
    this.say(`${met ? 'met   ' : 'MISSED'}  ${what}: ${measured} (bar: ${bar})`);
  }

  /** Takes a result for `best-known.json`; says so when it beats what was known. */
  offer(
    instance: string,
    result: { cost: number; unit: string; checksum: string; optimal: boolean; by?: string },
  ): void {
    const news = this.best.offer(instance, { by: 'onyva', ...result, date: this.date });
    if (news !== null) this.say(news);
  }

  bestKnown(instance: string, checksum: string): number | null {
    return this.best.cost(instance, checksum);
  }

  say(text: string): void {
    process.stderr.write(`${text}\n`);
  }
}

export const seconds = (value: number): string => `${Math.round(value * 10) / 10} s`;

/** Cents as whole units with thousands parted. */
export const money = (cents: number): string => String(Math.round(cents / 100)).replace(/\B(?=(\d{3})+$)/g, ' ');

export const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
