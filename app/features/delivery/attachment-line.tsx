import { Link } from "@remix-run/react";
import { useEffect, useRef } from "react";
import type { AttachmentState } from "~/domain/delivery/checklist/attachment-state";
import { useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
import { Tag } from "~/ui/tag";
import { AttachmentVersions } from "./attachment-versions";
import type { AttachmentAnswer, AttachmentRow, AttachmentsData } from "./attachments-data";
import { attachmentsTexts } from "./attachments-texts";
import { BringForm } from "./bring-form";

interface AttachmentLineProps {
  readonly row: AttachmentRow;
  readonly attachments: AttachmentsData;
  readonly mayBring: boolean;
  readonly answer: AttachmentAnswer | null;
}

/** One attachment of one body: what it is, until when, how far, and what to do. */
export function AttachmentLine({ row, attachments, mayBring, answer }: AttachmentLineProps) {
  const words = useTexts(attachmentsTexts);
  const { id, attachmentId, name, due, onlyIf, isProposed, isLate, state, madeAt, versions } = row;
  const isUploadable = madeAt === null && mayBring && !attachments.isFrozen;
  return (
    <li id={domId(id)} className="body">
      <div className="attachment-head">
        <h3>{name}</h3>
        <span className="tags">
          <StateTag state={state} />
          {isLate && <Tag tone="bad">{words.isLate}</Tag>}
        </span>
      </div>
      <p className="small muted">
        {[attachmentId, words.by(due.day, due.daysLeft), onlyIf && words.onlyIf[onlyIf]]
          .filter(Boolean)
          .join(" · ")}
        {isProposed && ` · ${words.proposed}`}
      </p>
      <StateNote row={row} />
      {madeAt !== null && <MadeElsewhere row={row} to={`/cantieri/${attachments.workspace.id}${madeAt}`} />}
      {answer !== null && answer.kind !== "reminded" && answer.row === id && <Told answer={answer} />}
      {/* Once a file is there the form begins anew: what was chosen is not chosen any more. */}
      {isUploadable && <BringForm key={versions.length} row={row} attachments={attachments} />}
      {versions.length > 0 && (
        <AttachmentVersions versions={versions} workspaceId={attachments.workspace.id} />
      )}
    </li>
  );
}

/** `T8/abc` with a slash is no name a selector likes. */
function domId(rowId: string): string {
  return `allegato-${rowId.replace("/", "-")}`;
}

function StateTag({ state }: { readonly state: AttachmentState }) {
  const words = useTexts(attachmentsTexts);
  switch (state.status) {
    case "generated":
      return <Tag tone={state.from === "budget" ? "unknown" : "neutral"}>{words.generated[state.from]}</Tag>;
    case "document":
      return <Tag tone={tones[state.progress]}>{words.progress[state.progress]}</Tag>;
    case "uploaded":
      return state.isGood ? <Tag tone="ok">{words.uploaded}</Tag> : <Tag tone="bad">{words.notGood}</Tag>;
    case "missing":
      return <Tag tone="warn">{words.missing}</Tag>;
  }
}

const tones = {
  signed: "ok",
  older: "warn",
  "to-be-looked-at": "warn",
  refused: "bad",
  made: "blue",
  "not-made": "neutral",
} as const;

function StateNote({ row: { state } }: { readonly row: AttachmentRow }) {
  const words = useTexts(attachmentsTexts);
  if (state.status === "generated") return <p className="small">{words.generatedWhat[state.from]}</p>;
  if (state.status !== "uploaded" || state.isGood) return null;
  return (
    <Note tone="bad">{state.signature === "altered" ? words.remedies.altered : words.remedies.other}</Note>
  );
}

function MadeElsewhere({ row, to }: { readonly row: AttachmentRow; readonly to: string }) {
  const words = useTexts(attachmentsTexts);
  const { state, name } = row;
  const where = state.status === "generated" && state.from !== "budget" ? state.from : "documents";
  return (
    <p className="acts">
      <Link to={to} aria-label={`${words.open[where]}: ${name}`}>
        {words.open[where]}
      </Link>
    </p>
  );
}

interface ToldProps {
  readonly answer: Exclude<AttachmentAnswer, { readonly kind: "reminded" }>;
}

/** What became of the file, where it was sent from; whoever pressed the button reads on from here. */
function Told({ answer }: ToldProps) {
  const words = useTexts(attachmentsTexts);
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => told.current?.focus(), [answer]);
  return (
    <div ref={told} tabIndex={-1} className="told">
      {answer.kind === "refused" ? (
        <Note tone="bad" role="alert">
          {words.refused[answer.code] ?? words.refused.other}
        </Note>
      ) : (
        <Note tone={answer.isSame ? "info" : "ok"} role="status">
          {sayBrought(words, answer)}
        </Note>
      )}
    </div>
  );
}

function sayBrought(
  words: Pick<(typeof attachmentsTexts)["it"], "brought" | "renamed" | "same">,
  { fileName, isRenamed, isSame }: Extract<AttachmentAnswer, { readonly kind: "brought" }>,
): string {
  if (isSame) return words.same(fileName);
  return isRenamed ? words.renamed(fileName) : words.brought(fileName);
}
