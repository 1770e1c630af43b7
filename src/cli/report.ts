import type { Diagnostic } from '../foundation/index.ts';
import { formatDiagnostic, speak } from '../messages/index.ts';
import type { Host } from './command.ts';

/** Warnings of one code shown before the rest are only counted. */
const WARNINGS_SHOWN = 3;

/**
 * Prints diagnostics on stderr: all errors; of each kind of warning the first few and how many more there are; how many
 * remarks there are besides. `onyva import --remarks` shows everything a script gives.
 */
export function report(
  diagnostics: readonly Diagnostic[],
  host: Host,
  options: { readonly only?: 'error' } = {},
): void {
  const counts = new Map<string, number>();
  for (const diagnostic of diagnostics) {
    if (diagnostic.severity === 'error') host.err(`${formatDiagnostic(diagnostic, speak('en'))}\n`);
    if (diagnostic.severity !== 'warning' || options.only === 'error') continue;
    const count = (counts.get(diagnostic.code) ?? 0) + 1;
    counts.set(diagnostic.code, count);
    if (count <= WARNINGS_SHOWN) host.err(`${formatDiagnostic(diagnostic, speak('en'))}\n`);
  }
  const more = [...counts].filter(([, count]) => count > WARNINGS_SHOWN);
  for (const [code, count] of more) host.err(`... and ${count - WARNINGS_SHOWN} more warnings ${code}\n`);
  const remarks = diagnostics.filter(({ severity }) => severity === 'info').length;
  if (options.only !== 'error' && (remarks > 0 || more.length > 0)) {
    const assumed = remarks > 0 ? `${remarks} remark${remarks === 1 ? '' : 's'} on what was assumed` : 'all of them';
    host.err(`(${assumed}: onyva import --remarks SCRIPT)\n`);
  }
}
