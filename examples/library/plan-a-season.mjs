/** A season in memory, planned, checked, printed and explained: no files, no command line. */
import { breakdown, documents, explain, messages, planning, schedule, script, verify } from 'onyva';

const season = `format: onyva-season/1
title: Two keys
currency: EUR
calendar: { start: 2027-04-12, end: 2027-04-30 }
bases:
  - { id: paris, crew day: 20000 }
places:
  - { id: studio, base: paris, fee per day: 1500 }
  - { id: bridge, base: paris, closed: [2027-04-12] }
sets:
  FLAT: { ways: [{ way: stage, place: studio }] }
  BRIDGE: { ways: [{ way: real place, place: bridge }] }
people:
  - { id: anna, name: Anna K, characters: [ANNA], contract: { kind: day, rate: 500 } }
episodes:
  - { id: "101", title: Two keys, script: 101.fountain }
`;

const scripts = {
  '101.fountain': `INT. FLAT - DAY #1#

ANNA
This one is mine.

EXT. BRIDGE - DAY #2#

ANNA
And this one?
`,
};

// The season with its scripts. What is wrong in either is a diagnostic with its line; nothing is thrown.
const read = breakdown.readSeasonFiles(season, 'season.yaml', (path) =>
  path in scripts ? script.parseFountain(scripts[path], path) : null,
);
if (read.season === null) throw new Error(JSON.stringify(read.diagnostics));

// The same seed and number of rounds give the same plan on every machine. `worker` is where the command line solves;
// here it is this thread.
const { plan } = await planning.planSeason(read.season, schedule.solve, { seed: 1, iterations: 200 });
for (const day of plan.days) console.log(day.date, day.strips.map((strip) => strip.scene).join(' '));
console.log(`${plan.cost.total / 100} ${plan.cost.currency}, ${plan.legal ? 'legal' : 'not legal'}`);

// Every rule and every cent again, by code that shares nothing with the solver.
const { legal, disagreements } = verify.verifyPlan(read.season, plan);
console.log(`checked: ${legal ? 'legal' : 'not legal'}, ${disagreements.length} disagreements`);

// What the command line prints.
console.log(documents.printDocument('one-liner', read.season, plan, { lang: 'fr', format: 'txt' }).split('\n')[0]);
console.log(messages.speak('en').say(explain.explain(read.season, plan, '101-2').lines[0]));
