import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { Field, TextField } from "~/ui/field";
import { FileInput } from "~/ui/file-input";
import { errorOf, type FormState, valueOf } from "~/ui/form-state";
import { useTexts } from "~/ui/language";
import { ChooseOfFile } from "./choose-of-file";
import type { ColumnsOfFile } from "./indicator-data";
import { indicatorTexts } from "./indicator-texts";

interface ImportIndicatorProps {
  readonly several: ColumnsOfFile | null;
  readonly form: FormState | null;
}

/** A file of figures, or which of its columns is meant. */
export function ImportIndicator({ several, form }: ImportIndicatorProps) {
  const words = useTexts(indicatorTexts);
  if (several) return <ChooseColumn several={several} form={form} />;
  return (
    <Card title={words.import}>
      <Form method="post" encType="multipart/form-data" className="body fields" noValidate>
        <input type="hidden" name="intent" value="csv" />
        <Field
          name="file"
          label={words.file}
          help={words.fileHelp}
          error={errorOf(form, "file", words.errors)}
        >
          {(control) => <FileInput mostMegabytes={1} accept=".csv,.txt,.tsv,text/csv" {...control} />}
        </Field>
        <div>
          <p className="small">{words.example}</p>
          <pre className="example">{"codice_istat;valore\n001191;…\n001012;…"}</pre>
        </div>
        <IndicatorFields form={form} />
        <div className="acts">
          <Button look="primary">{words.read}</Button>
        </div>
      </Form>
    </Card>
  );
}

const aboutFields = ["name", "unit", "source", "year"] as const;

/** What the figures are: asked for with the file, and still to be put right beside what it holds. */
export function IndicatorFields({ form }: { readonly form: FormState | null }) {
  const words = useTexts(indicatorTexts);
  const help = {
    name: words.nameHelp,
    unit: words.unitHelp,
    source: words.sourceHelp,
    year: words.yearHelp,
  };
  return (
    <div className="pair">
      {aboutFields.map((name) => (
        <TextField
          key={name}
          name={name}
          label={words[name]}
          help={help[name]}
          {...(name === "year" && { inputMode: "numeric" })}
          defaultValue={valueOf(form, name)}
          error={errorOf(form, name, words.errors)}
        />
      ))}
    </div>
  );
}

interface ChooseColumnProps {
  readonly several: ColumnsOfFile;
  readonly form: FormState | null;
}

function ChooseColumn({ several: { fileName, csv, columns }, form }: ChooseColumnProps) {
  const words = useTexts(indicatorTexts);
  const { chooseColumn: title, choose } = words;
  const about = Object.fromEntries(aboutFields.map((name) => [name, valueOf(form, name)]));
  return (
    <ChooseOfFile
      intent="column"
      name="column"
      choices={columns.map((column) => ({ value: column, label: column }))}
      carried={{ csv, fileName, ...about }}
      error={errorOf(form, "column", words.errors)}
      words={{ title, legend: words.chooseColumnWhat(fileName), choose }}
    />
  );
}
