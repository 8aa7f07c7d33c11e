import { Form } from "@remix-run/react";
import { needsPerson } from "~/domain/partnership/judge-signed-copy";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { Field } from "~/ui/field";
import { FileInput } from "~/ui/file-input";
import { Icon } from "~/ui/icon";
import { useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
import { Tag } from "~/ui/tag";
import type { DocumentsData, DocumentView, OpenCopyView, SignedView } from "./documents-data";
import { documentTexts, sayVerdict } from "./documents-texts";
import { StaleNote } from "./stale-note";
import { staleOf } from "./stale-of";

interface DocumentCardProps {
  readonly document: DocumentView;
  readonly documents: DocumentsData;
}

/** One document from its making to the copy that counts. */
export function DocumentCard({ document, documents }: DocumentCardProps) {
  const words = useTexts(documentTexts);
  const { name, isOfAll, made, signed, open, lacksCommitments, mayMake } = document;
  const isStale = signed !== null && !signed.isCurrent;
  // Nobody signs the old one again.
  const awaitsNew = isStale && !made?.isCurrent;
  return (
    <Card title={name} aside={<StateTag document={document} />}>
      <div className="body fields" id={document.kind}>
        <p className="small muted">
          {askedFor(document, words)}
          {isOfAll && ` · ${words.ofAll}`}
        </p>
        {signed && <SignedCopy document={document} signed={signed} documents={documents} />}
        {open && <OpenCopy open={open} documents={documents} kind={document.kind} />}
        {lacksCommitments && (
          <p className="small">
            <Icon name="warning-circle" size="small" /> {words.lacksCommitments}
          </p>
        )}
        {made && !awaitsNew && <MadeDocument document={document} workspaceId={documents.workspaceId} />}
        {mayMake && !made?.isCurrent && !isStale && <MakeForm document={document} documents={documents} />}
        {!mayMake && !documents.isFrozen && made === null && <p className="small muted">{words.leadMakes}</p>}
        {made && !awaitsNew && documents.mayHandIn && !(signed?.isCurrent ?? false) && (
          <HandInForm document={document} documents={documents} />
        )}
      </div>
    </Card>
  );
}

type Words = (typeof documentTexts)["it"] | (typeof documentTexts)["en"];

function askedFor({ attachmentId, isAskedNow }: DocumentView, words: Words): string {
  if (attachmentId === null) return words.notAsked;
  return isAskedNow ? words.askedNow(attachmentId) : words.askedLater(attachmentId);
}

function StateTag({ document: { made, signed, open } }: { readonly document: DocumentView }) {
  const words = useTexts(documentTexts);
  if (open) {
    return needsPerson(open.verdict) ? (
      <Tag tone="warn">{words.toLookAt}</Tag>
    ) : (
      <Tag tone="bad">{words.notGood}</Tag>
    );
  }
  if (signed)
    return signed.isCurrent ? <Tag tone="ok">{words.signed}</Tag> : <Tag tone="warn">{words.stale}</Tag>;
  return <Tag tone={made ? "blue" : "neutral"}>{made ? words.toSign : words.toMake}</Tag>;
}

function MadeDocument({
  document: { made },
  workspaceId,
}: {
  readonly document: DocumentView;
  readonly workspaceId: string;
}) {
  const words = useTexts(documentTexts);
  if (made === null) return null;
  const address = `/cantieri/${workspaceId}/partenariato/documenti/${made.id}`;
  return (
    <>
      <p className="small">
        {words.madeOn(made.madeOn)}. {!made.isCurrent && words.madeOld}
      </p>
      {made.mayDownload && (
        <>
          <div className="acts">
            <a className="btn o" href={address} download={made.fileName}>
              <Icon name="download" /> {words.pdf}
            </a>
            <a className="btn q" href={`${address}?formato=odt`} download>
              {words.odt}
            </a>
          </div>
          <p className="xs muted">{words.odtWhat}</p>
        </>
      )}
    </>
  );
}

function actionOf({ workspaceId, organisation }: DocumentsData): string {
  return `/cantieri/${workspaceId}/partenariato/${organisation.id}/documenti`;
}

function MakeForm({ document, documents }: DocumentCardProps) {
  const words = useTexts(documentTexts);
  return (
    <Form method="post" action={actionOf(documents)} preventScrollReset className="acts">
      <input type="hidden" name="kind" value={document.kind} />
      {document.isOfAll && <input type="hidden" name="ofAll" value="1" />}
      <Button look={document.made ? "outline" : "primary"} icon="file" name="intent" value="make">
        {document.made ? words.makeAgain : words.make}
      </Button>
    </Form>
  );
}

/** What reaches the page; the call may allow less, which the page says. */
const mostMegabytes = 15;

function HandInForm({ document, documents }: DocumentCardProps) {
  const words = useTexts(documentTexts);
  const field = `file-${document.kind}`;
  return (
    <Form
      method="post"
      action={actionOf(documents)}
      encType="multipart/form-data"
      preventScrollReset
      className="fields"
    >
      <input type="hidden" name="kind" value={document.kind} />
      <Field name={field} label={words.file} help={words.fileHelp}>
        {(control) => (
          <FileInput
            {...control}
            name="file"
            accept=".p7m,.p7s,.pdf,.pem,application/pdf"
            mostMegabytes={mostMegabytes}
            required
          />
        )}
      </Field>
      <div className="acts">
        <Button icon="upload" name="intent" value="hand-in">
          {words.handIn}
        </Button>
      </div>
    </Form>
  );
}

interface SignedCopyProps extends DocumentCardProps {
  readonly signed: SignedView;
}

function SignedCopy({ document, signed, documents }: SignedCopyProps) {
  const words = useTexts(documentTexts);
  const stale = staleOf(document);
  const copy = `/cantieri/${documents.workspaceId}/partenariato/copie/${signed.copyId}`;
  return (
    <>
      {stale && <StaleNote stale={stale} documentsPage={actionOf(documents)} isAtDocument />}
      <p className="small">
        <Icon name="file-signed" size="small" /> {words.signedOn(signed.signedOn)}{" "}
        {signed.confirmedBy !== null && words.confirmedBy(signed.confirmedBy)}
        {signed.confirmedBy === null && words.integrity} {signed.isRenamed && words.renamed}{" "}
        {signed.hasSinceExpired && words.sinceExpired}
      </p>
      {signed.mayDownload && (
        <div className="acts">
          <a className="btn q" href={copy} download>
            <Icon name="download" /> {words.copy}
          </a>
        </div>
      )}
    </>
  );
}

interface OpenCopyProps {
  readonly open: OpenCopyView;
  readonly documents: DocumentsData;
  readonly kind: string;
}

/** A copy that does not count: what it is, what to do, and where a person may decide, the act. */
function OpenCopy({ open, documents, kind }: OpenCopyProps) {
  const words = useTexts(documentTexts);
  const [what, remedy] = sayVerdict(words.verdicts, open.verdict);
  const isForPerson = needsPerson(open.verdict);
  return (
    <Note tone={isForPerson ? "warn" : "bad"}>
      <p>
        <b>{what}</b> {remedy}
      </p>
      <p className="small break">
        {open.fileName}, {open.handedInOn}
      </p>
      <div className="acts above">
        {open.mayDownload && (
          <a
            className="btn o sm"
            href={`/cantieri/${documents.workspaceId}/partenariato/copie/${open.copyId}`}
            download
          >
            {words.copy}
          </a>
        )}
        {isForPerson && documents.mayConfirm && (
          <Form method="post" action={actionOf(documents)} preventScrollReset>
            <input type="hidden" name="copyId" value={open.copyId} />
            <input type="hidden" name="kind" value={kind} />
            <Button small look="primary" name="intent" value="confirm">
              {words.confirm}
            </Button>
          </Form>
        )}
      </div>
    </Note>
  );
}
