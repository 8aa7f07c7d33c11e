import { Form, Link } from "@remix-run/react";
import { useId } from "react";
import { Button, ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
import { useCopy } from "~/ui/use-copy";
import { DeliveryPart } from "./delivery-part";
import { freezeTexts } from "./freeze-texts";

export interface LateData {
  readonly workspace: { readonly id: string; readonly title: string };
  readonly isFrozen: boolean;
  readonly documents: readonly LateDocument[];
}

export interface LateDocument {
  /** of the live document: "section/needs" */
  readonly name: string;
  readonly title: string;
  /** the address of its page */
  readonly to: string;
  readonly changes: number;
  readonly pieces: readonly string[];
  readonly at: string;
}

interface LatePageProps {
  readonly data: LateData;
  /** why the last act was refused */
  readonly refusal: string | null;
}

/** What its author wrote after the seal: to be read, copied, put back into the text once it is open, or left. */
export function LatePage({ data: { workspace, isFrozen, documents }, refusal }: LatePageProps) {
  const words = useTexts(freezeTexts);
  const refused: Readonly<Record<string, string>> & { readonly other: string } = words.lateRefused;
  return (
    <DeliveryPart title={words.lateTitle} facts={words.lateFacts} workspace={workspace}>
      {refusal !== null && (
        <Note tone="bad" role="alert">
          {refused[refusal] ?? refused.other}
        </Note>
      )}
      {documents.length === 0 && <Note>{words.lateNone}</Note>}
      {documents.map((document) => (
        <Card
          key={document.name}
          title={document.title}
          aside={
            <span className="small muted">
              {words.lateChanges(document.changes)}, {document.at}
            </span>
          }
        >
          <LateWords document={document} isFrozen={isFrozen} />
        </Card>
      ))}
      <div className="acts">
        <ButtonLink look="quiet" to={`/cantieri/${workspace.id}/consegna`}>
          {words.back}
        </ButtonLink>
      </div>
    </DeliveryPart>
  );
}

function LateWords({ document, isFrozen }: { readonly document: LateDocument; readonly isFrozen: boolean }) {
  const words = useTexts(freezeTexts);
  const text = document.pieces.join("\n");
  return (
    <Form method="post" className="body fields">
      <input type="hidden" name="document" value={document.name} />
      {text === "" ? <p className="muted">{words.lateErased}</p> : <CopyArea text={text} />}
      {isFrozen && <p className="small muted">{words.applyLater}</p>}
      <div className="acts">
        {!isFrozen && (
          <Button look="primary" name="intent" value="apply">
            {words.apply}
          </Button>
        )}
        <Button look="outline" name="intent" value="leave">
          {words.leave}
        </Button>
        <Link to={document.to}>{words.openText}</Link>
      </div>
    </Form>
  );
}

/** The button appears where the browser lets pages copy; selecting works everywhere. */
function CopyArea({ text }: { readonly text: string }) {
  const words = useTexts(freezeTexts);
  const id = useId();
  const { canCopy, isCopied, copy } = useCopy(text);
  return (
    <div className="field">
      <label htmlFor={id}>{words.lateWords}</label>
      <textarea id={id} className="in" rows={5} readOnly value={text} />
      {canCopy && (
        <Button small type="button" look="outline" icon="copy" onClick={copy}>
          {words.copy}
        </Button>
      )}
      <span role="status" className="small muted">
        {isCopied && words.copied}
      </span>
    </div>
  );
}
