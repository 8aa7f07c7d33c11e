import { Form, Link } from "@remix-run/react";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { Field, TextAreaField } from "~/ui/field";
import { FileInput } from "~/ui/file-input";
import { errorOf, type FormState, valueOf } from "~/ui/form-state";
import { useTexts } from "~/ui/language";
import { ChooseMunicipalities } from "./choose-municipalities";
import { ChooseOfFile } from "./choose-of-file";
import { DistrictPreviewPart } from "./district-preview";
import type { DistrictPreview, DistrictsOfFile, TerritoryData, Way } from "./territory-data";
import { ways } from "./territory-data";
import { territoryTexts } from "./territory-texts";

interface ComposeDistrictProps {
  readonly territory: TerritoryData;
  readonly way: Way;
  readonly preview: DistrictPreview | null;
  readonly several: DistrictsOfFile | null;
  readonly form: FormState | null;
}

/** The three ways to say which municipalities are the district. */
export function ComposeDistrict({ territory, way, preview, several, form }: ComposeDistrictProps) {
  const words = useTexts(territoryTexts);
  return (
    <>
      <nav className="seg" aria-label={words.waysLabel}>
        {ways.map((each) => (
          <Link key={each} to={`?modo=${each}`} aria-current={each === way ? "page" : undefined}>
            {words.way[each]}
          </Link>
        ))}
      </nav>
      {preview && <DistrictPreviewPart key={JSON.stringify(preview)} preview={preview} form={form} />}
      {several && <ChooseDistrict several={several} form={form} />}
      {way === "elenco" && (
        <PasteList text={preview?.source.kind === "list" ? preview.source.text : null} form={form} />
      )}
      {way === "csv" && !several && <ChooseFile form={form} />}
      {way === "mappa" && <ChooseMunicipalities territory={territory} />}
    </>
  );
}

interface PasteListProps {
  /** as it was pasted before, to be put right */
  readonly text: string | null;
  readonly form: FormState | null;
}

function PasteList({ text, form }: PasteListProps) {
  const words = useTexts(territoryTexts);
  return (
    <Card title={text === null ? words.way.elenco : words.textAgain}>
      <Form method="post" className="body fields" noValidate>
        <input type="hidden" name="intent" value="match" />
        <TextAreaField
          name="text"
          label={words.text}
          help={words.textHelp}
          rows={text === null ? 10 : 5}
          spellCheck={false}
          defaultValue={valueOf(form, "text", text ?? "")}
          error={errorOf(form, "text", words.errors)}
        />
        <div className="acts">
          <Button look={text === null ? "primary" : "outline"}>
            {text === null ? words.match : words.matchAgain}
          </Button>
        </div>
      </Form>
    </Card>
  );
}

function ChooseFile({ form }: { readonly form: FormState | null }) {
  const words = useTexts(territoryTexts);
  return (
    <Card title={words.chooseFile}>
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
          <p className="small muted">{words.columns}</p>
          <p className="small">{words.example1}</p>
          <pre className="example">{"codice_istat;distretto\n001191;Pinerolese\n001012;Pinerolese"}</pre>
        </div>
        <div className="acts">
          <Button look="primary">{words.read}</Button>
        </div>
      </Form>
    </Card>
  );
}

interface ChooseDistrictProps {
  readonly several: DistrictsOfFile;
  readonly form: FormState | null;
}

function ChooseDistrict({ several: { fileName, csv, districts }, form }: ChooseDistrictProps) {
  const words = useTexts(territoryTexts);
  const { chooseDistrict: title, choose } = words;
  return (
    <ChooseOfFile
      intent="csv-district"
      name="district"
      choices={districts.map(({ name, count }, index) => ({
        value: index,
        label: words.districtOf(name, count),
      }))}
      carried={{ csv, fileName }}
      error={errorOf(form, "district", words.errors)}
      words={{ title, legend: words.chooseDistrictWhat(fileName), choose }}
    />
  );
}
