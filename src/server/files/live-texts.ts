/** The texts of `season.yaml` and `plan.json` as the live season has them. */
import { writePlan } from '../../season/index.ts';
import type { LiveHost } from '../season/live-host.ts';
import { planOfBoard } from '../views/plan-of-board.ts';
import { boardMark, type FileName } from './file-marks.ts';

export class LiveTexts {
  readonly #host: LiveHost;
  /** Mark of the board that the text of `plan.json` was last made of. */
  board = '';
  /** That text was made before the bound was proven. */
  awaitsProof = false;

  constructor(host: LiveHost) {
    this.#host = host;
  }

  /** Null when the season cannot be evaluated. */
  of(file: FileName, hasPlanFile: boolean): string | null {
    const { live, model } = this.#host;
    if (file === 'season.yaml') return live.text;
    const plan = planOfBoard(live.boards[live.activeBoard]!, model);
    this.board = boardMark(live);
    this.awaitsProof = model.knownBound() === null;
    // Nobody has planned anything yet: there is no plan to write.
    const isEmpty = plan !== null && plan.days.length === 0 && (plan.dayTypes ?? []).length === 0;
    return plan === null || (isEmpty && !hasPlanFile) ? null : writePlan(plan);
  }
}
