import { useSyncExternalStore } from 'react';

export const SCREENS = [
  'board',
  'calendar',
  'dood',
  'breakdown',
  'story',
  'people',
  'places',
  'records',
  'there-or-fake-it',
  'documents',
  'settings',
  'compare',
] as const;
export type ScreenName = (typeof SCREENS)[number];

/** Screens live behind the `#`, so that the server needs to know none of them: `#/breakdown/101/101-12`. */
export function useRoute(): { readonly screen: ScreenName; readonly rest: readonly string[] } {
  const hash = useSyncExternalStore(
    (listener) => {
      window.addEventListener('hashchange', listener);
      return () => window.removeEventListener('hashchange', listener);
    },
    () => window.location.hash,
  );
  const [first, ...rest] = hash.replace(/^#\/?/, '').split('/').map(decoded);
  const screen = SCREENS.find((name) => name === first) ?? 'board';
  return { screen, rest };
}

/** As it is written where it is no code: an address may be typed by hand. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export function goToScreen(screen: ScreenName, ...rest: readonly string[]): void {
  window.location.hash = `/${[screen, ...rest].map(encodeURIComponent).join('/')}`;
}
