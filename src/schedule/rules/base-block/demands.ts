import { demandOfBase, NO_LIMIT } from '../demand.ts';

/** how often a base may be visited. One base a day, and the way between, are never given up. */
export const baseBlockDemands = [demandOfBase('visits', 50, ['visits'], () => ({ blocks: NO_LIMIT }))];
