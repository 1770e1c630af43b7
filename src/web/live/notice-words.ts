/** A notice in the language of the screens. */
import { labelText, moneyChange } from '../i18n/format.ts';
import { sayNow, sayText } from '../i18n/language.ts';
import type { EditSaid, Said } from './notice.ts';

export interface NoticeWords {
  readonly text: string;
  readonly detail: string | null;
}

export function noticeWords(said: Said, currency: string): NoticeWords {
  switch (said.kind) {
    case 'edit':
      return { text: editText(said), detail: deltaText(said, currency) };
    case 'refused':
      return { text: sayText(said.diagnostic.message), detail: sayText(said.diagnostic.action) };
    case 'failed':
      return {
        text: sayText(said.problem.title),
        detail: `${sayText(said.problem.detail)} ${sayText(said.problem.action)}`,
      };
    case 'previewing':
      return { text: sayNow('web.solve.previewing'), detail: sayNow('web.solve.previewing-action') };
    case 'no-date-left':
      return { text: sayNow('web.forms.not-empty'), detail: null };
  }
}

/** The same in one go, for people who listen and for forms. */
export function noticeSentence(said: Said, currency: string): string {
  const { text, detail } = noticeWords(said, currency);
  return detail === null ? text : `${text}. ${detail}`;
}

function editText({ how, label }: EditSaid): string {
  const what = labelText(label);
  return how === 'done' ? what : sayNow(`web.shell.${how}`, { what });
}

function deltaText({ delta }: EditSaid, currency: string): string | null {
  if (delta === null) return null;
  const { cost, conflicts } = delta;
  const rules = conflicts === 0 ? 'same-rules' : conflicts > 0 ? 'more-broken' : 'fewer-broken';
  return sayNow('web.delta.sentence', {
    cost: cost === 0 ? sayNow('web.delta.same-cost') : moneyChange(cost, currency),
    rules: sayNow(`web.delta.${rules}`, { n: Math.abs(conflicts) }),
  });
}
