import { Form, useNavigation } from "@remix-run/react";
import { formatCount } from "~/domain/wording/format-number";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { ErrorSummary } from "~/ui/error-summary";
import { errorOf, type FormState } from "~/ui/form-state";
import { useLanguage, useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
import { importArchiveTexts } from "./import-archive-texts";
import type { ArchiveCounts, ArchivePreview } from "./import-data";

interface ArchivePreviewCardProps {
  readonly preview: ArchivePreview;
  readonly form: FormState | null;
}

/** What the archive holds, and how it is to be taken in. */
export function ArchivePreviewCard({ preview, form }: ArchivePreviewCardProps) {
  const words = useTexts(importArchiveTexts);
  const isBusy = useNavigation().formData?.get("intent") === "confirm";
  const error = isBusy ? undefined : errorOf(form, "archive", words.errors);
  return (
    <Card title={words.found}>
      <div className="body">
        <ErrorSummary
          title={words.errorTitle}
          errors={error === undefined ? [] : [{ field: "archive", message: error }]}
        />
        <Note tone="ok" role="status">
          {words.whole}
        </Note>
        <PreviewFacts preview={preview} />
        <Form method="post" className="fields above" id="archive" noValidate>
          <input type="hidden" name="intent" value="confirm" />
          <input type="hidden" name="uploadId" value={preview.uploadId} />
          {preview.isThere ? (
            <>
              <Note>{words.there}</Note>
              <input type="hidden" name="asCopy" value="on" />
            </>
          ) : (
            <label className="pick">
              <input type="checkbox" name="asCopy" aria-describedby="copy-help" />
              <span>{words.asCopy}</span>
              <span className="small muted" id="copy-help">
                {words.asCopyHelp}
              </span>
            </label>
          )}
          <label className="pick">
            <input type="checkbox" name="joins" defaultChecked />
            <span>{words.joins}</span>
          </label>
          <div className="acts">
            <Button look="primary" disabled={isBusy}>
              {preview.isThere ? words.confirmCopy : words.confirm}
            </Button>
          </div>
          <div role="status">{isBusy && <Note>{words.writing}</Note>}</div>
        </Form>
      </div>
    </Card>
  );
}

function PreviewFacts({ preview }: { readonly preview: ArchivePreview }) {
  const words = useTexts(importArchiveTexts);
  const language = useLanguage();
  const { title, takenAt, counts, people, knownPeople } = preview;
  const kinds = Object.keys(words.counts) as readonly (keyof ArchiveCounts)[]; // the texts have just these
  const facts = [
    [words.workspace, title],
    [words.takenAt, takenAt],
    ...kinds.map((kind) => [words.counts[kind], formatCount(language, counts[kind])] as const),
    [words.people, words.peopleWhat(people, knownPeople)],
  ] as const;
  return (
    <dl className="dl above">
      {facts.map(([what, value]) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
