import { join, resolve } from 'node:path';
import { readOrNull, writeAtomically } from '../../folder/index.ts';
import { generateSeason, SEASON_SIZES, SIZES } from '../../generate/index.ts';
import { type CliCommand, exactly, oneOfOption, UsageError, wholeNumberOption } from '../command.ts';

export const generateCommand: CliCommand = {
  name: 'generate',
  summary: 'makes a synthetic season, for trying scale',
  usage: 'DIR [--size S|M|L|XL] [--seed N]',
  details: `Writes DIR/season.yaml and DIR/scripts: invented people and places, illustrative prices, and always a legal plan to be found.
${SEASON_SIZES.map((size) => `  ${size.padEnd(2)} ${SIZES[size].episodes} episodes, ${SIZES[size].scenes} scenes, ${SIZES[size].people} people, ${SIZES[size].places} places, ${SIZES[size].days} days`).join('\n')}
The same size and seed give the same files. A folder that has a season.yaml already is left alone.`,
  options: { size: { type: 'string' }, seed: { type: 'string' } },
  async run(positionals, options, host) {
    exactly(positionals, ['DIR']);
    const folder = positionals[0]!;
    const size = oneOfOption(options.size, 'size', SEASON_SIZES) ?? 'S';
    const seed = wholeNumberOption(options.seed, 'seed') ?? 1;
    if (seed > 2 ** 31 - 1) throw new UsageError(`--seed takes a whole number up to ${2 ** 31 - 1}`);
    const root = resolve(host.cwd, folder);
    if (readOrNull(join(root, 'season.yaml')) !== null) {
      host.err(`onyva generate: ${join(folder, 'season.yaml')} is there already and stays as it is.\n`);
      return 1;
    }
    const files = generateSeason({ size, seed });
    for (const { path, text } of files) await writeAtomically(join(root, path), text, { makesFolders: true });
    const { episodes, scenes } = SIZES[size];
    host.out(
      `${folder}: ${episodes} episode${episodes === 1 ? '' : 's'}, ${scenes} scenes, all invented. Next: onyva plan ${folder}\n`,
    );
    return 0;
  },
};
