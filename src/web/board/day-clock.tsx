import type { BoardDayView, StripView } from '../../api/index.ts';
import { parseClock } from '../../foundation/index.ts';
import { stripColour, stripKey } from '../../season/index.ts';

const FROM = 5 * 60;
const TO = 29 * 60;
const at = (minutes: number) => Math.max(0, Math.min(240, ((minutes - FROM) / (TO - FROM)) * 240));

/**
 * The day at a glance, five in the morning to five the next: daylight as a band, the strips in their colours, meals as
 * gaps.
 */
export function DayClock({ day }: { readonly day: BoardDayView }) {
  const strips = day.entries.filter((entry): entry is StripView => entry.kind === 'strip');
  const rise = clock(day.sunrise);
  const set = clock(day.sunset);
  const call = clock(day.call);
  const wrap = clock(day.wrap);
  return (
    <svg className="day-clock" viewBox="0 0 240 14" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect className="clock-night" x="0" y="0" width="240" height="14" />
      {rise !== null && set !== null && (
        <rect className="clock-sun" x={at(rise)} y="0" width={at(set) - at(rise)} height="14" />
      )}
      {call !== null && wrap !== null && (
        <rect className="clock-work" x={at(call)} y="4" width={at(wrap) - at(call)} height="6" />
      )}
      {strips.map((strip) => {
        const start = clock(strip.start);
        const end = clock(strip.end);
        if (start === null || end === null) return null;
        return (
          <rect
            key={stripKey(strip)}
            className="clock-strip"
            data-colour={stripColour(strip)}
            x={at(start)}
            y="3"
            width={Math.max(1, at(end) - at(start) - 0.6)}
            height="8"
          />
        );
      })}
    </svg>
  );
}

function clock(text: string | null): number | null {
  return text === null ? null : parseClock(text);
}
