import { Form, useNavigation } from "@remix-run/react";
import { type ChangeEvent, useState } from "react";
import { describeFileRefusal } from "~/domain/needs/exchange/describe-file-refusal";
import { mostNeedsFileBytes } from "~/domain/needs/exchange/file-row";
import type { Language } from "~/domain/wording/language";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { ErrorSummary } from "~/ui/error-summary";
import { Field } from "~/ui/field";
import { FileInput } from "~/ui/file-input";
import { useLanguage, useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
import type { RefusedFile } from "./import-data";
import { importTexts } from "./import-texts";

/** The file, and what its columns may be. */
export function ImportUpload({ refusal }: { readonly refusal: RefusedFile | null }) {
  const words = useTexts(importTexts);
  const language = useLanguage();
  const [isTooLarge, setIsTooLarge] = useState(false);
  const isBusy = useNavigation().state !== "idle";
  const refused = isTooLarge ? tooLarge : isBusy ? null : refusal;
  const error = refused ? sayRefusal(refused, language) : undefined;
  const handleFile = ({ currentTarget: { files } }: ChangeEvent<HTMLInputElement>) =>
    // A server would only say so after all of it has been sent.
    setIsTooLarge((files?.[0]?.size ?? 0) > mostNeedsFileBytes);
  const errors = error ? [{ field: "file", message: `${error} ${words.nothingWritten}` }] : [];
  return (
    <Card title={words.upload}>
      <div className="body">
        <ErrorSummary title={words.errorTitle} errors={errors} />
        <Form
          method="post"
          action="."
          encType="multipart/form-data"
          className="fields"
          noValidate
          preventScrollReset
        >
          <Field name="file" label={words.file} help={words.fileHelp} error={error}>
            {(control) => (
              <FileInput
                accept=".csv,.txt,.tsv,.geojson,.json,text/csv,application/geo+json"
                onChange={handleFile}
                {...control}
              />
            )}
          </Field>
          <div className="acts">
            <Button look="primary" disabled={isTooLarge || isBusy}>
              {words.look}
            </Button>
          </div>
          <div role="status">{isBusy && <Note>{words.looking}</Note>}</div>
        </Form>
        <div className="where">
          <h3>{words.columns}</h3>
          <p className="small muted">{words.columnsHelp}</p>
          <p className="small">{words.example}</p>
          <pre className="example" lang="it">
            {"titolo;categoria;comuni;lat;lon;persone;priorità\n"}
            {"Corse serali per l’ospedale;Trasporto ai servizi;Pinerolo (TO);44,8851;7,3322;120;alta"}
          </pre>
          <p className="small muted">{words.exampleHelp}</p>
        </div>
      </div>
    </Card>
  );
}

const tooLarge: RefusedFile = { reason: "too-large", found: [] };

function sayRefusal({ reason, found }: RefusedFile, language: Language): string {
  if (reason === "no-file" || reason === "too-many-tries") return importTexts[language].refusals[reason];
  return describeFileRefusal(reason, found)[language];
}
