/** Whether a set is a vehicle, told by the head of its name. */
import { plainWords } from '../../foundation/index.ts';
import { placeParts } from '../story-names.ts';
import data from './vehicles.json' with { type: 'json' };

const VEHICLES = new Set([...data.kinds, ...data.makes].map(plainWords));
const INSIDE = new Set(data.inside.map(plainWords));
const JOINS = new Set(data.joins.map(plainWords));
/** `TRUCK 54`, `DEFENDER 90`: what stands behind a name and is no other thing. */
const NUMBER = /^#?\d{1,4}$/;
/** A sentence is no name of a set. */
const MOST_WORDS = 8;

/** `JACK'S MUSTANG`, `POLICE CAR #2`, `747 COCKPIT`, `VOITURE DE LOU`; not `CAR PARK`, `TRAIN STATION`, `BUS STOP`. */
export function isVehicle(set: string): boolean {
  const [main = ''] = placeParts(set.replaceAll(/\b([A-Z])['’](?=\p{L})/gu, '$1 '));
  return main.split(/ (?:AND|ET) /).every(isHeadOfVehicle);
}

function isHeadOfVehicle(name: string): boolean {
  const words = name.split(' ');
  if (words.length > MOST_WORDS) return false;
  // BACK OF THE TRUCK is in the truck.
  if (INSIDE.has(words[0]!) && JOINS.has(words[1] ?? '')) {
    return isHeadOfVehicle(words.slice(words[2] === 'THE' || words[2] === 'LA' || words[2] === 'LE' ? 3 : 2).join(' '));
  }
  const join = words.findIndex((word, at) => at > 0 && JOINS.has(word));
  return endsInVehicle(join < 0 ? words : words.slice(0, join));
}

function endsInVehicle(words: readonly string[]): boolean {
  for (let end = words.length; end > 0; end--) {
    const last = words.slice(Math.max(0, end - 2), end).join(' ');
    if (VEHICLES.has(last) || VEHICLES.has(words[end - 1]!)) return true;
    if (!INSIDE.has(last) && !INSIDE.has(words[end - 1]!) && !NUMBER.test(words[end - 1]!)) return false;
  }
  return false;
}
