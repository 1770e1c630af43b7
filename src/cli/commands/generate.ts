import { resolve } from 'node:path';
import { makeFiles } from '../../folder/index.ts';
import { hasErrors, type Message } from '../../foundation/index.ts';
import { generateSeason, SEASON_SIZES, SIZES } from '../../generate/index.ts';
import { message } from '../../messages/index.ts';
import { whyTaken } from '../../server/index.ts';
import {
  type CliCommand,
  exactly,
  oneOfOption,
  printMessage,
  remark,
  UsageError,
  wholeNumberOption,
} from '../command.ts';
import { report } from '../report.ts';

export const generateCommand: CliCommand = {
  name: 'generate',
  usage: 'DIR [--size S|M|L|XL] [--seed N]',
  facts: { sizes: SEASON_SIZES.map(sizeLine) },
  options: { size: { type: 'string' }, seed: { type: 'string' } },
  async run(positionals, options, host) {
    exactly(positionals, ['DIR']);
    const folder = positionals[0]!;
    const size = oneOfOption(options.size, '--size', SEASON_SIZES) ?? 'S';
    const seed = wholeNumberOption(options.seed, 'seed') ?? 1;
    if (seed > 2 ** 31 - 1) throw new UsageError('number-up-to', { option: '--seed', most: String(2 ** 31 - 1) });
    const root = resolve(host.cwd, folder);
    const taken = whyTaken(root, folder);
    if (taken !== null) {
      remark(host, 'failed', { command: 'generate', said: taken });
      return 1;
    }
    const files = generateSeason({ size, seed }).map(({ path, text }) => ({ path, content: text }));
    const inTheWay = await makeFiles(root, folder, files);
    report(inTheWay, host);
    if (hasErrors(inTheWay)) return 1;
    const { episodes, scenes } = SIZES[size];
    printMessage(host, 'generate.done', { folder, episodes, scenes });
    return 0;
  },
};

function sizeLine(size: (typeof SEASON_SIZES)[number]): Message {
  const { episodes, scenes, people, places, days } = SIZES[size];
  return message('cli.generate.size', { size: size.padEnd(2), episodes, scenes, people, places, days });
}
