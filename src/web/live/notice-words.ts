/** A notice in the language of the screens. */
import { withDays } from '../i18n/format.ts';
import { messages } from '../i18n/language.ts';
import { diagnosticText } from '../i18n/server-text.ts';
import type { EditSaid, Said } from './notice.ts';

export interface NoticeWords {
  readonly text: string;
  readonly detail: string | null;
}

export function noticeWords(said: Said, currency: string): NoticeWords {
  const words = messages();
  switch (said.kind) {
    case 'edit':
      return { text: editText(said), detail: deltaText(said, currency) };
    case 'refused': {
      const { message, action } = diagnosticText(said.diagnostic);
      return { text: message, detail: action };
    }
    case 'failed':
      return { text: said.problem.title, detail: `${said.problem.detail} ${said.problem.action}` };
    case 'previewing':
      return { text: words.solve.previewing, detail: words.solve.previewingAction };
    case 'no-date-left':
      return { text: words.forms.notEmpty, detail: null };
  }
}

/** The same in one go, for people who listen and for forms. */
export function noticeSentence(said: Said, currency: string): string {
  const { text, detail } = noticeWords(said, currency);
  return detail === null ? text : `${text}. ${detail}`;
}

function editText({ how, label }: EditSaid): string {
  const { shell } = messages();
  const what = withDays(label);
  return how === 'done' ? what : how === 'undone' ? shell.undone(what) : shell.redone(what);
}

function deltaText({ delta }: EditSaid, currency: string): string | null {
  return delta === null ? null : messages().deltaSentence(delta.cost, delta.conflicts, currency);
}
