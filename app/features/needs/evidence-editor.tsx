import { useRef, useState } from "react";
import type { Evidence } from "~/domain/needs/need";
import { Button } from "~/ui/button";
import { useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
import { EvidenceForm } from "./evidence-form";
import { EvidenceItem, nameOfEvidence } from "./evidence-item";
import type { NeedActs, Undo } from "./need-acts";
import { needTexts } from "./need-texts";

interface EvidenceEditorProps {
  readonly needId: string;
  readonly evidence: readonly Evidence[];
  readonly acts: NeedActs;
}

/** The evidence of a need, and a form for one of it at a time. */
export default function EvidenceEditor({ needId, evidence, acts }: EvidenceEditorProps) {
  const words = useTexts(needTexts);
  /** "new", or the id of the one being edited */
  const [edited, setEdited] = useState<string | null>(null);
  const [removed, setRemoved] = useState<{ readonly undo: Undo; readonly what: string } | null>(null);
  const addButton = useRef<HTMLParagraphElement>(null);
  const close = () => {
    setEdited(null);
    addButton.current?.querySelector("button")?.focus();
  };
  const remove = (item: Evidence) => {
    setRemoved({ undo: acts.removeEvidence(item.id), what: nameOfEvidence(item) || words.namelessEvidence });
    addButton.current?.querySelector("button")?.focus();
  };
  return (
    <>
      {evidence.length === 0 && edited !== "new" && <p className="muted">{words.noEvidence}</p>}
      <ul className="evidence">
        {evidence.map((item) =>
          item.id === edited ? (
            <li key={item.id}>
              <EvidenceForm
                evidence={item}
                onCancel={close}
                onSave={(_, changed) => {
                  acts.changeEvidence(item.id, changed);
                  close();
                }}
              />
            </li>
          ) : (
            <EvidenceItem key={item.id} evidence={item}>
              <EvidenceActs evidence={item} onEdit={() => setEdited(item.id)} onRemove={() => remove(item)} />
            </EvidenceItem>
          ),
        )}
      </ul>
      {edited === "new" && (
        <EvidenceForm
          evidence={null}
          onCancel={close}
          onSave={(fields) => {
            acts.addEvidence({ needId, ...fields });
            close();
          }}
        />
      )}
      {removed && (
        <Note role="status">
          {words.removed(removed.what)}{" "}
          <Button
            small
            type="button"
            onClick={() => {
              removed.undo();
              setRemoved(null);
            }}
          >
            {words.undo}
          </Button>
        </Note>
      )}
      <p ref={addButton} hidden={edited === "new"}>
        <Button small icon="plus" type="button" onClick={() => setEdited("new")}>
          {words.addEvidence}
        </Button>
      </p>
    </>
  );
}

interface EvidenceActsProps {
  readonly evidence: Evidence;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

function EvidenceActs({ evidence, onEdit, onRemove }: EvidenceActsProps) {
  const words = useTexts(needTexts);
  const name = nameOfEvidence(evidence) || words.namelessEvidence;
  return (
    <span className="acts">
      <Button small look="quiet" type="button" aria-label={words.editEvidenceOf(name)} onClick={onEdit}>
        {words.editEvidence}
      </Button>
      <Button small look="quiet" type="button" aria-label={words.removeEvidenceOf(name)} onClick={onRemove}>
        {words.removeEvidence}
      </Button>
    </span>
  );
}
