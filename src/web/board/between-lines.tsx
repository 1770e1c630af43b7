import { clockText, duration } from '../i18n/format.ts';
import { useSay } from '../i18n/language.ts';
import type { Between } from './between.ts';

/** Drawn thin between the strips. */
export function BetweenLines({ between }: { readonly between: readonly Between[] | undefined }) {
  const say = useSay();
  if (between === undefined) return null;
  return (
    <li className="between">
      {between.map(({ kind, minutes, start }) => (
        <p key={`${kind}${start ?? ''}`} data-kind={kind}>
          <span>{say(`web.between.${kind}`)}</span>
          <span>{start === null ? duration(minutes) : `${clockText(start)} · ${duration(minutes)}`}</span>
        </p>
      ))}
    </li>
  );
}
