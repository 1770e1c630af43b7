import { explain } from '../../planning/index.ts';
import { type Command, exactly } from '../command.ts';
import { loadPlan, loadSeason, report } from '../season-folder.ts';

export const explainCommand: Command = {
  name: 'explain',
  summary: 'says why: a scene, a day, a person or a rule of the plan',
  usage: 'DIR SCENE|DAY|PERSON|RULE [--json]',
  details: `SCENE is an id such as 101-12: where, when, why there, and what every other day would cost or break. DAY is a date (2027-04-12), PERSON
an id or a name of season.yaml, RULE a code such as light.`,
  options: { json: { type: 'boolean' } },
  async run(positionals, options, host) {
    exactly(positionals, ['DIR', 'SCENE|DAY|PERSON|RULE']);
    const [folder, subject] = positionals as [string, string];
    const loaded = await loadSeason(folder, host);
    const { plan, diagnostics } = await loadPlan(folder, host);
    report([...loaded.diagnostics, ...diagnostics], host);
    if (!loaded.season || !plan) return 1;
    const explanation = explain(loaded.season, plan, subject);
    if (explanation.data === null) {
      host.err(`onyva explain: ${explanation.lines.join('\n')}\n`);
      return 1;
    }
    host.out(
      options.json === true ? `${JSON.stringify(explanation.data, null, 2)}\n` : `${explanation.lines.join('\n')}\n`,
    );
    return 0;
  },
};
