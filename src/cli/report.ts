import type { Diagnostic } from '../foundation/index.ts';
import { formatDiagnostic } from '../messages/index.ts';
import { type Host, remark } from './command.ts';

/** Of one code shown before the rest are only counted. */
const WARNINGS_SHOWN = 3;
const ERRORS_SHOWN = 20;
/** Letters of one of them: what it quotes may be anything. */
const LONGEST = 2_000;

/**
 * Prints diagnostics on stderr: of each kind of error and warning the first few and how many more there are; how many
 * remarks there are besides. `onyva import --remarks` shows everything a script gives.
 */
export function report(
  diagnostics: readonly Diagnostic[],
  host: Host,
  options: { readonly only?: 'error' } = {},
): void {
  const errors = new Map<string, number>();
  const warnings = new Map<string, number>();
  for (const diagnostic of diagnostics) {
    const { severity, code } = diagnostic;
    if (severity === 'info' || (severity === 'warning' && options.only === 'error')) continue;
    const counted = severity === 'error' ? errors : warnings;
    const count = (counted.get(code) ?? 0) + 1;
    counted.set(code, count);
    if (count > (severity === 'error' ? ERRORS_SHOWN : WARNINGS_SHOWN)) continue;
    const said = formatDiagnostic(diagnostic, host.speaker);
    host.err(`${said.length > LONGEST ? `${said.slice(0, LONGEST)}...` : said}\n`);
  }
  for (const [code, count] of errors) {
    if (count > ERRORS_SHOWN) remark(host, 'report.more-errors', { count: count - ERRORS_SHOWN, code });
  }
  const more = [...warnings].filter(([, count]) => count > WARNINGS_SHOWN);
  for (const [code, count] of more) remark(host, 'report.more', { count: count - WARNINGS_SHOWN, code });
  const remarks = diagnostics.filter(({ severity }) => severity === 'info').length;
  if (options.only === 'error') return;
  if (remarks > 0) remark(host, 'report.remarks', { count: remarks });
  else if (more.length > 0) remark(host, 'report.all');
}
