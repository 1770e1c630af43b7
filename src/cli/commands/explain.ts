import { resolve } from 'node:path';
import { explain, explainSeason, type TrialBudget } from '../../explain/index.ts';
import { seasonFolder } from '../../folder/index.ts';
import { isMessage } from '../../foundation/index.ts';
import { speak } from '../../messages/index.ts';
import { type CliCommand, exactly, type Host, type OptionValues, UsageError, wholeNumberOption } from '../command.ts';
import { report } from '../report.ts';

const DEFAULT_SECONDS = 20;

export const explainCommand: CliCommand = {
  name: 'explain',
  summary: 'says why: a scene, a day, a person, a rule or the whole season of the plan',
  usage: 'DIR SCENE|DAY|PERSON|RULE|season [--seconds N | --iterations N] [--seed N] [--json]',
  details: `SCENE is an id such as 101-12: where, when, why there, and what every other day would cost or break. DAY is a date (2027-04-12), PERSON
an id or a name of season.yaml, RULE a code such as light. The word season asks why the season is not shorter, what each pin, black-out, absence and
order rule costs, and what to ask for that would save most: it searches around the plan for ${DEFAULT_SECONDS} seconds, or as told (--iterations: rounds per
question, the same answer on every machine). Lower figures are found by searching, never proven; what is proven is said so.`,
  options: {
    json: { type: 'boolean' },
    seconds: { type: 'string' },
    iterations: { type: 'string' },
    seed: { type: 'string' },
  },
  async run(positionals, options, host) {
    exactly(positionals, ['DIR', 'SCENE|DAY|PERSON|RULE|season']);
    const [folder, subject] = positionals as [string, string];
    const files = seasonFolder(resolve(host.cwd, folder), folder);
    const loaded = files.season();
    const { plan, diagnostics } = files.plan();
    report([...loaded.diagnostics, ...diagnostics], host);
    if (!loaded.season || !plan) return 1;
    const explanation =
      subject.trim().toLowerCase() === 'season'
        ? explainSeason(loaded.season, plan, budgetOf(options, host))
        : explain(loaded.season, plan, subject);
    if (explanation.data === null) {
      host.err(`onyva explain: ${explanation.lines.join('\n')}\n`);
      return 1;
    }
    host.out(
      options.json === true
        ? `${JSON.stringify(explanation.data, inEnglish, 2)}\n`
        : `${explanation.lines.join('\n')}\n`,
    );
    return 0;
  },
};

/** Programs read English sentences, whatever the language of the terminal. */
function inEnglish(_key: string, value: unknown): unknown {
  return isMessage(value) ? speak('en').say(value) : value;
}

function budgetOf(options: OptionValues, host: Host): TrialBudget {
  const iterations = wholeNumberOption(options.iterations, 'iterations');
  const wanted = wholeNumberOption(options.seconds, 'seconds');
  if (iterations !== undefined && wanted !== undefined)
    throw new UsageError('give --seconds or --iterations, not both');
  let shown = -1;
  return {
    seed: wholeNumberOption(options.seed, 'seed') ?? 1,
    ...(iterations === undefined ? { seconds: wanted ?? DEFAULT_SECONDS } : { iterations }),
    now: () => performance.now(),
    onProgress: (done) => {
      const tenth = Math.floor(done * 10);
      if (tenth !== shown) host.err(`explaining ${tenth * 10} %\n`);
      shown = tenth;
    },
  };
}
