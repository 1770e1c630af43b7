import type { Cents, Message } from '../foundation/index.ts';
import { message } from '../messages/index.ts';
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
  label: Message,
  currency: string,
): { show(progress: PlanProgress): void; done(): void } {
  let lastTenth = -1;
  const line = ({ fraction, cost, broken, iteration }: PlanProgress): string => {
    const best =
      cost === null
        ? message('cli.progress.none')
        : broken > 0
          ? message('cli.progress.broken', { cost: { money: cost, currency }, broken: String(broken) })
          : message('cli.progress.legal', { cost: { money: cost, currency } });
    const percent = String(Math.round(fraction * 100)).padStart(3);
    return host.speaker.say(message('cli.progress', { label, percent, best, rounds: String(iteration) }));
  };
  return {
    show(progress) {
      const fraction = Math.min(1, Math.max(0, progress.fraction));
      if (host.errIsTerminal) {
        const filled = Math.round(fraction * 24);
        host.redraw(`[${'='.repeat(filled)}${' '.repeat(24 - filled)}] ${line({ ...progress, fraction })}`);
        return;
      }
      const tenth = Math.floor(fraction * 10);
      if (tenth === lastTenth) return;
      lastTenth = tenth;
      host.err(`${line({ ...progress, fraction })}\n`);
    },
    done() {
      if (host.errIsTerminal) host.redraw('');
    },
  };
}
