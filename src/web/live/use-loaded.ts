import { useEffect, useState } from 'react';
import type { Trouble } from './notice.ts';
import { problemOf } from './season-link.ts';

/**
 * Asks the server when a screen opens and again whenever `key` changes; keeps the old answer until the new one is
 * there.
 */
export function useLoaded<T>(
  load: () => Promise<T>,
  key: string,
): { readonly value: T | null; readonly problem: Trouble | null } {
  const [state, setState] = useState<{ readonly value: T | null; readonly problem: Trouble | null }>({
    value: null,
    problem: null,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` says when the question is another one
  useEffect(() => {
    let current = true;
    load().then(
      (value) => current && setState({ value, problem: null }),
      (error: unknown) => current && setState((now) => ({ ...now, problem: problemOf(error) })),
    );
    return () => {
      current = false;
    };
  }, [key]);
  return state;
}
