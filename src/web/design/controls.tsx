import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useMessages } from '../i18n/language.ts';
import { Icon } from './icon.tsx';

/** A dialog over the screen: focus goes in, Escape closes, focus comes back. */
export function DialogBox(props: {
  readonly title: string;
  readonly onClose: () => void;
  readonly wide?: boolean;
  readonly children: ReactNode;
}) {
  const words = useMessages();
  return (
    <ModalOverlay className="scrim" isOpen isDismissable onOpenChange={(open) => !open && props.onClose()}>
      <Modal className={props.wide ? 'modal modal-wide' : 'modal'}>
        <Dialog className="dialog">
          <header className="dialog-head">
            <Heading slot="title" className="dialog-title">
              {props.title}
            </Heading>
            <button type="button" className="button icon-only" aria-label={words.shell.close} onClick={props.onClose}>
              <Icon name="close" />
            </button>
          </header>
          {props.children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

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
