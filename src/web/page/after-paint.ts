/**
 * Calls back once what was just changed has been painted; at once where nothing is painted (a tab in the background).
 */
export function afterPaint(then: () => void): void {
  if (document.hidden) then();
  else requestAnimationFrame(() => setTimeout(then, 0));
}
