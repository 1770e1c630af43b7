import type { Violation, WorkNeed } from '../../solution.ts';
import type { DemandFeature } from '../demand.ts';
import { violation } from '../rule.ts';

/** that so much has to be shot at all. It is never given up; it is told where the time for it is too short. */
const work: DemandFeature<'work', 'boneyard'> = {
  kind: 'work',
  particular: 230,
  aspects: ['boneyard'],
  subjects: () => [],
  behind: () => null,
  lift: (problem) => problem,
  entry: (_, strip) => ({ strip }),
};

export const sceneOnceDemands = [work];

/** That so much must be shot is one of the things that could give. */
export function workEntry(need: WorkNeed): Violation & { readonly demand: 'work'; readonly need: WorkNeed } {
  const { kind, subject } = need.of;
  const where = { strip: need.strips[0], ...(kind === 'light' || kind === 'company' ? {} : { [kind]: subject }) };
  return { ...violation('scene-once', 'boneyard', need.strips.length, where), demand: work.kind, need };
}
