import { Icon } from '../design/icon.tsx';
import { useBook } from '../records/use-book.ts';
import { firstSteps } from './first-steps.ts';
import './first-steps.css';

/** The first minutes: what to do before a plan is worth something, each a click from where it is done. */
export function FirstStepsList() {
  const book = useBook();
  if (book === null) return null;
  const { say } = book;
  return (
    <ol className="first-steps" aria-label={say('web.first-steps.label')}>
      {firstSteps(book).map(({ step, count, isDone, address }) => (
        <li key={step} data-done={isDone || undefined}>
          <Icon name={isDone ? 'check' : 'arrow'} size={16} />
          <a href={address}>
            <b>{say(`web.first-steps.${step}.name`)}</b>
            <span>{say(isDone ? `web.first-steps.${step}.done` : `web.first-steps.${step}.left`, { n: count })}</span>
          </a>
        </li>
      ))}
    </ol>
  );
}
