import { resolve } from 'node:path';
import { explain, explainSeason, type TrialBudget } from '../../explain/index.ts';
import { seasonFolder } from '../../folder/index.ts';
import {
  type CliCommand,
  exactly,
  type Host,
  limitOf,
  type OptionValues,
  remark,
  wholeNumberOption,
} from '../command.ts';
import { explainComparison } from '../explain-comparison.ts';
import { jsonText } from '../json-text.ts';
import { report } from '../report.ts';

const DEFAULT_SECONDS = 20;

export const explainCommand: CliCommand = {
  name: 'explain',
  usage: 'DIR SCENE|DAY|PERSON|RULE|season|fixes|weather|comparison [--seconds N | --iterations N] [--seed N] [--json]',
  facts: { seconds: DEFAULT_SECONDS },
  options: {
    json: { type: 'boolean' },
    seconds: { type: 'string' },
    iterations: { type: 'string' },
    seed: { type: 'string' },
  },
  async run(positionals, options, host) {
    exactly(positionals, ['DIR', 'SCENE|DAY|PERSON|RULE|season|fixes|weather|comparison']);
    const [folder, subject] = positionals as [string, string];
    const files = seasonFolder(resolve(host.cwd, folder), folder);
    const loaded = files.season();
    if (loaded.season) {
      const asked = { season: loaded.season, files, folder, isJson: options.json === true };
      const traced = explainComparison(subject, asked, host);
      if (traced !== null) return traced;
    }
    const { plan, diagnostics } = files.plan();
    report([...loaded.diagnostics, ...diagnostics], host);
    if (!loaded.season || !plan) return 1;
    const explanation =
      subject.trim().toLowerCase() === 'season'
        ? explainSeason(loaded.season, plan, budgetOf(options, host))
        : explain(loaded.season, plan, subject);
    if (explanation.data === null) {
      const said = explanation.lines.map(host.speaker.say).join('\n');
      remark(host, 'failed', { command: 'explain', said });
      report(explanation.diagnostics ?? [], host);
      return 1;
    }
    host.out(
      options.json === true ? jsonText(explanation.data) : `${explanation.lines.map(host.speaker.say).join('\n')}\n`,
    );
    return 0;
  },
};

function budgetOf(options: OptionValues, host: Host): TrialBudget {
  const { iterations, seconds: wanted } = limitOf(options);
  let shown = -1;
  return {
    seed: wholeNumberOption(options.seed, 'seed') ?? 1,
    ...(iterations === undefined ? { seconds: wanted ?? DEFAULT_SECONDS } : { iterations }),
    now: () => performance.now(),
    onProgress: (done) => {
      const tenth = Math.floor(done * 10);
      if (tenth !== shown) remark(host, 'explain.progress', { percent: tenth * 10 });
      shown = tenth;
    },
  };
}
