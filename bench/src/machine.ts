/** On what a run was made: no name of the machine, only its class. */
import { cpus, loadavg, totalmem } from 'node:os';

export interface Machine {
  readonly date: string;
  readonly node: string;
  readonly cores: number;
  readonly memoryGb: number;
  /** Processes that wanted a core just before: above 0.5 the times are too long. */
  readonly load: number;
}

export function thisMachine(): Machine {
  return {
    date: new Date().toISOString().slice(0, 10),
    node: process.versions.node,
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
  };
}

/** Processor time of this process, all threads. */
export function cpuMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
