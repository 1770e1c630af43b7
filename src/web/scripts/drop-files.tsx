import { useEffect, useRef, useState } from 'react';
import { Icon } from '../design/icon.tsx';
import { useSay } from '../i18n/language.ts';

/** What is offered by the chooser of files; what a file is, is told by its content. */
const ENDINGS = '.fountain,.fdx,.pdf,.spmd,.trelby,.celtx,.fadein,.docx,.txt,.md,.osf';

/** Files dropped anywhere on the window; a strip that is dragged is no file. */
export function FileDrop({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const say = useSay();
  const [isOver, setIsOver] = useState(false);
  const take = useRef(onFiles);
  take.current = onFiles;
  useEffect(() => {
    const isFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
    const over = (event: DragEvent) => {
      if (!isFiles(event)) return;
      event.preventDefault();
      setIsOver(true);
    };
    // The pointer has left the window, not only one of its elements.
    const leave = (event: DragEvent) => event.relatedTarget === null && setIsOver(false);
    const drop = (event: DragEvent) => {
      if (!isFiles(event)) return;
      event.preventDefault();
      setIsOver(false);
      take.current([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener('dragenter', over);
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', over);
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);
  if (!isOver) return null;
  return (
    <div className="file-drop" aria-hidden="true">
      <p>{say('web.scripts.drop-here')}</p>
    </div>
  );
}

/** The chooser of the system, for who does not drag. */
export function FilePicker(props: {
  readonly label: string;
  readonly isPrimary?: boolean;
  /** More than scripts: `.uss,.csv`. */
  readonly more?: string;
  readonly onFiles: (files: readonly File[]) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        className={props.isPrimary ? 'button primary' : 'button'}
        onClick={() => input.current?.click()}
      >
        <Icon name="plus" size={16} />
        {props.label}
      </button>
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        aria-hidden="true"
        tabIndex={-1}
        multiple
        accept={props.more === undefined ? ENDINGS : `${ENDINGS},${props.more}`}
        data-testid="script-files"
        onChange={(event) => {
          props.onFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </>
  );
}
