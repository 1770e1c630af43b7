/** What stands on a strip, field by field, in the rows that its reader chose. */
import type { ReactNode } from 'react';
import type { StripView } from '../../api/index.ts';
import { lightDoubt } from '../../season/index.ts';
import { Icon } from '../design/icon.tsx';
import { clockText, pages } from '../i18n/format.ts';
import { useSay } from '../i18n/language.ts';
import { useLookups } from '../live/lookups.ts';
import type { StripField } from '../page/strip-looks.ts';
import { placeKind } from './strip-heading.ts';
import { timeText } from './time-text.ts';

/** Fields that take the room that is left. */
const WIDE: ReadonlySet<StripField> = new Set(['set', 'place', 'cast', 'cast-names', 'synopsis', 'way']);

/** `where`: said to those who cannot see where it stands. */
export function StripRows(props: {
  readonly strip: StripView;
  readonly rows: readonly (readonly StripField[])[];
  readonly where: string;
}) {
  const { strip, rows } = props;
  const shown = new Set(rows.flat());
  // A clash and a pin are always seen, wherever somebody has put them, or has not.
  const last = rows.length - 1;
  return rows.map((row, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the first row, the second
    <span className="strip-line" key={at}>
      {row.map((field) => (
        <span key={field} className={`strip-field strip-${field}`} data-wide={WIDE.has(field) || undefined}>
          <Field strip={strip} field={field} />
        </span>
      ))}
      {at === last && !shown.has('flags') && (
        <span className="strip-field strip-flags">
          <Field strip={strip} field="flags" />
        </span>
      )}
      {at === last && <span className="visually-hidden">, {props.where}</span>}
    </span>
  ));
}

function Field({ strip, field }: { readonly strip: StripView; readonly field: StripField }): ReactNode {
  const say = useSay();
  const { scenes, places, people } = useLookups();
  switch (field) {
    case 'number':
      return (
        <>
          {strip.scene}
          {strip.parts > 1 && <sup>{` ${strip.part}/${strip.parts}`}</sup>}
        </>
      );
    case 'set':
      return strip.set;
    case 'pages':
      return (
        <>
          {pages(strip.eighths)}
          <span className="visually-hidden"> {say('web.board.pages')}, </span>
        </>
      );
    case 'kind':
      return [
        `${say(`web.heading.${placeKind(strip.intExt)}`)}${strip.intExtGuessed === true ? '?' : ''}`,
        `${timeText(scenes.get(strip.scene)?.resolvedTime ?? strip.time)}${lightDoubt(strip)}`,
      ].join(' ');
    case 'place':
      return places.get(strip.place ?? '')?.name ?? '';
    case 'time':
      return clockText(strip.start);
    case 'cast': {
      const cast = strip.castNumbers.join(', ');
      return (
        <>
          <span className="visually-hidden">
            , {cast === '' ? say('web.board.no-cast') : say('web.board.cast-word')}{' '}
          </span>
          {cast}
        </>
      );
    }
    case 'cast-names':
      return strip.people.map((id) => people.get(id)?.characters[0] ?? people.get(id)?.name ?? id).join(', ');
    case 'synopsis':
      return strip.synopsis ?? '';
    case 'story-day':
      return strip.storyDay ?? '';
    case 'minutes':
      return say('web.board.minutes', { n: strip.minutes });
    case 'way':
      return strip.way === null ? '' : say(`web.ways.${strip.way}`);
    case 'episode':
      return strip.episode;
    case 'flags':
      return <Flags strip={strip} />;
  }
}

function Flags({ strip }: { readonly strip: StripView }) {
  const say = useSay();
  const clashes = strip.conflicts.length;
  return (
    <>
      {strip.pinned && <Icon name="pin" size={14} />}
      {clashes > 0 && (
        <span className="strip-clash">
          <Icon name="clash" size={13} />
          {clashes}
          <span className="visually-hidden"> {say('web.board.clash-word')}</span>
        </span>
      )}
    </>
  );
}
