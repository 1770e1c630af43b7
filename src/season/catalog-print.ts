/**
 * Words, codes and colours of printed schedules, each row with its source (`data/glossary.json` and its neighbours).
 */
import type { CodeBelow } from '../messages/index.ts';
import type { Sourcing } from './catalog-facts.ts';
import doodCodes from './data/dood-codes.json' with { type: 'json' };
import glossary from './data/glossary.json' with { type: 'json' };
import revisionColours from './data/revision-colours.json' with { type: 'json' };
import sources from './data/sources.json' with { type: 'json' };
import stripColours from './data/strip-colours.json' with { type: 'json' };

export interface GlossaryRow extends Sourcing {
  /** Ids that start with `label-` are labels of our own documents. */
  readonly id: string;
  readonly en: string;
  readonly fr: string;
}

/** A code of the day-out-of-days. */
export interface DoodCodeRow extends Sourcing {
  readonly id: string;
  readonly en: string;
  readonly fr: string;
  /** Totals a day with this code adds to. */
  readonly counts: readonly ('worked' | 'held' | 'travelled')[];
}

/** A colour of pages; its name is `paper.colours.<id>` of the catalogues. */
export interface RevisionColourRow extends Sourcing {
  readonly id: CodeBelow<'paper.colours'>;
  /** 0 = the first draft. */
  readonly order: number;
  readonly hex: string;
}

export type StripColourPreset = 'newer' | 'singleton';

export interface StripColourRow extends Sourcing {
  readonly id: string;
  readonly preset: StripColourPreset;
  /** `int-day`, `ext-night`, `dawn`, `day-break` ... */
  readonly key: string;
  readonly colour: string;
  readonly hex: string;
}

export interface SourceRow {
  readonly id: string;
  readonly title: string;
  readonly address: string;
}

export const GLOSSARY = glossary.rows as readonly GlossaryRow[];
export const DOOD_CODES = doodCodes.rows as readonly DoodCodeRow[];
export const REVISION_COLOURS = revisionColours.rows as readonly RevisionColourRow[];
export const STRIP_COLOURS = stripColours.rows as readonly StripColourRow[];
export const SOURCES: readonly SourceRow[] = sources.rows;
