/** Proposals of the breakdown that are decided, as edits of `season.yaml`. */
import { plainWords } from '../foundation/index.ts';
import { idFromName, type SeasonDocument } from '../season/index.ts';
import type { SeasonCommand } from './command.ts';
import { hiresToElements } from './edit-elements.ts';
import { type Refusal, refusal } from './refusal.ts';

type CommandOf<Kind extends SeasonCommand['kind']> = Extract<SeasonCommand, { readonly kind: Kind }>;
type Accepted = CommandOf<'accept-proposals'>['proposals'][number];

/** Each becomes an amount of an element in its scene; what is corrected is not proposed again as it was. */
export function acceptProposals(
  document: SeasonDocument,
  { proposals }: CommandOf<'accept-proposals'>,
): Refusal | null {
  hiresToElements(document);
  const elements = rowsOf(document.get(['elements']));
  const added: Row[] = [];
  for (const proposal of proposals) {
    const known = [...elements, ...added].find((row) => isMeant(row, proposal));
    if (known === undefined && proposal.element !== null) {
      return refusal('cannot-edit.element', { element: proposal.element });
    }
    const row = known ?? newRow(proposal, [...elements, ...added]);
    if (known === undefined) added.push(row);
    document.set(['scenes', proposal.scene, 'elements', String(row.id)], proposal.amount);
    if (!isSaidBy(proposal, row)) dismiss(document, proposal.scene, proposal.key);
  }
  if (added.length === 0) return null;
  if (elements.length === 0) document.set(['elements'], added);
  else for (const [i, row] of added.entries()) document.set(['elements', elements.length + i], row);
  return null;
}

export function dismissProposals(document: SeasonDocument, { proposals }: CommandOf<'dismiss-proposals'>): null {
  for (const { scene, key } of proposals) dismiss(document, scene, key);
  return null;
}

type Row = Readonly<Record<string, unknown>>;

function isMeant(row: Row, { element, category, name }: Accepted): boolean {
  if (element !== null) return String(row.id) === element;
  return row.category === category && plainWords(nameOf(row)) === plainWords(name);
}

function nameOf(row: Row): string {
  return String(row.name ?? row.id);
}

function newRow({ category, name }: Accepted, others: readonly Row[]): Row {
  const taken = new Set(others.map(({ id }) => String(id)));
  const plain = idFromName(name) || category;
  let id = plain;
  for (let n = 2; taken.has(id); n++) id = `${plain}-${n}`;
  return id === name ? { id, category } : { id, name, category };
}

/** The element says by itself that the proposal is decided (`elementProposals` of the breakdown). */
function isSaidBy({ key }: Accepted, row: Row): boolean {
  const [category = '', ...lemma] = key.split('/');
  return row.category === category && ` ${plainWords(nameOf(row))} `.includes(` ${plainWords(lemma.join('/'))} `);
}

function dismiss(document: SeasonDocument, scene: string, key: string): void {
  const path = ['scenes', scene, 'dismissed'];
  const written = document.get(path);
  const known = (Array.isArray(written) ? written : written == null ? [] : [written]).map(String);
  if (!known.includes(key)) document.set(path, [...known, key]);
}

function rowsOf(value: unknown): readonly Row[] {
  return Array.isArray(value)
    ? value.map((row) => (typeof row === 'object' && row !== null && !Array.isArray(row) ? row : {}))
    : [];
}

/** One person plays both characters: whoever plays one of them, else somebody new. */
export function samePerson(document: SeasonDocument, { keep, also }: CommandOf<'same-person'>): null {
  const people = rowsOf(document.get(['people']));
  const playing = (name: string): number =>
    people.findIndex((row) => charactersOf(row).some((one) => isName(one, name)));
  const [player, other] = [playing(keep), playing(also)];
  if (player < 0 && other < 0) {
    document.set(['people', people.length], { name: initials(keep), characters: [keep, also] });
    return null;
  }
  const row = player < 0 ? other : player;
  if (other >= 0 && other !== row) {
    const left = charactersOf(people[other]!).filter((name) => !isName(name, also));
    if (left.length > 0) document.set(['people', other, 'characters'], left);
    else document.delete(['people', other, 'characters']);
  }
  const known = charactersOf(people[row]!);
  const missing = [keep, also].filter((name) => !known.some((one) => isName(one, name)));
  document.set(['people', row, 'characters'], [...known, ...missing]);
  return null;
}

function charactersOf({ characters }: Row): readonly string[] {
  return (Array.isArray(characters) ? characters : characters == null ? [] : [characters]).map(String);
}

function isName(a: string, b: string): boolean {
  return plainWords(a) === plainWords(b);
}

/** `LOU GRANT` as a person is called: `Lou Grant`. */
function initials(name: string): string {
  return name.replace(/\p{L}+/gu, (word) => word[0]! + word.slice(1).toLowerCase());
}
