/** Talent scheduling as a MiniZinc model and as a MIP in CPLEX LP form, written anew for these comparisons. */
import type { TalentInstance } from '../../dist/talent/instance.js';

/**
 * Position of each scene as a permutation; an actor is paid from the start of their first to the end of their last
 * scene. Scenes get start times through the durations of what comes before.
 */
export function talentMiniZinc(instance: TalentInstance): string {
  const { scenes, actors, presence, cost, duration } = instance;
  const sets = presence.map((row) => `{${[...row].flatMap((there, scene) => (there ? [scene + 1] : [])).join(',')}}`);
  return `
include "all_different.mzn";
include "inverse.mzn";
int: scenes = ${scenes};
int: actors = ${actors};
array[1..scenes] of int: duration = [${duration.join(',')}];
array[1..actors] of int: cost = [${cost.join(',')}];
array[1..actors] of set of 1..scenes: of_actor = [${sets.join(',')}];
int: total = sum(duration);
array[1..scenes] of var 1..scenes: at;
array[1..scenes] of var 1..scenes: scene;
constraint inverse(at, scene);
array[1..scenes] of var 0..total: start_of_slot;
constraint start_of_slot[1] = 0;
constraint forall(p in 2..scenes)(start_of_slot[p] = start_of_slot[p - 1] + duration[scene[p - 1]]);
array[1..scenes] of var 0..total: start = [start_of_slot[at[s]] | s in 1..scenes];
array[1..actors] of var 0..total: first = [min([start[s] | s in of_actor[a]]) | a in 1..actors];
array[1..actors] of var 0..total: last = [max([start[s] + duration[s] | s in of_actor[a]]) | a in 1..actors];
% A sequence and its mirror cost the same.
constraint at[1] < at[scenes];
var 0..sum(cost) * total: paid = sum(a in 1..actors)(cost[a] * (last[a] - first[a]));
constraint paid >= sum(a in 1..actors)(cost[a] * sum([duration[s] | s in of_actor[a]]));
solve :: int_search(scene, first_fail, indomain_min) minimize paid;
`;
}

/**
 * The same over days: x[s,t] = scene s starts on day t; an actor is there on day t when they have begun and not ended.
 * All scenes take whole days, so the days are `sum of durations`. Monotone begun/ended variables give a fair
 * relaxation.
 */
export function talentMip(instance: TalentInstance): string {
  const { scenes, actors, presence, cost, duration } = instance;
  const days = duration.reduce((sum, days) => sum + days, 0);
  const objective: string[] = [];
  const rows: string[] = [];
  const binaries: string[] = [];
  const starts = (scene: number): number[] => Array.from({ length: days - (duration[scene] ?? 1) + 1 }, (_, t) => t);
  /** Start variables that have scene s running on day t. */
  const running = (scene: number, day: number): string[] =>
    starts(scene)
      .filter((t) => t <= day && day < t + (duration[scene] ?? 1))
      .map((t) => `x${scene}_${t}`);
  for (let s = 0; s < scenes; s++) {
    rows.push(
      `${starts(s)
        .map((t) => `x${s}_${t}`)
        .join(' + ')} = 1`,
    );
    for (const t of starts(s)) binaries.push(`x${s}_${t}`);
  }
  for (let t = 0; t < days; t++) {
    rows.push(
      `${Array.from({ length: scenes }, (_, s) => running(s, t))
        .flat()
        .join(' + ')} = 1`,
    );
  }
  for (let a = 0; a < actors; a++) {
    const mine = Array.from({ length: scenes }, (_, s) => s).filter((s) => presence[a]?.[s] === 1);
    for (let t = 0; t < days; t++) {
      // paid >= begun by t - ended before t
      objective.push(`${cost[a]} p${a}_${t}`);
      binaries.push(`b${a}_${t}`, `e${a}_${t}`);
      rows.push(`p${a}_${t} - b${a}_${t} + e${a}_${t} >= 0`);
      if (t > 0) rows.push(`b${a}_${t} - b${a}_${t - 1} >= 0`, `e${a}_${t} - e${a}_${t - 1} >= 0`);
      for (const s of mine) {
        const now = running(s, t);
        if (now.length === 0) continue;
        rows.push(`b${a}_${t} - ${now.join(' - ')} >= 0`, `e${a}_${t} + ${now.join(' + ')} <= 1`);
      }
    }
  }
  return `Minimize\n obj: ${objective.join(' + ')}\nSubject To\n${rows.map((row, i) => ` c${i}: ${row}`).join('\n')}\nBinary\n ${binaries.join(' ')}\nEnd\n`;
}
