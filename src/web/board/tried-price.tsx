import type { TryAnswer } from '../../api/index.ts';
import type { Text } from '../../foundation/index.ts';
import { moneyChange } from '../i18n/format.ts';
import { sayText, useSay } from '../i18n/language.ts';
import { useCurrency } from '../live/lookups.ts';

/** What a choice of a list would cost and break: as it is known at once, then to the cent and the rule. */
export function TriedPrice(props: {
  readonly known: string;
  readonly exact: Pick<TryAnswer, 'delta' | 'breaks' | 'mends'> | null;
  /** A reason against it that was plain from the beginning. */
  readonly why: Text | null;
}) {
  const { exact } = props;
  const say = useSay();
  const currency = useCurrency();
  const delta = exact?.delta ?? null;
  const parts =
    exact === null || delta === null
      ? [props.known]
      : [
          moneyChange(delta.cost, currency),
          ...(exact.breaks.count > 0 ? [say('web.board.breaks', { n: exact.breaks.count })] : []),
          ...(exact.mends.count > 0 ? [say('web.board.mends', { n: exact.mends.count })] : []),
        ];
  const why = exact?.breaks.sentences[0] ?? props.why;
  return (
    <>
      <span className="choice-price">{parts.join(', ')}</span>
      {why !== null && <span className="choice-why">{sayText(why)}</span>}
    </>
  );
}
