import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useSay } from '../i18n/language.ts';
import { Icon } from './icon.tsx';

/** A dialog over the screen: focus goes in, Escape closes, focus comes back. */
export function DialogBox(props: {
  readonly title: string;
  readonly onClose: () => void;
  readonly wide?: boolean;
  readonly children: ReactNode;
}) {
  const say = useSay();
  return (
    <ModalOverlay className="scrim" isOpen isDismissable onOpenChange={(open) => !open && props.onClose()}>
      <Modal className={props.wide ? 'modal modal-wide' : 'modal'}>
        <Dialog className="dialog">
          <header className="dialog-head">
            <Heading slot="title" className="dialog-title">
              {props.title}
            </Heading>
            <button
              type="button"
              className="button icon-only"
              aria-label={say('web.shell.close')}
              onClick={props.onClose}
            >
              <Icon name="close" />
            </button>
          </header>
          {props.children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
