/**
 * Every code that a comparison can report, in the form of `season/season-diagnostics.ts`; `docs/diagnostics.md` is
 * written from it.
 */
import type { DiagnosticEntry } from '../season/index.ts';

export const COMPARE_DIAGNOSTICS = {
  'no-plan': {
    meaning: 'A question of the comparison has no plan. The others are answered.',
    example: 'All in Budapest: the season cannot be planned so.',
    fix: 'The message says what stands in the way.',
  },
  'no-open-day': {
    meaning: 'A base has no open day between the start and the end of the calendar, so nothing can be shot there.',
    example: '- { id: budapest, weekdays: [sun] }',
    fix: 'Give the base `weekdays` that it works on, or the calendar more days.',
  },
  'blocks-do-not-fit': {
    meaning:
      'Two bases must both be visited, because some set has a way in one of them only, and the travel days between ' +
      'them do not fit between the start and the end of the calendar.',
    example: 'base travel: [{ between: [paris, toronto], days: 12 }]',
    fix: 'Give one of those sets a way in the other base, or the calendar more days.',
  },
  'floor-not-met': {
    meaning:
      'Plans shoot in a base whose incentive gives them nothing, because they spend less there, or shoot fewer days, ' +
      'than the scheme asks for.',
    example: '- { id: toronto, incentive: ca-on }',
    fix: 'Move more of the shoot there, count without it (`incentive: none`), or choose another scheme.',
  },
  'unsure-figures': {
    meaning:
      'The answer leans on figures of the data that nobody is sure of: with one of them at nothing, or at its most ' +
      '(all of a share, twice a rate), the second plan would cost no more than the best.',
    example: '- { id: paris, incentive: fr-trip }   # qualifies.cast-work 25, unsure',
    fix: 'Ask for the figure before you decide, and write it under `incentive override` or `rules override`.',
  },
} as const satisfies Readonly<Record<string, DiagnosticEntry>>;

export type CompareCode = keyof typeof COMPARE_DIAGNOSTICS;
