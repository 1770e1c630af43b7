// `npm start`: set up, then the main job on the example season (`show-season.mjs`): plan it, print it, open it on the
// board.
import { join } from 'node:path';
import { setUp } from './set-up.mjs';

setUp();
process.argv.splice(2, 0, join('examples', 'je-ne-sais-quoi'));
await import('./show-season.mjs');
