/** The banners of a day as a plan has them (SPEC L-8). */
import type { BoardEntry } from './board.ts';

type Banner = Extract<BoardEntry, { readonly kind: 'banner' }>;

/** A banner of a plan: it stands after so many strips; `minutes` is 0 where it takes no time. */
export interface PlannedBanner {
  readonly text: string;
  readonly after: number;
  readonly minutes: number;
}

/** Gives the banners of plans names that no banner of the board has. */
export class PlanBanners {
  readonly #taken: Set<string>;
  #next = 1;

  constructor(entries: readonly BoardEntry[]) {
    this.#taken = new Set(entries.flatMap((entry) => (entry.kind === 'banner' ? [entry.id] : [])));
  }

  /** The strips with a plan's banners among them; those that the day had already, `before`, stay the same ones. */
  among(
    strips: readonly BoardEntry[],
    planned: readonly PlannedBanner[],
    before: readonly BoardEntry[],
  ): readonly BoardEntry[] {
    const left = before.filter((entry) => entry.kind === 'banner');
    const unchanged = planned.map((banner) => {
      const at = left.findIndex((old) => old.text === banner.text && (old.minutes ?? 0) === banner.minutes);
      return at < 0 ? null : left.splice(at, 1)[0]!;
    });
    const banners = planned.map((banner, at): Banner => {
      if (unchanged[at] !== null) return unchanged[at]!;
      const same = left.findIndex((old) => old.text === banner.text);
      const id = same < 0 ? this.#newId() : left.splice(same, 1)[0]!.id;
      return { kind: 'banner', id, text: banner.text, ...(banner.minutes === 0 ? {} : { minutes: banner.minutes }) };
    });
    const standing = (from: number, to: number): readonly Banner[] =>
      banners.filter((_, at) => planned[at]!.after >= from && planned[at]!.after < to);
    return [
      ...strips.flatMap((strip, at) => [...standing(at, at + 1), strip]),
      ...standing(strips.length, Number.POSITIVE_INFINITY),
    ];
  }

  #newId(): string {
    while (this.#taken.has(`plan-${this.#next}`)) this.#next++;
    const id = `plan-${this.#next}`;
    this.#taken.add(id);
    return id;
  }
}
