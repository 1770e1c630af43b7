import { describe, expect, it } from 'vitest';
import { said } from '../../messages/testing/said.ts';
import { readTalentInstance } from './read-instance.ts';

const DZN = `numScenes = 3;
numActors = 2;
ia = [|
1,0,1|
0,1,1|];
c = [10,4];
d = [1,2,1];
`;
const DAT = `data;
param n := 3;
param m := 2;
param T : 1 2 3 :=
 1 1 0 1
 2 0 1 1;
param c :=
 1 10
 2 4;
end;
`;
const TXT = '3\n2\n1 0 1\n0 1 1\n10 4\n';
const PRESENCE = [Uint8Array.from([1, 0, 1]), Uint8Array.from([0, 1, 1])];

describe('the forms of a talent instance', () => {
  it('reads MiniZinc data, with durations and comments', () => {
    const read = readTalentInstance(`% film numScenes = 9;\n${DZN}`, 'a.dzn');
    expect(read).toEqual({
      form: 'dzn',
      shoot: null,
      diagnostics: [],
      instance: { scenes: 3, actors: 2, presence: PRESENCE, cost: [10, 4], duration: [1, 2, 1] },
    });
  });

  it('reads AMPL data, also with its table cut into blocks of columns', () => {
    const expected = { scenes: 3, actors: 2, presence: PRESENCE, cost: [10, 4], duration: [1, 1, 1] };
    expect(readTalentInstance(DAT, 'a.dat')).toEqual({ form: 'dat', shoot: null, diagnostics: [], instance: expected });
    const blocks = DAT.replace(/param T[^;]*;/, 'param T : 1 2 := # first two\n 1 1 0\n 2 0 1\n : 3 :=\n 1 1\n 2 1;');
    expect(readTalentInstance(blocks, 'a.dat').instance).toEqual(expected);
  });

  it('reads plain numbers, every scene one day', () => {
    const expected = { scenes: 3, actors: 2, presence: PRESENCE, cost: [10, 4], duration: [1, 1, 1] };
    expect(readTalentInstance(TXT, 'a.txt')).toEqual({ form: 'txt', shoot: null, diagnostics: [], instance: expected });
    expect(readTalentInstance(TXT.replaceAll('\n', '\r\n'), 'a.txt').instance).toEqual(expected);
  });
});

describe('a broken instance file is said with its line and what to do', () => {
  const cases: [string, string, RegExp, number][] = [
    ['nothing', '', /number of scenes and of actors/, 1],
    ['prose', 'hello world', /found "hello"/, 1],
    ['one number too few', TXT.replace(' 4', ''), /10 numbers are expected for 3 scenes and 2 actors, found 9/, 5],
    ['one number too many', `${TXT}7\n`, /10 numbers are expected .* found 11/, 6],
    ['a presence of 2', TXT.replace('0 1 1', '0 2 1'), /found 2 in row 2/, 4],
    ['a negative cost', TXT.replace('10 4', '10 -4'), /whole numbers, not negative; found -4/, 5],
    ['half a cost', TXT.replace('10 4', '10 4.5'), /found 4.5/, 5],
    ['a size beyond reason', '99999999 99999999\n1', /more than can be read/, 1],
    ['costs beyond counting', TXT.replace('10 4', '9007199254740991 4'), /counted exactly/, 5],
    ['MiniZinc without its table', DZN.replace(/ia[^;]*;/, ''), /presence table/, 1],
    ['MiniZinc with a short row', DZN.replace('0,1,1', '0,1'), /row 2 has 2 entries, expected one per scene \(3\)/, 5],
    ['MiniZinc with a row too few', DZN.replace('1,0,1|\n', ''), /expected 2 rows of presence, found 1/, 3],
    ['MiniZinc with a cost too few', DZN.replace('[10,4]', '[10]'), /expected 2 costs, found 1/, 6],
    ['MiniZinc with a day too few', DZN.replace('[1,2,1]', '[1,2]'), /expected 3 durations, found 2/, 7],
    ['MiniZinc without costs', DZN.replace('c = [10,4];', ''), /costs c = \[\.\.\.\] are missing/, 1],
    ['AMPL without sizes', DAT.replace('param n := 3;', ''), /param n \(scenes\)/, 1],
    ['AMPL cut off', DAT.slice(0, 60), /param T and param c/, 1],
    ['AMPL with an actor too many', DAT.replace(' 2 0 1 1;', ' 3 0 1 1;'), /no actor 3: param m is 2/, 6],
    ['AMPL with a cost for nobody', DAT.replace(' 2 4;', ' 5 4;'), /no actor 5/, 9],
    ['AMPL with a short row', DAT.replace(' 1 1 0 1', ' 1 1 0'), /row 1 has 2 entries/, 5],
  ];
  it.each(cases)('%s', (_name, text, message, line) => {
    const { instance, diagnostics } = readTalentInstance(text, 'broken');
    expect(instance).toBeNull();
    expect(diagnostics).toHaveLength(1);
    const [found] = diagnostics;
    expect(said(found!.message)).toMatch(message);
    expect({ code: found!.code, severity: found!.severity }).toEqual({ code: 'talent-instance', severity: 'error' });
    expect(found!.place).toMatchObject({ file: 'broken', line });
    expect(said(found!.action)).toMatch(/compare with/);
  });
});
