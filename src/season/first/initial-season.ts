/**
 * The first `season.yaml` of a production, written by `onyva init` from what the scripts say. It is meant to be read:
 * every default stands in it with its source, every price is marked as a placeholder, and what people usually add next
 * is there as a comment. Format: `docs/season-format.md`.
 */
import { addDays, type CalendarDay, type CurrencyCode, storyName, WEEKDAY_NAMES } from '../../foundation/index.ts';
import type { RulePack } from '../bases.ts';
import { type BaseCity, CATALOG } from '../catalog.ts';
import type { Fact } from '../catalog-facts.ts';
import { isDark } from '../scenes.ts';
import type { InitialMinor, InitialPart, InitialScene, InitialScript, InitialSeasonInput } from './initial-scene.ts';
import { counted } from './names.ts';
import { rankCharacters } from './people.ts';
import { writeScenes } from './scenes.ts';
import { groupSets, setLines } from './sets.ts';
import { estimateShootingDays } from './shooting-days.ts';
import { calendarFact, examplePriceFact, timingFact, whereFrom, YamlPage } from './yaml.ts';

/** Open days beyond the estimate that the first calendar leaves. */
const SPARE_DAYS = 3;

/** The text of a `season.yaml` that `readSeason` accepts without errors. */
export function initialSeasonYaml(input: InitialSeasonInput): string {
  const city = CATALOG.cities.get(input.base);
  const rules = CATALOG.rulePacks.get(city?.rules ?? '');
  if (city === undefined || rules === undefined) throw new Error(`not a city of the catalog: ${input.base}`);
  const currency = input.currency ?? city.currency;
  const scenes = input.scripts.flatMap((script) => script.scenes);
  const sets = groupSets(scenes);
  const taken = new Set([city.id, 'main']);
  const page = new YamlPage();

  page.note(
    'Written by `onyva init`: yours to edit. Whatever is not here has a default (docs/season-format.md).',
    'Notes in [brackets] say where a value comes from; "ours" is nobody\'s rule but a starting point.',
    'PRICES ARE PLACEHOLDERS. Nothing about money is true until you have set your own.',
  );
  page.line(`format: onyva-season/1`);
  page.line(`title: ${page.quoted(input.title)}`);
  page.line(`currency: ${currency}`);
  page.note(
    'Amounts in another currency are written "450 USD" and need a rate here:',
    'exchange: { USD: { rate: "0.92", source: "your bank", year: 2027 } }',
    'A release date closes the calendar in time for post-production and delivery:',
    'release: { date: 2028-03-03, post weeks: 20, delivery weeks: 8 }',
  );
  writeCalendar(page, input, city, rules);
  writeBase(page, city, currency, input.closed ?? []);
  page.section(
    'sets',
    'Ids are set names as in the headings; "X - KITCHEN" belongs to "X".',
    'PLACES TO FIND: a set without ways has no place yet. It is planned as a place of its own, a company move from any' +
      ' other, with no fee or permit in the price. When its place is found, add it under `places`, and to its set:' +
      ' { ways: [{ way: real place, place: rue-x }] }; sets at one place need no move.',
    'Other ways are stage, double, plate; of several, the plan picks the cheapest mix.',
    '`is the city: true` locks a set to its real place, whatever it costs; the plan shows what the lock costs.',
  );
  setLines(page, sets);
  page.section(
    'places: []',
    'Where a camera stands: - { id: rue-x, name: "12 rue X", fee per day: 1200 }.',
    'Worth adding: address, at: [48.874, 2.398], hours: "07:00-22:00", closed: [sun, 2027-05-03..2027-05-07], ' +
      'natural light: true, dress: { days: 1, cost: 800 }, permit: { cost: 300, lead working days: 10 }.',
    `Without \`at\` a place stands where its base does, so the road between two such takes ${CATALOG.timing.roadBaseMinutes} min.`,
    ...permitNotes(city),
  );
  writePeople(page, input, city, currency, taken);
  page.section(
    'episodes',
    'In story order. One not written yet: { id: "105", expected: { arrives, eighths, cast, set } }.',
  );
  input.scripts.forEach((script, index) => {
    const title = script.title === null ? '' : `title: ${page.quoted(script.title)}`;
    const source = script.file === null ? '' : `script: ${page.quoted(script.file)}`;
    const id = page.quoted(script.episode ?? String(101 + index));
    const fields = [`id: ${id}`, title, source, draftOf(page, script.draft)].filter((field) => field !== '');
    const numbers = script.sceneNumbers ?? [];
    if (numbers.length === 0) page.line(`  - { ${fields.join(', ')} }`);
    else {
      fields.forEach((field, at) => {
        page.line(`  ${at === 0 ? '-' : ' '} ${field}`);
      });
      page.line('    # The script has no numbers: these stay with their scenes when others are added.');
      page.line('    scene numbers:');
      for (const { number, heading } of numbers)
        page.line(`      - ${page.quoted(`${number} ${heading ?? 'OMITTED'}`)}`);
    }
  });
  writeScenes(page, scenes, rules, input.lightMinutes, gradedFor(input));
  writeElements(page, input);
  page.section(
    'order: []',
    '- { before: ["101-3"], after: ["103-7"], min days: 1, why: "the haircut" }: the first are shot first',
  );
  page.section(
    'prerequisites: []',
    'What must be ready before a scene: a song, a fitting, a build, with lead times in working days',
  );
  page.section('pins: []', '- { scene: "101-1", date: 2027-04-12, why: "press day" }: what the plan must not move');
  writeTiming(page);
  page.section(
    'preferences: { wishes: on, story order: 0, authenticity: 0 }',
    'What habits are worth, apart from the money; `wishes: off` switches all of them off',
  );
  page.citations();
  return page.text();
}

