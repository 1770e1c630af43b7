import type { ReactNode } from 'react';

/** What a screen shows when it has nothing: what belongs here and how it gets here. */
export function EmptyState(props: { readonly title: string; readonly text: string; readonly children?: ReactNode }) {
  return (
    <div className="empty">
      <h2>{props.title}</h2>
      <p>{props.text}</p>
      {props.children}
    </div>
  );
}

export function Busy({ text }: { readonly text: string }) {
  return (
    <div className="busy" role="status">
      <span className="busy-bar" aria-hidden="true" />
      {text}
    </div>
  );
}

/** One of a few, side by side. */
export function Segments<T extends string>(props: {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: ReactNode; readonly title?: string }[];
  readonly onChange: (value: T) => void;
}) {
  return (
    <fieldset className="segments">
      <legend className="visually-hidden">{props.label}</legend>
      {props.options.map((option) => (
        <label
          key={option.value}
          title={option.title}
          className={option.value === props.value ? 'segment chosen' : 'segment'}
        >
          <input
            type="radio"
            className="visually-hidden"
            name={props.label}
            aria-label={option.title}
            checked={option.value === props.value}
            onChange={() => props.onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
