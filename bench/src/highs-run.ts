/** HiGHS (wasm) on a program in LP form. It blocks: run it alone. */
import { createRequire } from 'node:module';

/** The package is CommonJS and its types describe an ES module: only what is used here is named. */
const load = createRequire(import.meta.url)('highs') as () => Promise<{
  solve(
    program: string,
    options: { readonly time_limit: number },
  ): {
    readonly Status: string;
    readonly ObjectiveValue: number;
    readonly Columns: Readonly<Record<string, unknown>>;
  };
}>;

export interface MipRun {
  readonly objective: number | null;
  readonly optimal: boolean;
  readonly seconds: number;
  readonly complaint: string | null;
}

export async function runMip(program: string, seconds: number): Promise<MipRun> {
  const highs = await load();
  const started = performance.now();
  const taken = (): number => (performance.now() - started) / 1000;
  try {
    const solution = highs.solve(program, { time_limit: seconds });
    const found = Number.isFinite(solution.ObjectiveValue) && Object.keys(solution.Columns).length > 0;
    return {
      objective: found ? Math.round(solution.ObjectiveValue) : null,
      optimal: solution.Status === 'Optimal',
      seconds: taken(),
      complaint: solution.Status === 'Optimal' || solution.Status === 'Time limit reached' ? null : solution.Status,
    };
  } catch (error) {
    return { objective: null, optimal: false, seconds: taken(), complaint: String(error).slice(0, 80) };
  }
}
