/** Fields that records of the story share. */
import type { SeasonPath } from '../../../live/index.ts';
import type { Season } from '../../../season/index.ts';
import type { FormField } from '../../forms/season-fields.ts';
import type { Book } from '../record-kind.ts';
import { choicesOf, sceneChoices } from '../rows.ts';

export function nameOfPerson(season: Season, id: string): string {
  return season.people.find((person) => person.id === id)?.name ?? id;
}

export function peopleText({ season }: Book, ids: readonly string[]): string {
  return ids.map((id) => nameOfPerson(season, id)).join(', ');
}

export function peopleField(book: Book, path: SeasonPath): FormField {
  const { say, season } = book;
  return { path, label: say('web.records.lists.people'), kind: 'names', options: choicesOf(season.people) };
}

export function scenesField(book: Book, path: SeasonPath): FormField {
  return { path, label: book.say('web.records.fields.scenes'), kind: 'names', options: sceneChoices(book) };
}

export function noteField({ say }: Book, path: SeasonPath): FormField {
  return { path, label: say('web.records.fields.note'), kind: 'words' };
}
