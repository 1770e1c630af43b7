import { describe, expect, it } from 'vitest';
import { type Random, seededRandom } from '../../foundation/index.ts';
import {
  allEntries,
  applyCommand,
  applyDiff,
  type Command,
  type EntryRef,
  followFacts,
  type LiveSeason,
  newLiveSeason,
  RECORD_KINDS,
  reverseDiff,
  type SingleCommand,
  sortedDays,
} from '../../live/index.ts';
import { parseFountain } from '../../script/index.ts';
import { type Season, storyOf } from '../../season/index.ts';
import { SCRIPT, SEASON_YAML } from '../testing/open-example.ts';
import { isModel, SeasonReader } from './season-model.ts';

const MORE = `units: [{ id: main, home: paris }, { id: second, home: paris }]
elements: [{ id: bike, category: vehicles }, { id: rack, category: vehicles }]
element categories: [{ id: drones, name: Drones }]
order: [{ before: ["101-1"], after: ["101-3"] }]
prerequisites: [{ id: song, name: Song, kind: song, scenes: ["101-2"], steps: [{ name: clear, working days: 2 }] }]
pins: [{ scene: "101-2", date: 2027-04-20 }]
threads: [{ id: two, name: The two, people: [emma], scenes: ["101-1"] }]
moments: [{ scene: "101-1", people: [emma], thread: two }]
rehearsals: [{ id: read, people: [emma], before: ["101-2"] }]
looks: [{ id: coat, person: emma, scenes: ["101-1"], states: { "101-3": wet }, fitting: { working days: 2 } }]
deliveries: [{ id: teaser, due: 2027-06-01, scenes: ["101-1"], people: [emma] }]
`;
const reader = () => new SeasonReader((path) => parseFountain(SCRIPT, path));

function modelOf(text: string, from = reader()) {
  const model = from.model(text);
  if (!isModel(model)) throw new Error(model.map(({ code }) => code).join(', '));
  return model;
}

/** A command of any kind, made of what the season has; some lead nowhere, as those of a tab that is behind. */
function anyCommand(random: Random, live: LiveSeason, season: Season): SingleCommand {
  const of = <T>(list: readonly T[]): T => list[random.below(list.length)]!;
  const id = (list: readonly { readonly id: string }[]): string => (list.length === 0 ? 'nobody' : of(list).id);
  const board = of(Object.keys(live.boards));
  const entry = of(allEntries(live.boards[board]!));
  const ref: EntryRef = entry.kind === 'banner' ? { banner: entry.id } : { scene: entry.scene, part: entry.part };
  const date = of(['2027-04-13', '2027-04-16', '2027-04-20']) as Season['calendar']['start'];
  const unit = id(season.units);
  const scene = id(season.scenes);
  const record = of(RECORD_KINDS);
  const records = {
    ...{ bases: season.bases, units: season.units, places: season.places, sets: season.sets, people: season.people },
    ...{
      episodes: season.episodes,
      elements: season.elements,
      prerequisites: season.prerequisites.filter((one) => one.of === undefined),
    },
    'element categories': season.elementCategories,
    ...storyOf(season),
  }[record];
  const name = of(['Ada', 'BARN', 'Quay', '7']);
  const day = of(sortedDays(live.boards[board]!)) ?? { date, unit };
  return of<() => SingleCommand>([
    () => ({ kind: 'move-entries', board, entries: [ref], to: { date, unit, position: random.below(3) } }),
    () => ({ kind: 'move-entries', board, entries: [ref], to: { boneyard: true } }),
    () => ({ kind: 'add-banner', board, id: `b${random.below(1e9)}`, text: 'Rain', to: { date, unit } }),
    () => ({ kind: 'swap-days', board, a: { date: day.date, unit: day.unit }, b: { date, unit } }),
    () => ({ kind: 'duplicate-board', board, id: `x${random.below(1e9)}`, name }),
    () => ({ kind: 'lock-day', board, day: { date, unit }, locked: random.below(3) === 0 }),
    () => ({ kind: 'rename-record', record, id: id(records), name }),
    () => ({ kind: 'merge-records', record, from: [id(records)], into: id(records) }),
    () => ({ kind: 'delete-record', record, id: id(records) }),
    () => ({ kind: 'add-row', path: ['people'], value: { id: `p${random.below(1e9)}`, name, characters: ['EMMA'] } }),
    () => ({ kind: 'add-row', path: ['places'], value: { id: `l${random.below(1e9)}`, base: id(season.bases) } }),
    () => ({ kind: 'add-row', path: ['units'], value: { id: `u${random.below(1e9)}`, name } }),
    () => ({
      kind: 'edit-season',
      path: ['sets', name],
      value: { ways: [{ way: 'stage', place: id(season.places) }] },
    }),
    () => ({ kind: 'edit-season', path: ['people', { id: id(season.people) }, 'contact'], value: name, was: null }),
    () => ({ kind: 'edit-scene', scene, minutes: 20 + random.below(60), units: [unit], castAdd: ['LOU'] }),
    () => ({ kind: 'edit-scene', scene, heading: of(['EXT. QUAY - NIGHT', 'INT. BARN - DAY']), eighths: 4 }),
    () => ({ kind: 'edit-scene', scene, heading: null, eighths: null, units: null, minutes: null }),
    () => ({ kind: 'set-scene-element', scene, element: id(season.elements), amount: of([1, 3, null]) }),
    () => ({ kind: 'split-scene', scene, parts: [{ eighths: 1 }, { eighths: 1 }] }),
    () => ({ kind: 'join-scene', scene }),
    () => ({ kind: 'pin-scene', scene, part: null, date, unit: of([unit, null]), why: '' }),
    () => ({ kind: 'unpin-scene', scene, part: null }),
    () => ({ kind: 'cast-character', character: of(['EMMA', 'LOU']), person: id(season.people) }),
    () => ({
      kind: 'set-availability',
      person: id(season.people),
      range: { from: date, to: date },
      state: of(['away', 'booked', 'confirmed', 'free'] as const),
    }),
  ])();
}

