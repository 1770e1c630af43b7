import {
  blank,
  captured,
  type Fault,
  type Fields,
  type Found,
  faultAt,
  numbersIn,
  oneDayEach,
  sizeFault,
} from './fields.ts';

/** AMPL data: `param n`, `param m`, the table `param T`, the costs `param c`; every scene one day. */
export function fieldsOfAmpl(source: string): Fields | Fault {
  const text = source.replace(/#.*$/gm, blank);
  const scenes = Number(captured(text, /\bparam\s+n\s*:=\s*(\d+)/)?.text ?? Number.NaN);
  const actors = Number(captured(text, /\bparam\s+m\s*:=\s*(\d+)/)?.text ?? Number.NaN);
  if (Number.isNaN(scenes) || Number.isNaN(actors)) {
    return faultAt(0, 'no-parameters');
  }
  const size = sizeFault(scenes, actors);
  if (size) return size;
  const table = captured(text, /\bparam\s+T\b([\s\S]*?;)/);
  const costs = captured(text, /\bparam\s+c\s*:=([\s\S]*?;)/);
  if (!table || !costs) return faultAt(0, 'no-table-or-costs');
  const rows: Found[][] = Array.from({ length: actors }, () => []);
  // The table may be cut into blocks of columns: a line of scene numbers up to `:=`, then a line for each actor, its
  // number first.
  let at = table.at;
  for (const line of table.text.split('\n')) {
    const numbers = /:=|:/.test(line) ? numbersIn(afterHeading(line), at + headingLength(line)) : numbersIn(line, at);
    const [actor, ...entries] = numbers;
    if (actor) {
      const row = rows[actor.value - 1];
      if (!row) return faultAt(actor.at, 'no-such-actor', { actor: actor.value, actors });
      row.push(...entries);
    }
    at += line.length + 1;
  }
  const cost: Found[] = Array.from({ length: actors }, () => ({ value: 0, at: costs.at }));
  const pairs = numbersIn(costs.text, costs.at);
  for (let i = 0; i < pairs.length; i += 2) {
    const [actor, value] = [pairs[i], pairs[i + 1]];
    if (value === undefined) return faultAt(actor.at, 'actor-without-cost', { actor: actor.value });
    if (actor.value < 1 || actor.value > actors || !Number.isInteger(actor.value)) {
      return faultAt(actor.at, 'no-such-actor', { actor: actor.value, actors });
    }
    cost[actor.value - 1] = value;
  }
  return {
    scenes,
    actors,
    rows,
    cost,
    duration: oneDayEach(scenes),
    locations: null,
    tableAt: table.at,
    costAt: costs.at,
  };
}

/** How much of a line belongs to the heading of a block: all up to `:=`, or all of it. */
function headingLength(line: string): number {
  const end = line.indexOf(':=');
  return end < 0 ? line.length : end + 2;
}

const afterHeading = (line: string): string => line.slice(headingLength(line));