/** What a value rests on, as far as that says anything of this city: a French tax rule does not of Los Angeles. */
function factAt(city: BaseCity, fact: Fact): Fact | string {
  const isFrench = /\b(?:French|France|Paris)\b/.test(fact.note ?? '');
  return isFrench && city.country !== 'FR' ? 'illustrative. Set your own [ours]' : fact;
}

function writeCalendar(page: YamlPage, input: InitialSeasonInput, city: BaseCity, rules: RulePack): void {
  const scenes = input.scripts.flatMap((script) => script.scenes);
  const days = estimateShootingDays(scenes, rules);
  const estimated = addDays(input.start, Math.ceil((days.most + SPARE_DAYS) / 5) * 7 + (input.moreWeeks ?? 0) * 7);
  const last = [estimated, input.atLeastUntil ?? estimated].sort()[1]!;
  const given = input.weekdays ?? [];
  const worked = given.length > 0 ? given : CATALOG.calendarDefaults.weekdays;
  const weekdays = worked.map((day) => WEEKDAY_NAMES[day]);
  page.section('calendar');
  page.line(`  start: ${input.start}`);
  page.note(
    `  ${days.eighths} eighths take ${days.minutes} min of shooting as timed below: about ${days.least} to ${days.most} shooting days. Widen the end if no legal plan fits.`,
  );
  page.line(`  end: ${last}`, `${days.most} shooting days, ${SPARE_DAYS} to spare, and the weekends between [ours]`);
  page.line(
    `  prep start: ${addDays(input.start, -CATALOG.calendarDefaults.prepStartDays)}`,
    calendarFact('prepStartDays'),
  );
  page.line(`  weekdays: [${weekdays.join(', ')}]`, factAt(city, calendarFact('weekdays')));
  page.line('  hiatus: []', 'for example [2027-05-06..2027-05-09]; public holidays are known already');
  page.line('  school holidays: []', 'outside them minors have the shorter school-term hours');
}

