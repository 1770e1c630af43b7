import type { Field } from '../foundation/index.ts';

/** A field on its way into a sentence: its value for the functions of the catalogue, and how it is said without one. */
export class SaidField {
  readonly field: Field;
  /** Of a list: each item as it is said; null for everything else. */
  readonly items: readonly string[] | null;
  readonly #said: string;

  constructor(field: Field, said: string, items: readonly string[] | null = null) {
    this.field = field;
    this.items = items;
    this.#said = said;
  }

  /** Null, an empty text or an empty list: there is nothing to name. */
  get isNothing(): boolean {
    return this.#said === '';
  }

  toString(): string {
    return this.#said;
  }
}
