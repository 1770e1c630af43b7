import { useId, useState } from 'react';
import type { Command } from '../../live/index.ts';
import { message } from '../../messages/index.ts';
import { DialogBox } from '../design/dialog-box.tsx';
import { asValue } from '../forms/season-fields.ts';
import { runCommand } from '../live/season-link.ts';
import type { Book, KindOfRecord, Question } from './record-kind.ts';

/** What must be known of a new record; everything else is in its form. */
export function AddRecord(props: {
  readonly kind: KindOfRecord;
  readonly book: Book;
  readonly onClose: () => void;
  /** The record is there; `id` null where it has none. */
  readonly onAdded: (id: string | null) => void;
}) {
  const { kind, book } = props;
  const { say, season } = book;
  const questions = kind.asks(book);
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(
      questions.map((question) => [
        question.key,
        question.kind === 'choice' ? (question.options?.[0]?.value ?? '') : '',
      ]),
    ),
  );
  const first = questions[0];
  const isReady = first === undefined || (answers[first.key] ?? '').trim() !== '';
  const submit = async () => {
    const given = Object.fromEntries(
      questions.map((question) => {
        const text = (answers[question.key] ?? '').trim();
        const value =
          question.kind === 'date' ? asValue(text, 'date', season.calendar.start) : chosenOf(question, text);
        return [question.key, String(value ?? '')];
      }),
    );
    const commands = kind.fresh(given, book);
    const [only] = commands;
    if (only === undefined) return;
    const label = message('live.label.add-row', { what: say(`web.records.lists.${kind.list}`) });
    const command: Command = commands.length === 1 ? only : { kind: 'batch', label, commands };
    if (await runCommand(command)) props.onAdded(idOf(commands.at(-1)!));
  };
  return (
    <DialogBox title={say('web.records.add', { list: say(`web.records.lists.${kind.list}`) })} onClose={props.onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {questions.map((question, index) => (
          <Answer
            key={question.key}
            question={question}
            isFirst={index === 0}
            value={answers[question.key] ?? ''}
            onChange={(value) => setAnswers((now) => ({ ...now, [question.key]: value }))}
          />
        ))}
        <div className="form-actions">
          <button type="button" className="button" onClick={props.onClose}>
            {say('web.shell.cancel')}
          </button>
          <button type="submit" className="button primary" disabled={!isReady}>
            {say('web.breakdown.add')}
          </button>
        </div>
      </form>
    </DialogBox>
  );
}

/** The value behind what was chosen of a list, however it was typed. */
function chosenOf({ options }: Question, text: string): string {
  return options?.find(({ value, label }) => value === text || label === text)?.value ?? text;
}

function idOf(command: Command): string | null {
  if (command.kind === 'edit-season') return String(command.path.at(-1));
  if (command.kind !== 'add-row') return null;
  const { value } = command;
  return typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : null;
}

function Answer(props: {
  readonly question: Question;
  readonly isFirst: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const { question } = props;
  const list = useId();
  if (question.kind === 'choice') {
    return (
      <label className="field">
        <span>{question.label}</span>
        <select className="select" value={props.value} onChange={(event) => props.onChange(event.target.value)}>
          {question.options?.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
    );
  }
  return (
    <label className="field">
      <span>{question.label}</span>
      <input
        // biome-ignore lint/a11y/noAutofocus: a dialog starts in its first field
        autoFocus={props.isFirst}
        type="text"
        list={question.options === undefined ? undefined : list}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      />
      {question.options !== undefined && (
        <datalist id={list}>
          {question.options.map(({ value, label }) => (
            <option key={value} value={label} />
          ))}
        </datalist>
      )}
    </label>
  );
}
