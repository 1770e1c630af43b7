import { DialogBox } from '../design/dialog-box.tsx';
import { useSay } from '../i18n/language.ts';
import { keysOpen } from './keys-open.ts';
import './keys.css';

const KEYS = {
  everywhere: ['keys', 'undo', 'escape'],
  board: [
    ...(['arrows', 'space', 'shift-arrows', 'ctrl-a', 'cut-paste', 'copy', 'alt-arrows', 'm', 'o', 'enter'] as const),
    ...(['i', 'b', 'menu', 'delete', 'p', 'home', 'find', 'find-next'] as const),
  ],
  breakdown: ['jk', 'accept', 'dismiss', 'all-of-kind', 'correct', 'mark', 'note'],
  dates: ['sheet-arrows', 'sheet-range', 'sheet-paint'],
} as const;

const SCREENS = ['everywhere', 'board', 'breakdown', 'dates'] as const;

/** Every key of every screen. */
export function KeysDialog() {
  const say = useSay();
  return (
    <DialogBox title={say('web.board.help')} wide onClose={() => keysOpen.set({ isOpen: false })}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section className="keys-page" tabIndex={0} aria-label={say('web.board.help')}>
        {SCREENS.map((screen) => (
          <section key={screen} aria-labelledby={`keys-${screen}`}>
            <h3 id={`keys-${screen}`}>{say(`web.help.screens.${screen}`)}</h3>
            <dl className="keys">
              {KEYS[screen].map((row) => (
                <div key={row}>
                  <dt>
                    <kbd>{say(`web.help.${row}.keys`)}</kbd>
                  </dt>
                  <dd>{say(`web.help.${row}.does`)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </section>
    </DialogBox>
  );
}
