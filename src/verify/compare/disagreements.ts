/** Collects what the plan says against what follows from the season. */
import { isMessage, type Message, type Text } from '../../foundation/index.ts';
import type { Disagreement } from '../verification.ts';

export type Claim = string | number | boolean | null | undefined;

export interface Disagreements {
  readonly found: readonly Disagreement[];
  /** Notes the difference when the two are not the same. */
  same(what: string, expected: Claim, found: Claim): void;
  /** Notes what the plan has where something else was expected, in words. */
  wrong(what: string, expected: Text, found: Claim | Message): void;
}

export function collectDisagreements(): Disagreements {
  const found: Disagreement[] = [];
  const wrong: Disagreements['wrong'] = (what, expected, claim) => {
    found.push({ what, expected, found: isMessage(claim) ? claim : String(claim) });
  };
  return {
    found,
    wrong,
    same: (what, expected, claim) => {
      if (expected !== claim) wrong(what, String(expected), claim);
    },
  };
}
