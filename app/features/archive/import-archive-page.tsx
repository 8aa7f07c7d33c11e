import { Form, useNavigation } from "@remix-run/react";
import { type ArchiveRefusal, describeArchiveRefusal } from "~/domain/archive/archive-refusal";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { ErrorSummary } from "~/ui/error-summary";
import { Field } from "~/ui/field";
import { FileInput } from "~/ui/file-input";
import { errorOf, type FormState } from "~/ui/form-state";
import { useLanguage, useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { ArchivePreviewCard } from "./archive-preview";
import { importArchiveTexts } from "./import-archive-texts";
import type { ArchivePreview } from "./import-data";

interface ImportArchivePageProps {
  readonly preview: ArchivePreview | null;
  /** why the file that was just sent is not taken */
  readonly refusal: Pick<ArchiveRefusal, "code" | "found"> | null;
  readonly form: FormState | null;
}

/** From the file somebody took away to the workspace as it was. */
export function ImportArchivePage({ preview, refusal, form }: ImportArchivePageProps) {
  const words = useTexts(importArchiveTexts);
  return (
    <main id="contenuto" tabIndex={-1} className="desk form-page">
      <PageHead title={words.title} facts={words.facts} />
      <div className="stack">
        {preview !== null && <ArchivePreviewCard preview={preview} form={form} />}
        <UploadCard refusal={refusal} form={preview === null ? form : null} isOther={preview !== null} />
      </div>
    </main>
  );
}

interface UploadCardProps extends Pick<ImportArchivePageProps, "refusal" | "form"> {
  /** one was looked at already */
  readonly isOther: boolean;
}

function UploadCard({ refusal, form, isOther }: UploadCardProps) {
  const words = useTexts(importArchiveTexts);
  const language = useLanguage();
  const isBusy = useNavigation().formData?.get("intent") === "look";
  const reason =
    refusal === null ? errorOf(form, "file", words.errors) : describeArchiveRefusal(refusal)[language];
  const error = isBusy ? undefined : reason;
  return (
    <Card title={isOther ? words.other : words.choose}>
      <div className="body">
        <ErrorSummary
          title={words.errorTitle}
          errors={error === undefined ? [] : [{ field: "file", message: error }]}
        />
        <Form method="post" encType="multipart/form-data" className="fields" noValidate>
          <input type="hidden" name="intent" value="look" />
          <Field name="file" label={words.file} help={words.fileHelp} error={error}>
            {(control) => <FileInput accept=".zip,application/zip" {...control} />}
          </Field>
          <div className="acts">
            <Button look={isOther ? "outline" : "primary"} icon="upload" disabled={isBusy}>
              {words.look}
            </Button>
          </div>
          <div role="status">{isBusy && <Note>{words.busy}</Note>}</div>
        </Form>
      </div>
    </Card>
  );
}