function writeBase(page: YamlPage, city: BaseCity, currency: CurrencyCode, closed: readonly CalendarDay[]): void {
  const incentive = city.incentive === null ? undefined : CATALOG.incentives.get(city.incentive);
  const usable = incentive !== undefined && (incentive.currency === currency || !needsMoney(incentive));
  const price = (key: string, field: Parameters<typeof examplePriceFact>[0]): void =>
    page.line(`    ${key}: ${CATALOG.examplePrices[field]}`, factAt(city, examplePriceFact(field)));
  page.section('bases', `Cities the company works from; a second one needs a row of \`base travel\`.`);
  page.line(`  - id: ${city.id}`, `${city.name}: country, time zone and coordinates are known`);
  page.line(`    rules: ${city.rules}`, CATALOG.rulePacks.get(city.rules)!.name);
  const unsure = CATALOG.rulePacks.unsure(city.rules).filter((fact) => !fact.path.startsWith('minors'));
  if (unsure.length > 0) {
    page.note('    Not certain in this pack; correct with `rules override: { name: value }`:');
    for (const fact of unsure) page.note(`    - ${fact.path}: ${JSON.stringify(fact.value)} (${whereFrom(fact)})`);
  }
  if (usable) page.line(`    incentive: ${city.incentive}`, `${incentive.name}. ${incentive.caution}`);
  else if (incentive !== undefined)
    page.line(
      '    incentive: none',
      `${city.incentive} is in ${incentive.currency}: give a rate under \`exchange\`, then name it here`,
    );
  else page.line('    incentive: none');
  if (closed.length > 0) page.line(`    holidays: { closed: [${closed.join(', ')}] }`);
  price('crew day', 'crewDay');
  price('company move', 'companyMove');
  price('crew stay', 'crewStay');
  price('per diem', 'perDiem');
  price('hotel', 'hotel');
  page.line(`    preferred call: "08:00"`, calendarFact('preferredCall'));
}

function permitNotes(city: BaseCity): readonly string[] {
  const lead = CATALOG.cities.facts(city.id).find((fact) => fact.path === 'permitLeadWorkingDays');
  return lead === undefined || lead.value === null
    ? []
    : [`permit for exteriors in ${city.name}: ${String(lead.value)} working days ${whereFrom(lead)}`];
}

/** A scheme without minimum and cap holds in any currency. */
function needsMoney(incentive: { readonly minimumSpend: number; readonly cap: number | null }): boolean {
  return incentive.minimumSpend !== 0 || incentive.cap !== null;
}

function draftOf(page: YamlPage, draft: InitialScript['draft']): string {
  if (draft === undefined || (draft.colour === null && draft.date === null)) return '';
  const colour = draft.colour === null ? [] : [`colour: ${page.quoted(draft.colour.toLowerCase())}`];
  const date = draft.date === null ? [] : [`date: ${draft.date}`];
  return `draft: { ${[...colour, ...date].join(', ')} }`;
}

