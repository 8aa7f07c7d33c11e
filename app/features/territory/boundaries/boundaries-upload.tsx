import { Form, useNavigation } from "@remix-run/react";
import { type ChangeEvent, useState } from "react";
import type { BoundaryRefusal } from "~/domain/territory/boundaries/boundary-reading";
import { describeBoundaryRefusal, nothingChanged } from "~/domain/territory/boundaries/describe-refusal";
import { mostBoundaryBytes } from "~/domain/territory/boundaries/limits";
import { formatCount } from "~/domain/wording/format-number";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { ErrorSummary } from "~/ui/error-summary";
import { Field } from "~/ui/field";
import { FileInput } from "~/ui/file-input";
import { errorOf, type FormState } from "~/ui/form-state";
import { useLanguage, useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
import type { BoundariesPreview } from "./boundaries-data";
import { boundariesTexts } from "./boundaries-texts";

interface BoundariesUploadProps {
  /** of the file that was looked at last: its other regions are offered */
  readonly preview: BoundariesPreview | null;
  readonly refusal: Pick<BoundaryRefusal, "code" | "found"> | null;
  readonly form: FormState | null;
}

/** The file of boundaries, where it is found, and which of its regions. */
export function BoundariesUpload({ preview, refusal, form }: BoundariesUploadProps) {
  const words = useTexts(boundariesTexts);
  const language = useLanguage();
  const [isTooLarge, setIsTooLarge] = useState(false);
  const isBusy = useNavigation().formData?.get("intent") === "look";
  const refused = isTooLarge ? { code: "too-large" as const, found: "" } : isBusy ? null : refusal;
  const reason = refused && describeBoundaryRefusal(refused)[language];
  const other = isBusy ? undefined : errorOf(form, "file", words.errors);
  const handleFile = ({ currentTarget: { files } }: ChangeEvent<HTMLInputElement>) =>
    // A server would only say so after all of it has been sent.
    setIsTooLarge((files?.[0]?.size ?? 0) > mostBoundaryBytes);
  const errors = reason ? [{ field: "file", message: `${reason} ${nothingChanged[language]}` }] : [];
  if (other !== undefined) errors.push({ field: "file", message: other });
  return (
    <Card title={words.upload}>
      <div className="body">
        <ErrorSummary title={words.errorTitle} errors={errors} />
        <Form method="post" encType="multipart/form-data" className="fields" noValidate preventScrollReset>
          <input type="hidden" name="intent" value="look" />
          <Field name="file" label={words.uploadFile} help={words.uploadHelp} error={reason ?? other}>
            {(control) => (
              <FileInput
                accept=".zip,.geojson,.topojson,.json,application/zip,application/geo+json"
                onChange={handleFile}
                {...control}
              />
            )}
          </Field>
          {preview !== null && preview.regions.length > 1 && <Regions regions={preview.regions} />}
          <div className="acts">
            <Button look={preview === null ? "primary" : "outline"} disabled={isTooLarge || isBusy}>
              {words.look}
            </Button>
          </div>
          <div role="status">{isBusy && <Note>{words.busy}</Note>}</div>
        </Form>
        <Where />
      </div>
    </Card>
  );
}

function Regions({ regions }: Pick<BoundariesPreview, "regions">) {
  const words = useTexts(boundariesTexts);
  const language = useLanguage();
  return (
    <fieldset className="regions" aria-describedby="regions-help">
      <legend>{words.regions}</legend>
      <p className="help" id="regions-help">
        {words.regionsHelp}
      </p>
      <div className="checks">
        {regions.map(({ code, name, count, isChosen }) => (
          <label key={code} className="pick">
            <input type="checkbox" name="regions" value={code} defaultChecked={isChosen} />
            <span>
              {name === "" ? words.regionUnknown : name} ({formatCount(language, count)})
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** No link: ISTAT moves its files, and a dead link helps nobody. */
function Where() {
  const words = useTexts(boundariesTexts);
  return (
    <div className="where">
      <h3>{words.where}</h3>
      <ol>
        {words.whereSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="small muted">{words.wherePattern}</p>
      <p className="example">
        https://www.istat.it/storage/cartografia/confini_amministrativi/generalizzati/2025/Limiti01012025_g.zip
      </p>
    </div>
  );
}
