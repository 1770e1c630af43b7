/**
 * A plan that was found goes to `plan.json`, unless a better one is there; wherever it goes, it is never thrown away.
 */

import { lstat, mkdtemp, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepBeside, readFile, reasonOf, type SeasonFolder, whyUnwritable, writeAtomically } from '../folder/index.ts';
import type { Diagnostic } from '../foundation/index.ts';
import { sceneOnce } from '../schedule/index.ts';
import { type PlanFile, type Season, writePlan } from '../season/index.ts';
import { type Verification, verifyPlan } from '../verify/index.ts';
import { type Host, remark } from './command.ts';

/** A plan of a large season has some hundred thousand bytes. */
const ROOM = 1_000_000;

/**
 * Why no plan can be written into the folder (full, read-only ...); null when one can. Asked before hours are spent on
 * planning.
 */
export async function whyNotWritable(folder: string, shownAs: string): Promise<Diagnostic | null> {
  const path = join(folder, 'plan.json');
  const size = await stat(path).then(
    (before) => before.size,
    () => 0,
  );
  return whyUnwritable(path, join(shownAs, 'plan.json'), Math.max(ROOM, 2 * size));
}

/**
 * Writes a plan and says on stderr where it does not go to `plan.json`, or what was there before could not be read.
 * Gives the path it went to, as the user knows it; null when it could be written nowhere and was printed.
 */
export async function keepPlan(
  folder: string,
  shownAs: string,
  files: SeasonFolder,
  planned: { readonly season: Season; readonly plan: PlanFile },
  host: Host,
): Promise<string | null> {
  const path = join(folder, 'plan.json');
  const shown = (name: string): string => join(shownAs, name.slice(folder.length + 1));
  const { plan } = planned;
  const text = writePlan(plan);
  try {
    const before = files.plan();
    if (before.plan === null) {
      // Of another program, or damaged: not ours to throw away.
      const bytes = readFile(path, path, Number.MAX_SAFE_INTEGER);
      if (bytes !== null && !(bytes instanceof Uint8Array)) throw new Error(host.speaker.say(bytes.message));
      if (bytes !== null && (await lstat(path)).isSymbolicLink()) {
        // A season may come from anyone, and so may a link in it to what is no plan.
        const beside = await keepBeside(path, text, besidePlan(folder));
        remark(host, 'plan.link-stays', { file: shown(path), beside: shown(beside) });
        return shown(beside);
      }
      if (bytes !== null) {
        const kept = await keepBeside(path, bytes);
        remark(host, 'plan.kept-unreadable', { file: shown(path), kept: shown(kept) });
      }
    } else if (isBetter(before.plan, plan, files.season().season ?? planned.season)) {
      // By the season as it is now: it may have changed in the hours that planning took.
      const beside = await keepBeside(path, text, besidePlan(folder));
      remark(host, 'plan.stays', { file: shown(path), beside: shown(beside) });
      return shown(beside);
    }
    await writeAtomically(path, text);
    return shown(path);
  } catch (error) {
    remark(host, 'plan.unwritable', { file: shown(path), why: reasonOf(error) });
  }
  return keepElsewhere(text, shown(path), host);
}

/** For a plan that `file` cannot take; null when it had to be printed. */
export async function keepElsewhere(text: string, file: string, host: Host): Promise<string | null> {
  try {
    const elsewhere = join(await mkdtemp(join(tmpdir(), 'onyva-plan-')), 'plan.json');
    await writeAtomically(elsewhere, text);
    remark(host, 'plan.elsewhere', { elsewhere, file });
    return elsewhere;
  } catch {
    remark(host, 'plan.printed', { file });
    return null;
  }
}

/** Names of plans that do not become `plan.json`: `plan-2.json` and so on. */
function besidePlan(folder: string): (number: number) => string {
  return (number) => join(folder, `plan-${number + 1}.json`);
}

/**
 * Whether `one` beats `other` in the season as it is now, both recounted: legal before illegal, then fewer broken
 * rules, then less money.
 */
export function isBetter(one: PlanFile, other: PlanFile, season: Season): boolean {
  const [a, b] = [verifyPlan(season, one), verifyPlan(season, other)];
  // A plan of a season that was: strips are missing or too many.
  const isOfNow = ({ conflicts }: Verification): boolean => !conflicts.some(({ rule }) => rule === sceneOnce.code);
  if (isOfNow(a) !== isOfNow(b)) return isOfNow(a);
  if (a.conflicts.length !== b.conflicts.length) return a.conflicts.length < b.conflicts.length;
  return a.cost.total < b.cost.total;
}
