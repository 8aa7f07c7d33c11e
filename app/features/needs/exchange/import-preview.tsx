import { Form, useNavigation } from "@remix-run/react";
import { formatFullDay } from "~/domain/wording/format-moment";
import { formatCount } from "~/domain/wording/format-number";
import { Button, ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { SelectField } from "~/ui/field";
import { useLanguage, useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
import type { ImportPreview, NeedsImportData } from "./import-data";
import { FirstRows, RefusedRows } from "./import-rows";
import { importTexts } from "./import-texts";

interface ImportPreviewPartProps {
  readonly page: NeedsImportData;
  readonly preview: ImportPreview;
}

/** What the file would bring, what of it cannot be taken, and what would be blurred: then the person decides. */
export function ImportPreviewPart({ page, preview }: ImportPreviewPartProps) {
  const words = useTexts(importTexts);
  const language = useLanguage();
  const { looked, fileName, sameFileAt } = preview;
  return (
    <>
      <Card title={words.preview} aside={<span className="small muted break">{fileName}</span>}>
        <div className="body stack">
          <Figures preview={preview} />
          {sameFileAt !== null && (
            <Note tone="warn">{words.sameFile(formatFullDay(language, new Date(sameFileAt)))}</Note>
          )}
          {looked.arriving === 0 ? <Nothing /> : <Confirm page={page} preview={preview} />}
        </div>
      </Card>
      {looked.refused > 0 && <RefusedRows page={page} preview={preview} />}
      {looked.arriving > 0 && <FirstRows page={page} preview={preview} />}
    </>
  );
}

function Figures({ preview: { looked } }: Pick<ImportPreviewPartProps, "preview">) {
  const words = useTexts(importTexts);
  const language = useLanguage();
  const { arriving, refused, ignored } = looked;
  const shown = (n: number) => formatCount(language, n);
  return (
    <div role="status">
      <p className="figures">
        <span className="ok">
          <b className="num">{shown(arriving)}</b> {words.ready(arriving, shown(arriving))}
        </span>
        {refused > 0 && (
          <span className="warn">
            <b className="num">{shown(refused)}</b> {words.toCorrect(refused, shown(refused))}
          </span>
        )}
      </p>
      <p className="small muted">
        {words.nothingYet} {ignored.length > 0 && words.ignored(ignored.join(", "))}
      </p>
    </div>
  );
}

function Nothing() {
  const words = useTexts(importTexts);
  return (
    <>
      <p>{words.none}</p>
      <p>
        <ButtonLink look="outline" to=".">
          {words.another}
        </ButtonLink>
      </p>
    </>
  );
}

function Confirm({ page, preview }: ImportPreviewPartProps) {
  const words = useTexts(importTexts);
  const language = useLanguage();
  const isBusy = useNavigation().state !== "idle";
  const { arriving, onlyPoints } = preview.looked;
  const shown = (n: number) => formatCount(language, n);
  return (
    <Form method="post" action="." className="stack">
      <input type="hidden" name="importId" value={preview.importId} />
      <CareList page={page} preview={preview} />
      <Categories page={page} preview={preview} />
      {onlyPoints > 0 && (
        <div className="nearest">
          <label className="pick">
            <input
              type="checkbox"
              name="addsNearest"
              value="true"
              defaultChecked
              aria-describedby="nearest-help"
            />
            <span>{words.nearest}</span>
          </label>
          <p className="small muted" id="nearest-help">
            {words.nearestHelp(onlyPoints, shown(onlyPoints))}
          </p>
        </div>
      )}
      <p className="acts">
        <Button look="primary" name="intent" value="confirm" disabled={isBusy}>
          {words.confirm(arriving, shown(arriving))}
        </Button>
        <Button look="quiet" name="intent" value="drop" disabled={isBusy}>
          {words.another}
        </Button>
      </p>
    </Form>
  );
}

function CareList({ page, preview: { looked } }: ImportPreviewPartProps) {
  const words = useTexts(importTexts);
  const language = useLanguage();
  const { sensitive, grid, "few-people": few } = looked.blurred;
  const shown = (n: number) => formatCount(language, n);
  const lines = [
    sensitive > 0 && words.sensitive(sensitive, shown(sensitive)),
    few > 0 && words.few(few, shown(few), page.fewestPeople),
    grid > 0 && words.grid(grid, shown(grid), page.gridMetres),
  ].filter((line) => line !== false);
  return (
    <section aria-labelledby="cura">
      <h3 id="cura">{words.care}</h3>
      {lines.length === 0 ? (
        <p className="small">{words.noBlur}</p>
      ) : (
        <ul className="care small">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Categories({ page, preview: { looked } }: ImportPreviewPartProps) {
  const words = useTexts(importTexts);
  const language = useLanguage();
  if (looked.unknownCategories.length === 0) return null;
  const choices = [
    { value: "", label: words.withoutCategory },
    ...page.categories.map(({ id, name, isSensitive }) => ({
      value: id,
      label: isSensitive ? words.reserved(name) : name,
    })),
  ];
  return (
    <fieldset className="unknown">
      <legend>{words.categories}</legend>
      <p className="small muted">{words.categoriesHelp}</p>
      <div className="choices">
        {looked.unknownCategories.map(({ word, rows }, index) => (
          <div key={word}>
            <input type="hidden" name="word" value={word} />
            <SelectField
              name="category"
              id={`category-${index}`}
              label={words.categoryOf(word, rows, formatCount(language, rows))}
              choices={choices}
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
}
