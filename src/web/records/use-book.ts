import { useMemo } from 'react';
import { money } from '../i18n/format.ts';
import { useSay } from '../i18n/language.ts';
import { onScreen } from '../live/season-link.ts';
import { useStore } from '../page/store.ts';
import type { Book } from './record-kind.ts';

/** The season for lists and forms; null while it cannot be read. */
export function useBook(): Book | null {
  const say = useSay();
  const view = useStore(onScreen, (now) => now.season);
  return useMemo(() => {
    if (view === null || view.season === null) return null;
    const { season, source } = view;
    return { season, source, view, say, money: (cents) => money(cents, season.currency) };
  }, [view, say]);
}
