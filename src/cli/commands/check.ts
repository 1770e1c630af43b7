import { formatMoney } from '../../foundation/index.ts';
import { verifyPlan } from '../../verify/index.ts';
import { type Command, exactly } from '../command.ts';
import { loadPlan, loadSeason, report } from '../season-folder.ts';

export const checkCommand: Command = {
  name: 'check',
  summary: 'verifies plan.json again, from the records alone, through independent code',
  usage: 'DIR [--json]',
  details: `Recomputes every rule, every clock time and every cent from season.yaml, the scripts and plan.json, through code that the
planner does not use, and compares with what plan.json says. Exit code 0: legal and it agrees; 2: a rule is
broken, or plan.json says something the records do not bear out; 1: could not check.`,
  options: { json: { type: 'boolean' } },
  async run(positionals, options, host) {
    exactly(positionals, ['DIR']);
    const folder = positionals[0]!;
    const loaded = await loadSeason(folder, host);
    const { plan, diagnostics } = await loadPlan(folder, host);
    report([...loaded.diagnostics, ...diagnostics], host);
    if (!loaded.season || !plan) return 1;
    const verification = verifyPlan(loaded.season, plan);
    const agrees = verification.disagreements.length === 0;
    if (options.json === true) {
      host.out(`${JSON.stringify({ format: 'onyva-check/1', agrees, ...verification }, null, 2)}\n`);
    } else {
      const money = formatMoney(verification.cost.total, loaded.season.currency);
      host.out(`${plan.days.length} days, cost ${money} recomputed from the records.\n`);
      for (const conflict of verification.conflicts) host.out(`broken ${conflict.rule}: ${conflict.message}\n`);
      for (const { what, expected, found } of verification.disagreements) {
        host.out(`plan.json disagrees: ${what}: expected ${expected}, found ${found}\n`);
      }
      host.out(
        verification.legal ? 'Legal: no rule is broken.\n' : `Not legal: ${verification.conflicts.length} broken.\n`,
      );
      host.out(
        agrees
          ? 'plan.json agrees, cent for cent.\n'
          : `plan.json disagrees in ${verification.disagreements.length} places.\n`,
      );
    }
    return verification.legal && agrees ? 0 : 2;
  },
};