function writePeople(
  page: YamlPage,
  input: InitialSeasonInput,
  city: BaseCity,
  currency: CurrencyCode,
  taken: Set<string>,
): void {
  const scenes = input.scripts.flatMap((script) => script.scenes);
  const people = rankCharacters(scenes, taken, input.cast);
  const template = city.contract === null ? undefined : CATALOG.contractTemplates.get(city.contract);
  const own = template !== undefined && template.kind === 'day' && template.currency === currency ? template : null;
  const rate = own?.minimumRate ?? CATALOG.examplePrices.castDay;
  const rateFact = own
    ? CATALOG.contractTemplates.facts(own.id).find((fact) => fact.path === 'minimumRate')!
    : examplePriceFact('castDay');
  const defaults = CATALOG.personDefaults;
  const rest = promisedRest(city);
  const hold = own?.holdPercent ?? defaults.holdPercent;
  const travel = own?.travelDayPercent ?? defaults.travelDayPercent;
  page.section(
    'people',
    'One per character, the longest parts first: put in names, merge doubles, leave out background.',
    `contract: ${own ? own.name : 'by the day'}; other kinds: weekly, series, run.`,
    'Long days are paid by the agreement of their base, unless the contract says overtime: none, or its own. Nobody' +
      ' may be dropped: where a contract allows it, write drop: { min calendar days: 14, max: 1 }.',
    `rate ${rate}: ${whereFrom(rateFact)}`,
    ...(rest === null ? [] : [`rest ${rest.value}, cut for a price only: ${whereFrom(rest.fact)}`]),
    `Worth adding: home: (a base; "local" if left out), unavailable: [2027-04-20],${rest === null ? ' rest: 12 h,' : ''}` +
      ' max day: 11 h, born: 2017-03-02 (minors have hours), tutor.',
    `make-up: ${defaults.makeUpMinutes} min and out: ${defaults.outMinutes} min are taken unless written.`,
  );
  const minors = new Map(
    input.scripts.flatMap((script) => script.minors ?? []).map((minor) => [storyName(minor.character), minor]),
  );
  const voices = voicesOnly(
    scenes,
    people.map(({ character }) => character),
  );
  if (voices.length > 0) {
    page.note(`Voices, recorded, without a shooting day: ${voices.join(', ')}. To have one on set, give it a row.`);
  }
  const terms = `kind: day, rate: ${rate}, hold percent: ${hold}, travel day percent: ${travel}`;
  for (const person of people) {
    const name = page.quoted(person.character);
    page.line(
      `  - { id: ${person.id}, name: ${page.quoted(person.name)}, cast number: ${person.castNumber}, characters: [${name}],`,
    );
    if (rest !== null) page.line(`      rest: ${rest.value},`);
    if (person.part !== null) writeAway(page, person.part);
    const minor = minors.get(person.character);
    if (minor !== undefined) writeMinor(page, minor, input);
    const days = person.part?.dropDays ?? null;
    const contract = `{ ${terms}${days === null ? '' : `, drop: { min calendar days: ${days}, max: 1 }`} }`;
    page.line(
      `      contract: ${contract} }   # ${counted(person.scenes, 'scene')}, ${counted(person.eighths, 'eighth')}`,
    );
  }
  if (people.length === 0) page.line('  []');
}

/** The rest that performers engaged in a city are promised where it may be cut for a price, as the file has it. */
function promisedRest({ rules }: BaseCity): { readonly value: string; readonly fact: Fact } | null {
  const minutes = CATALOG.rulePacks.get(rules)?.castForcedCall?.restMinutes ?? null;
  const fact = CATALOG.rulePacks.facts(rules).find(({ path }) => path === 'castForcedCall');
  if (minutes === null || fact === undefined) return null;
  return { value: minutes % 60 === 0 ? `${minutes / 60} h` : `${minutes} min`, fact };
}

function writeElements(page: YamlPage, { elements = [], categories = [] }: InitialSeasonInput): void {
  if (categories.length > 0) {
    page.section('element categories', 'Of this season, besides those of the trade.');
    for (const { id, name } of categories) page.line(`  - { id: ${id}, name: ${page.quoted(name)} }`);
  }
  page.section(
    elements.length === 0 ? 'elements: []' : 'elements',
    'Paid by the day: - { id: market-crowd, category: background, rate: 98 }, then elements: { market-crowd: 30 } in a scene',
  );
  for (const { id, name, category, needs, unavailable } of elements) {
    const away = unavailable.length === 0 ? '' : `, unavailable: [${unavailable.join(', ')}]`;
    const linked = needs.length === 0 ? '' : `, needs: [${needs.join(', ')}]`;
    page.line(`  - { id: ${id}, name: ${page.quoted(name)}, category: ${category}${away}${linked} }`);
  }
}

/** Heard in some scene, and seen in none. */
function voicesOnly(scenes: readonly InitialScene[], seen: readonly string[]): readonly string[] {
  const there = new Set(seen.map(storyName));
  const heard = new Set(scenes.flatMap(({ voiceOnly = [] }) => voiceOnly.map(storyName)));
  return [...heard].filter((name) => !there.has(name));
}

