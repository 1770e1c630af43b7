/** A season in which everything a person may write is written by somebody who means harm to whoever opens it. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An element of this name is in no page of ours: where there is one, a text became markup. */
export const PROBE = 'xss-probe';

const TEXTS = [
  `<${PROBE}><img src=x onerror="window.pwned=1"><script>window.pwned=1</script>`,
  `"><${PROBE} onmouseover="window.pwned=1" autofocus onfocus=window.pwned=1 tabindex=0>`,
  `'-window.pwned=1-'</title></style></textarea></script><${PROBE}>`,
  'javascript:window.pwned=1//<svg/onload=window.pwned=1>',
  `{{constructor.constructor("window.pwned=1")()}} \${window.pwned=1} #{1} <%= 1 %> {$name} {|x|}`,
  `\u202egnp.exe\u2066 \u200f עברית العربية <${PROBE}>`,
  `🎬👩‍👩‍👧‍👦🏳️‍🌈 Z͑ͫ̓ͪ̂ͫ̽a̴̵̜̰lgo <${PROBE} style="position:fixed;inset:0">`,
  `${'W'.repeat(600)} <${PROBE}>`,
  `<link rel=stylesheet href=http://evil.example/a.css><iframe src="http://evil.example/"></iframe><${PROBE}>`,
  `=HYPERLINK("http://evil.example","x") ![x](http://evil.example/i.png) <${PROBE}>`,
];
let turn = 0;

/** One after the other, so that each kind of text comes into each kind of record sooner or later. */
export function hostile(plain = ''): string {
  return `${plain}${TEXTS[turn++ % TEXTS.length]!}`;
}

const SET = `<${PROBE.toUpperCase()}>`;
const CUE = `<${PROBE.toUpperCase()} ONLOAD=X>`;

function script(episode: number): string {
  return `Title: ${hostile()}
Author: ${hostile()}

INT. ${SET} - DAY #1#

${hostile('He sees ')}

${CUE}
(${hostile().replaceAll('\n', ' ')})
${hostile()}

EXT. STREET ${hostile()} - NIGHT #2#

@${hostile().slice(0, 80)}
${hostile()}

INT. ${SET} - CONTINUOUS #3#

[[${hostile()}]] ${hostile()}

> ${hostile()} <

EXT. ROOF ${episode} - DAY #4#

${CUE}
${hostile()}
`;
}

const why = (): string => hostile('because ');

/** Every text field of every record that `docs/season-format.md` has. */
function seasonOf(): unknown {
  const places = ['stage', 'street', 'roof'].map((id) => ({
    id,
    base: 'paris',
    ...Object.fromEntries(
      [...['name', 'address', 'contact', 'parking', 'hospital', 'base camp', 'holding', 'catering', 'access']].map(
        (key) => [key, hostile()],
      ),
    ),
    at: [48.8 + id.length / 100, 2.3],
  }));
  return {
    format: 'onyva-season/1',
    title: hostile(),
    currency: 'EUR',
    exchange: { USD: { rate: '0.92', source: hostile(), year: 2026 } },
    calendar: { start: '2027-04-12', end: '2027-05-07' },
    bases: [{ id: 'paris', name: hostile(), 'crew day': 20_000 }],
    units: [
      { id: 'main', name: hostile(), home: 'paris' },
      { id: 'second', name: hostile(), home: 'paris', 'crew percent': 40 },
    ],
    places,
    sets: {
      [SET]: {
        ways: [
          { id: 'on-stage', way: 'stage', place: 'stage' },
          { id: 'real', way: 'real place', place: 'roof' },
        ],
      },
      'ROOF 101': {
        'is the city': true,
        fake: { who: hostile(), when: '2027-02-01', why: why() },
        ways: [
          { way: 'real place', place: 'roof' },
          { way: 'double', place: 'stage' },
        ],
      },
    },
    people: [
      {
        id: 'ana',
        name: hostile(),
        characters: [CUE],
        contract: { kind: 'day', rate: 1100, 'hold percent': 100 },
        unavailable: ['2027-04-20'],
      },
      {
        id: 'kid',
        name: hostile(),
        characters: ['KID'],
        born: '2017-03-02',
        tutor: hostile(),
        contract: { kind: 'day', rate: 300 },
      },
    ],
    episodes: [
      { id: '101', title: hostile(), script: 'scripts/101.fountain', director: hostile() },
      { id: '102', title: hostile(), script: 'scripts/102.fountain' },
    ],
    hires: [{ id: 'crowd', name: hostile(), kind: 'background', rate: 98 }],
    scenes: { '101-2': { hires: { crowd: 20 }, cast: { add: [hostile().slice(0, 120)] } } },
    order: [{ before: ['101-3'], after: ['101-1'], 'min days': 1, why: why() }],
    prerequisites: [
      {
        id: 'song',
        name: hostile(),
        kind: 'song',
        scenes: ['102-4'],
        steps: [{ name: hostile(), 'working days': 2, cost: 100 }],
      },
    ],
    pins: [{ scene: '101-1', date: '2027-04-12', unit: 'main', why: why() }],
    production: {
      company: hostile(),
      office: hostile(),
      contacts: [{ role: hostile(), name: hostile(), phone: hostile() }],
    },
    extensions: { [hostile()]: hostile() },
  };
}

export function hostileFolder(): string {
  turn = 0;
  const folder = join(mkdtempSync(join(tmpdir(), 'onyva-hostile-')), `<${PROBE}> "'&`);
  mkdirSync(join(folder, 'scripts'), { recursive: true });
  for (const episode of [101, 102]) writeFileSync(join(folder, 'scripts', `${episode}.fountain`), script(episode));
  writeFileSync(join(folder, 'season.yaml'), `# ${hostile()}\n${JSON.stringify(seasonOf(), null, 1)}\n`);
  return folder;
}
