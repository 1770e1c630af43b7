// Makes the database of a season's folder where there is none yet; the season itself comes into it when it is opened.
import { join, resolve } from 'node:path';
import { hasPgliteStore, pgliteStore } from '../dist/store/index.js';

const folder = join(resolve(process.argv[2]), '.onyva', 'database');
if (!hasPgliteStore(folder)) await (await pgliteStore(folder)).close();
