/**
 * The first questions after a start are answered ten times as slowly as the hundredth, because the engine has compiled
 * nothing yet. So a few that nobody asked are answered in small steps while the browser is still drawing its first
 * board.
 */
import { goalsOf } from '../../explain/index.ts';
import type { LiveHost } from './live-host.ts';

const BEGIN_AFTER = 300;
const STEPS = 40;
const PAUSE = 15;

/** The returned function ends it. */
export function warmUp(host: LiveHost): () => void {
  let timer = setTimeout(() => step(0), BEGIN_AFTER);
  timer.unref();
  const step = (done: number): void => {
    try {
      answer(done);
    } catch {
      // Who asks the same is told what went wrong; nobody has asked yet.
    }
  };
  const answer = (done: number): void => {
    const { model, live } = host;
    const board = live.boards[live.activeBoard];
    const evaluated = board === undefined ? null : model.evaluator.evaluate(board);
    if (board === undefined || evaluated === null) return;
    const { problem } = evaluated;
    if (problem.strips.length === 0 || done >= STEPS) return;
    const goals = goalsOf(board, model.evaluator, problem).slice(0, 40);
    evaluated.trial().onDays([done % problem.strips.length], goals);
    timer = setTimeout(() => step(done + 1), PAUSE);
    timer.unref();
  };
  return () => clearTimeout(timer);
}
