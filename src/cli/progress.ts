import { type Cents, formatMoney } from '../foundation/index.ts';
import type { Host } from './command.ts';

export interface PlanProgress {
  /** 0..1 of the time or iterations allowed. */
  readonly fraction: number;
  readonly iteration: number;
  readonly cost: Cents | null;
  readonly broken: number;
}

/**
 * A bar on a terminal, a line now and then elsewhere. Always on stderr, so that `--json` stays one document.
 */
export function progressBar(
  host: Host,
  label: string,
  currency: string,
): { show(progress: PlanProgress): void; done(): void } {
  let lastTenth = -1;
  const line = ({ fraction, cost, broken, iteration }: PlanProgress): string => {
    const money = cost === null ? 'looking for a first plan' : formatMoney(cost, currency, { minor: false });
    const state = cost === null ? '' : broken > 0 ? `  breaks rules (${broken})` : '  legal';
    return `${label} ${String(Math.round(fraction * 100)).padStart(3)} %  ${money}${state}  ${iteration} rounds`;
  };
  return {
    show(progress) {
      const fraction = Math.min(1, Math.max(0, progress.fraction));
      if (host.errIsTerminal) {
        const filled = Math.round(fraction * 24);
        host.err(`\r\u001b[2K[${'='.repeat(filled)}${' '.repeat(24 - filled)}] ${line({ ...progress, fraction })}`);
        return;
      }
      const tenth = Math.floor(fraction * 10);
      if (tenth === lastTenth) return;
      lastTenth = tenth;
      host.err(`${line({ ...progress, fraction })}\n`);
    },
    done() {
      if (host.errIsTerminal) host.err('\r\u001b[2K');
    },
  };
}
