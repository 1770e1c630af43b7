/** Proposals of the breakdown: which are of one kind, and how one is accepted as somebody corrected it. Pure. */
import type { ProposalView } from '../../api/index.ts';
import type { Command } from '../../live/index.ts';
import { message } from '../../messages/index.ts';

/** An element as somebody says it is. */
export interface NamedElement {
  /** Id of one that is there; null: a new one. */
  readonly element: string | null;
  readonly name: string;
  readonly category: string;
  readonly amount: number;
}

/** What says the same of different things: elements by their category, people by how they were found. */
export function kindOfProposal({ category, sentence }: ProposalView): string {
  return `${typeof sentence === 'string' ? sentence : sentence.code}/${category ?? ''}`;
}

/** All of one kind, accepted or dismissed as one step. */
export function allOfKind(proposals: readonly ProposalView[], like: ProposalView, how: 'accept' | 'dismiss'): Command {
  const kind = kindOfProposal(like);
  const commands = proposals.flatMap((one) => {
    const command = one[how];
    if (kindOfProposal(one) !== kind) return [];
    return command.kind === 'batch' ? command.commands : [command];
  });
  const label = message(how === 'accept' ? 'web.breakdown.accepted-all' : 'web.breakdown.dismissed-all');
  return { kind: 'batch', label, commands };
}

/** What would be accepted, where it is an element and can be corrected; null: it is decided as it is. */
export function elementOf({ accept }: ProposalView): NamedElement | null {
  const [only] = accept.kind === 'accept-proposals' ? accept.proposals : [];
  if (only === undefined) return null;
  const { element, name, category, amount } = only;
  return { element, name, category, amount };
}

/** The same proposal with what somebody says it is. */
export function corrected({ accept }: ProposalView, named: NamedElement): Command {
  if (accept.kind !== 'accept-proposals') return accept;
  return { ...accept, proposals: accept.proposals.map((one) => ({ ...one, ...named })) };
}
