import type { Diagnostic } from '../foundation/index.ts';
import { formatDiagnostic } from '../messages/index.ts';
import { type Host, remark } from './command.ts';

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
    if (diagnostic.severity === 'error') host.err(`${formatDiagnostic(diagnostic, host.speaker)}\n`);
    if (diagnostic.severity !== 'warning' || options.only === 'error') continue;
    const count = (counts.get(diagnostic.code) ?? 0) + 1;
    counts.set(diagnostic.code, count);
    if (count <= WARNINGS_SHOWN) host.err(`${formatDiagnostic(diagnostic, host.speaker)}\n`);
  }
  const more = [...counts].filter(([, count]) => count > WARNINGS_SHOWN);
  for (const [code, count] of more) remark(host, 'report.more', { count: count - WARNINGS_SHOWN, code });
  const remarks = diagnostics.filter(({ severity }) => severity === 'info').length;
  if (options.only === 'error') return;
  if (remarks > 0) remark(host, 'report.remarks', { count: remarks });
  else if (more.length > 0) remark(host, 'report.all');
}
