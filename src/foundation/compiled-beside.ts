/**
 * Address of the compiled module `name` beside the module at `here` (its `import.meta.url`), for a thread to begin
 * with: in `dist/program` all that is compiled stands in one folder. Where `here` is source, the one that `tsc -b`
 * wrote.
 */
export function compiledBeside(here: string, name: string): string {
  const folder = here.slice(0, here.lastIndexOf('/') + 1);
  const source = here.endsWith('.ts') ? folder.lastIndexOf('/src/') : -1;
  const compiled = source < 0 ? folder : `${folder.slice(0, source)}/dist/${folder.slice(source + '/src/'.length)}`;
  return `${compiled}${name}.js`;
}
