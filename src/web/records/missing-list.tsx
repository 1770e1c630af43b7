import { pages } from '../i18n/format.ts';
import type { Book } from './record-kind.ts';
import { type Missing, whatIsMissing } from './what-is-missing.ts';

/** What the season does not say yet: the gravest first, each a click from its field. */
export function MissingList({ book }: { readonly book: Book }) {
  const { say } = book;
  const all = whatIsMissing(book);
  const gravities = [3, 2, 1] as const;
  return (
    <section className="record-list">
      <header>
        <h1>{say('web.records.missing')}</h1>
        <p className="quiet">{say('web.missing.about')}</p>
      </header>
      {all.length === 0 && <p className="note good-note">{say('web.missing.nothing')}</p>}
      <div className="record-scroll">
        {gravities.map((gravity) => {
          const found = all.filter((one) => one.gravity === gravity);
          if (found.length === 0) return null;
          return (
            <section key={gravity} className="missing-part">
              <h2>{say(`web.missing.gravity.${gravity}`, { n: found.length })}</h2>
              <ul className="missing-list">
                {found.map((one) => (
                  <li key={`${one.what}/${one.id}`}>
                    <MissingLink missing={one} book={book} />
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </section>
  );
}

function MissingLink({ missing, book }: { readonly missing: Missing; readonly book: Book }) {
  const { list, id, name, what, field, eighths } = missing;
  return (
    <a href={`#/records/${list}/${encodeURIComponent(id)}/${encodeURIComponent(field)}`}>
      <b>{name}</b>
      <span>{book.say(what)}</span>
      <span className="quiet number">{eighths === 0 ? '' : `${pages(eighths)} p`}</span>
    </a>
  );
}
