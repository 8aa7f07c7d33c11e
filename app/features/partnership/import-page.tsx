import { Form } from "@remix-run/react";
import type { ImportColumn } from "~/domain/organisation/import/find-columns";
import { Button, ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { FileInput } from "~/ui/file-input";
import { ErrorSummary } from "~/ui/error-summary";
import { Field } from "~/ui/field";
import { errorOf, type FormState, summaryOf } from "~/ui/form-state";
import { useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
import { FrozenNote } from "./frozen-note";
import type { ImportPreview } from "./import-data";
import { ImportPreviewPart } from "./import-preview";
import { importTexts } from "./import-texts";
import { PartnershipHead } from "./partnership-head";

interface ImportPageProps {
  readonly workspaceId: string;
  readonly workspaceTitle: string;
  readonly preview: ImportPreview | null;
  readonly form: FormState | null;
  readonly missing: readonly ImportColumn[];
  /** how many have just joined */
  readonly joined: number | null;
  /** nobody joins while the stage is frozen */
  readonly isFrozen: boolean;
}

/** A list of organisations: chosen, looked at, then added. */
export function ImportPage(props: ImportPageProps) {
  const words = useTexts(importTexts);
  const { workspaceId, workspaceTitle, preview, joined, isFrozen } = props;
  return (
    <main id="contenuto" tabIndex={-1} className="main">
      <PartnershipHead
        title={words.title}
        workspaceId={workspaceId}
        workspaceTitle={workspaceTitle}
        facts={!isFrozen && words.facts}
      />
      <div className="stack">
        {joined !== null && preview === null && props.form === null && (
          <Note tone="ok" role="status">
            <p>{words.done(joined)}</p>
            <ButtonLink look="quiet" small to={`/cantieri/${workspaceId}/partenariato`}>
              {words.toPartnership}
            </ButtonLink>
          </Note>
        )}
        {isFrozen ? <Frozen workspaceId={workspaceId} /> : <OpenImport {...props} />}
      </div>
    </main>
  );
}

function Frozen({ workspaceId }: Pick<ImportPageProps, "workspaceId">) {
  const words = useTexts(importTexts);
  return (
    <>
      <FrozenNote>{words.frozen}</FrozenNote>
      <p>
        <ButtonLink look="quiet" to={`/cantieri/${workspaceId}/partenariato`}>
          {words.toPartnership}
        </ButtonLink>
      </p>
    </>
  );
}

function OpenImport(props: ImportPageProps) {
  return props.preview === null ? <ChooseFile {...props} /> : <ImportPreviewPart preview={props.preview} />;
}

function ChooseFile({ form, missing }: ImportPageProps) {
  const words = useTexts(importTexts);
  const named = missing.map((column) => words.column[column]).join(", ");
  const sentences = { ...words.errors, "missing-columns": words.missing(named) };
  return (
    <Card title={words.chooseList}>
      <div className="body">
        <ErrorSummary title={words.errorTitle} errors={summaryOf(form, sentences)} />
        <Form method="post" encType="multipart/form-data" className="fields" noValidate>
          <input type="hidden" name="intent" value="preview" />
          <Field
            name="file"
            label={words.file}
            help={words.fileHelp}
            error={errorOf(form, "file", sentences)}
          >
            {(control) => <FileInput mostMegabytes={1} accept=".csv,.txt,.tsv,text/csv" {...control} />}
          </Field>
          <div>
            <h3>{words.columns}</h3>
            <p className="small muted">{words.columnsHelp}</p>
            <p className="small">{words.example}</p>
            <pre className="example">
              {"Denominazione;Tipo;Codice fiscale;Comune sede;Prov\n"}
              {"Orti di Confine;APS;12345678903;Bricherasio;TO"}
            </pre>
          </div>
          <div className="acts">
            <Button look="primary">{words.preview}</Button>
          </div>
        </Form>
      </div>
    </Card>
  );
}
