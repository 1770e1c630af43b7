/**
 * The best cost known of every instance, kept in `bench/best-known.json` and brought up to date when a run beats it.
 */
import { readFileSync, writeFileSync } from 'node:fs';

interface Known {
  readonly cost: number;
  readonly unit: string;
  readonly by: string;
  readonly date: string;
  /** Of the instance; a cost of another instance says nothing. */
  readonly checksum: string;
  readonly optimal: boolean;
}

export class BestKnown {
  private readonly known: Record<string, Known>;
  private readonly file: URL;

  constructor(file: URL) {
    this.file = file;
    try {
      this.known = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Known>;
    } catch {
      this.known = {};
    }
  }

  cost(instance: string, checksum: string): number | null {
    const known = this.known[instance];
    return known !== undefined && known.checksum === checksum ? known.cost : null;
  }

  /** Takes a result; says in words when it is the new best. */
  offer(instance: string, result: Known): string | null {
    const before = this.cost(instance, result.checksum);
    const improves = before === null || result.cost < before;
    if (!improves && !(result.cost === before && result.optimal)) return null;
    if (!improves && this.known[instance]?.optimal) return null;
    this.known[instance] = result;
    const sorted = Object.fromEntries(Object.entries(this.known).sort(([a], [b]) => (a < b ? -1 : 1)));
    writeFileSync(this.file, `${JSON.stringify(sorted, null, 2)}\n`);
    if (!improves) return null;
    return before === null ? null : `${instance}: new best ${result.cost}, before ${before} (${result.by})`;
  }
}
