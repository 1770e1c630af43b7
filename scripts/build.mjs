// `npm run build`: all that users run, into `dist`.
import { build } from './set-up.mjs';

build();
