import { Form, Link } from "@remix-run/react";
import { type DistrictMunicipality, isInDistrictOn } from "~/domain/territory/district-municipality";
import { listAll } from "~/domain/wording/list-words";
import { Button, ButtonLink } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { type FormState, summaryOf } from "~/ui/form-state";
import { useLanguage, useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
import { Tag } from "~/ui/tag";
import { ComposeDistrict } from "./compose-district";
import { DistrictMap } from "./district-map";
import { DistrictTable } from "./district-table";
import { writeEntry } from "./municipality-entry";
import type { DistrictPreview, DistrictsOfFile, TerritoryData } from "./territory-data";
import { TerritoryHead } from "./territory-head";
import { territoryTexts } from "./territory-texts";

interface TerritoryPageProps {
  readonly territory: TerritoryData;
  readonly preview: DistrictPreview | null;
  readonly several: DistrictsOfFile | null;
  readonly form: FormState | null;
  /** what was just taken out, to put it back */
  readonly removed: readonly DistrictMunicipality[];
  readonly isRestored: boolean;
}

/** Which municipalities are the district, since when and until when, and how that is said. */
export function TerritoryPage(props: TerritoryPageProps) {
  const { territory, form } = props;
  const words = useTexts(territoryTexts);
  const { district, today, way, mayEdit } = territory;
  const now = district.filter((one) => isInDistrictOn(one, today)).length;
  const composing = way ?? (district.length === 0 && mayEdit ? "elenco" : null);
  return (
    <main id="contenuto" tabIndex={-1} className="main territory">
      <TerritoryHead
        {...territory}
        title={words.title}
        here=""
        facts={
          <>
            {now === 0 ? words.factsNone : words.facts(now)}{" "}
            {territory.isExample && <Tag tone="warn">{words.example}</Tag>}
          </>
        }
      >
        {mayEdit && composing === null && (
          <ButtonLink look="primary" icon="plus" to="?modo=elenco">
            {words.add}
          </ButtonLink>
        )}
      </TerritoryHead>
      <div className="stack">
        <ErrorSummary title={words.errorTitle} errors={summaryOf(form, words.errors)} />
        <Told {...props} />
        {composing === null ? <District {...props} /> : <Composing {...props} way={composing} />}
      </div>
    </main>
  );
}

type ComposingProps = TerritoryPageProps & { readonly way: NonNullable<TerritoryData["way"]> };

function Composing({ territory, way, preview, several, form }: ComposingProps) {
  const words = useTexts(territoryTexts);
  return (
    <>
      {territory.district.length === 0 ? (
        <div>
          <h2>{words.compose}</h2>
          <p className="muted prose">{words.composeWhy}</p>
        </div>
      ) : (
        <p>
          <Link to=".">{words.back}</Link>
        </p>
      )}
      <ComposeDistrict territory={territory} way={way} preview={preview} several={several} form={form} />
    </>
  );
}

function District({ territory, form }: TerritoryPageProps) {
  const words = useTexts(territoryTexts);
  const { district, isExample, shapes } = territory;
  if (district.length === 0) return <Note>{words.emptyReader}</Note>;
  return (
    <>
      {isExample && <Note>{words.exampleWhat}</Note>}
      <div className="split">
        <div className="stack">
          <DistrictTable territory={territory} form={form} />
        </div>
        <div className="stack">
          <DistrictMap shapes={shapes} />
        </div>
      </div>
    </>
  );
}

/** What has just happened. */
function Told({ territory: { done, mayEdit }, removed, isRestored, preview, form }: TerritoryPageProps) {
  const words = useTexts(territoryTexts);
  const language = useLanguage();
  if (removed.length > 0 && mayEdit)
    return (
      <Note role="status">
        <p>
          {words.removed(
            listAll(
              language,
              removed.map(({ name }) => name),
            ),
            removed.length,
          )}
        </p>
        <Form method="post" preventScrollReset>
          <input type="hidden" name="intent" value="restore" />
          {removed.map((municipality) => (
            <input key={municipality.code} type="hidden" name="found" value={writeEntry(municipality)} />
          ))}
          <Button small>{words.undo}</Button>
        </Form>
      </Note>
    );
  const said = isRestored ? words.restored : doneWords(done, words);
  if (said === null || preview !== null || form !== null) return null;
  return (
    <Note tone="ok" role="status">
      {said}
    </Note>
  );
}

function doneWords(done: number | null, words: (typeof territoryTexts)["it"]): string | null {
  if (done === null) return null;
  return done === 0 ? words.doneNone : words.done(done);
}
