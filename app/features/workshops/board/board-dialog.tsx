import { type ReactNode, type SyntheticEvent, useEffect, useId, useRef } from "react";
import { Icon } from "~/ui/icon";
import { useTexts } from "~/ui/language";
import { settleText } from "~/ui/settle-text";
import { boardTexts } from "./board-texts";

interface BoardDialogProps {
  readonly title: string;
  readonly lead?: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A question in front of the board. Escape closes it; the browser gives the focus back to what had it. */
export function BoardDialog({ title, lead, onClose, children }: BoardDialogProps) {
  const words = useTexts(boardTexts);
  const id = useId();
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  const close = () => {
    settleText(ref.current);
    onClose();
  };
  const handleCancel = (event: SyntheticEvent) => {
    event.preventDefault();
    close();
  };
  return (
    <dialog ref={ref} className="wdialog" aria-labelledby={id} onCancel={handleCancel}>
      <header>
        <h2 id={id}>{title}</h2>
        <button
          type="button"
          className="plain-icon"
          aria-label={words.close}
          title={words.close}
          onClick={close}
        >
          <Icon name="close-big" />
        </button>
      </header>
      {lead && <p className="muted">{lead}</p>}
      {children}
    </dialog>
  );
}
