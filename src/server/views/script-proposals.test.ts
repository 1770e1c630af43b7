/** What the breakdown proposes, and what of `season.yaml` each answer makes. */
import { describe, expect, it } from 'vitest';
import type { ProposalView } from '../../api/index.ts';
import { readSeasonFiles } from '../../breakdown/index.ts';
import { calendarDay } from '../../foundation/index.ts';
import { applyCommand, type Command, newLiveSeason, type SeasonFacts } from '../../live/index.ts';
import { said } from '../../messages/testing/said.ts';
import { parseFountain } from '../../script/index.ts';
import { SeasonDocument } from '../../season/index.ts';
import { scriptProposals } from './script-proposals.ts';

const HEADER = `format: onyva-season/1
title: Test
currency: EUR
calendar: { start: 2027-04-12, end: 2027-08-30 }
bases: [{ id: paris, crew day: 40000 }]
episodes: [{ id: "101", title: One, script: a.fountain }]
`;
const NO_BOARDS: SeasonFacts = {
  ...{ strips: [], sets: [], firstDate: calendarDay('2027-04-12'), lastDate: calendarDay('2027-08-30') },
  named: { bases: [], units: [], places: [], people: [], elements: [] },
};

function opened(text: string, script: string) {
  const screenplay = parseFountain(script, 'a.fountain');
  const read = (yaml: string) => {
    const { season, diagnostics } = readSeasonFiles(yaml, 'season.yaml', () => screenplay);
    if (season === null) throw new Error(JSON.stringify(diagnostics));
    return season;
  };
  const proposals = (yaml: string): readonly ProposalView[] =>
    scriptProposals('101', screenplay, {
      season: read(yaml),
      screenplays: new Map([['101', screenplay]]),
      source: () => new SeasonDocument(yaml).get([]),
    });
  const edited = (yaml: string, command: Command): string => {
    const outcome = applyCommand(newLiveSeason(yaml, NO_BOARDS), command, () => ({ facts: NO_BOARDS }));
    if ('refused' in outcome) throw new Error(JSON.stringify(outcome.refused));
    return outcome.season.text;
  };
  return { read, proposals, edited, text: HEADER + text };
}

describe('sets that may be one', () => {
  const SCRIPT = ['INT. RACETRACK - DAY #1#', 'EXT. RACE TRACK - DAY #2#', 'INT. RACETRACK - NIGHT #3#'].join(
    '\n\nx\n\n',
  );
  const asked = (list: readonly ProposalView[]) => list.filter(({ id }) => id.startsWith('same-set/'));

  it.each([
    ['both in the file', 'sets: { RACETRACK: {}, RACE TRACK: {} }\n'],
    ['one of them in the file', 'sets: { RACE TRACK: {} }\n'],
    ['neither', ''],
  ])('are one set once that is accepted: %s', (_, sets) => {
    const { text, read, proposals, edited } = opened(sets, SCRIPT);
    const [proposal] = asked(proposals(text));
    expect(said(proposal!.sentence)).toBe('Are RACETRACK (2) and RACE TRACK (1) one set? They have the same letters.');
    const merged = edited(text, proposal!.accept);
    expect(new Set(read(merged).scenes.map(({ setId }) => setId)).size).toBe(1);
    expect(asked(proposals(merged))).toEqual([]);
  });

  it('stay two once that is dismissed', () => {
    const { text, read, proposals, edited } = opened('', SCRIPT);
    const kept = edited(text, asked(proposals(text))[0]!.dismiss);
    expect(new Set(read(kept).scenes.map(({ setId }) => setId)).size).toBe(2);
    expect(asked(proposals(kept))).toEqual([]);
  });
});

describe('what a person wears', () => {
  const SCRIPT = `INT. FLAT - DAY #1#

ANNA comes in, in a red coat.

ANNA
Hello.

INT. HALL - DAY #2#

ANNA takes off her red coat.

ANNA
Warm.

INT. FLAT - NIGHT #3#

ANNA
Late.

BEN
Very.
`;
  const PEOPLE = 'people: [{ id: anna, name: Anna A, characters: [ANNA] }]\n';
  const DAYS = 'scenes: { "101-1": { story day: D1 }, "101-2": { story day: D1 }, "101-3": { story day: N1 } }\n';

  it('is proposed for each story day and each change, and accepted as looks', () => {
    const { text, read, proposals, edited } = opened(PEOPLE + DAYS, SCRIPT);
    const found = proposals(text).filter(({ id }) => id.startsWith('wardrobe/'));
    expect(found.map(({ sentence }) => said(sentence))).toEqual([
      'ANNA wears 3 looks in episode 101: D1 (red coat), D1 (2), “ANNA takes off her red coat.” and N1. Make them?',
    ]);
    const made = edited(text, found[0]!.accept);
    expect(read(made).story!.looks.map(({ id, storyDays, scenes, pieces }) => [id, storyDays, scenes, pieces])).toEqual(
      [
        ['anna-d1', [], ['101-1', '101-2'], ['red coat']],
        ['anna-d1-2', [], ['101-2'], []],
        ['anna-n1', ['N1'], [], []],
      ],
    );
    expect(proposals(made).filter(({ id }) => id.startsWith('wardrobe/'))).toEqual([]);
  });
});