describe('commands of all kinds, by two tabs and an editor', () => {
  it.each([1, 2])('leave what a fresh reading of the written file gives, and undo gives it back; seed %i', (seed) => {
    const random = seededRandom(seed);
    const used = reader();
    let live = newLiveSeason(SEASON_YAML + MORE, modelOf(SEASON_YAML + MORE).facts);
    const seen: LiveSeason[] = [live];
    const done = new Set<string>();
    for (let step = 0; step < 90; step++) {
      if (random.below(12) === 0) {
        // An editor writes a line of its own: nothing of what the tabs know stands where it stood.
        const text = `# note ${step}\n${live.text}`;
        live = followFacts({ ...live, text }, modelOf(text, used).facts);
      }
      // A tab may be some steps behind.
      const basis = random.below(4) === 0 ? seen[random.below(seen.length)]! : live;
      const made = anyCommand(random, basis, modelOf(basis.text, used).season);
      const command: Command =
        random.below(6) === 0
          ? {
              kind: 'batch',
              label: 'two',
              commands: [made, anyCommand(random, live, modelOf(live.text, used).season)],
            }
          : made;
      const outcome = applyCommand(live, command, used.facts);
      if ('refused' in outcome) {
        expect(outcome.refused.length, JSON.stringify(command)).toBeGreaterThan(0);
        continue;
      }
      done.add(made.kind);
      const { season: after, diff } = outcome;
      const { facts } = modelOf(after.text);
      expect(followFacts(after, facts), JSON.stringify(command)).toEqual(after);
      const strips = facts.strips.map(({ scene, part }) => `${scene}/${part}`).toSorted();
      for (const board of Object.values(after.boards)) {
        const standing = allEntries(board).flatMap((entry) =>
          entry.kind === 'strip' ? [`${entry.scene}/${entry.part}`] : [],
        );
        expect(standing.toSorted(), JSON.stringify(command)).toEqual(strips);
      }
      expect(applyDiff(after, reverseDiff(diff))).toEqual(live);
      live = after;
      seen.push(after);
    }
    expect(done.size).toBeGreaterThan(10);
  });
});
