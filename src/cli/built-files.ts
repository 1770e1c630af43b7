/** What the program loads at run time by its file: threads, and the screens. */
import { fileURLToPath } from 'node:url';
import { compiledBeside } from '../foundation/index.ts';

export const seasonThread = (): URL => new URL(compiledBeside(import.meta.url, 'season-thread'));
export const talentThread = (): URL => new URL(compiledBeside(import.meta.url, 'talent-thread'));

/** The built browser side, `dist/web`: beside the folder of this file, compiled or in `dist/program`. */
export const WEB_FOLDER = fileURLToPath(new URL('../web', import.meta.url));
