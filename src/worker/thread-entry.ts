/** A compiled entry beside this file; when this file runs from source, the one that `tsc -b` wrote. */
export function threadEntry(name: 'solver-thread' | 'bound-thread'): URL {
  return import.meta.url.endsWith('.ts')
    ? new URL(`../../dist/worker/${name}.js`, import.meta.url)
    : new URL(`./${name}.js`, import.meta.url);
}