function isHeld(character: string, { holdsMinors = 'all', scripts }: InitialSeasonInput): boolean {
  if (holdsMinors !== 'by-day') return true;
  return !scripts.some(({ scenes }) =>
    scenes.some(({ cast, intExt, light }) => cast.includes(character) && intExt !== 'INT' && isDark(light)),
  );
}

/** Children whose nights outside are shot by day. */
function gradedFor({ holdsMinors, scripts }: InitialSeasonInput): ReadonlySet<string> {
  const minors = scripts.flatMap((script) => script.minors ?? []);
  return new Set(holdsMinors === 'graded' ? minors.map(({ character }) => character) : []);
}

/** `minor: unsure`, and a birthday that keeps the hours of minors until somebody says which it is. */
function writeMinor(
  page: YamlPage,
  { character, age, isStated, words }: InitialMinor,
  input: InitialSeasonInput,
): void {
  const isGrownUp = input.holdsMinors === 'grown-up';
  const born = `${Number(input.start.slice(0, 4)) - (isGrownUp ? 18 : age)}-01-01`;
  const said = `unsure: minor? "${words.replaceAll(/\s+/g, ' ')}"`;
  const known = isStated ? `${age} in the script` : `${age} is a guess [ours]`;
  const guess = isGrownUp ? 'no plan keeps the hours of a child: 18 until you say [ours]' : known;
  if (!isHeld(character, input))
    page.line('      minor: unsure,', `${said}: keeps the hours of the oldest children until you say`);
  else page.line(`      born: ${born}, minor: unsure, tutor: to find,`, `${said}; ${guess}`);
}

function writeAway(page: YamlPage, part: InitialPart): void {
  if (part.unavailable.length > 0) page.line(`      unavailable: [${part.unavailable.join(', ')}],`);
  const free = part.freeWeekdays.map((day) => WEEKDAY_NAMES[day]);
  if (free.length > 0) page.line(`      free weekdays: [${free.join(', ')}],`);
}

function writeTiming(page: YamlPage): void {
  const { minutesPerEighth: mpe, ...timing } = CATALOG.timing;
  page.section('timing', 'Minutes when a scene has none of its own (`minutes` under `scenes`).');
  page.line('  minutes per eighth:');
  page.line(`    int day: ${mpe.intDay}`, timingFact('minutesPerEighth.intDay'));
  page.line(`    int night: ${mpe.intNight}`, timingFact('minutesPerEighth.intNight'));
  page.line(`    ext day: ${mpe.extDay}`, timingFact('minutesPerEighth.extDay'));
  page.line(`    ext night: ${mpe.extNight}`, timingFact('minutesPerEighth.extNight'));
  page.line(`  cast free: ${timing.castFree}`, timingFact('castFree'));
  page.line(`  cast percent: ${timing.castPercent}`, timingFact('castPercent'));
  page.line(`  minimum strip: ${timing.minimumStripMinutes} min`, timingFact('minimumStripMinutes'));
  page.line(`  first set-up: ${timing.firstSetUpMinutes} min`, timingFact('firstSetUpMinutes'));
  page.line(`  set change: ${timing.setChangeMinutes} min`, timingFact('setChangeMinutes'));
  page.line(`  relight: ${timing.relightMinutes} min`, timingFact('relightMinutes'));
  page.line(`  black-out: ${timing.blackOutMinutes} min`, timingFact('blackOutMinutes'));
  page.line(`  costume change: ${timing.costumeChangeMinutes} min`, timingFact('costumeChangeMinutes'));
  page.line(`  move: ${timing.moveMinutes} min`, timingFact('moveMinutes'));
  page.line(`  wrap: ${timing.wrapMinutes} min`, timingFact('wrapMinutes'));
  page.line(`  light margin: ${timing.lightMarginMinutes} min`, timingFact('lightMarginMinutes'));
}
