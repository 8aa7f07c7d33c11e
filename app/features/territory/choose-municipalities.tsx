import { Form, Link } from "@remix-run/react";
import { useState } from "react";
import { foldText } from "~/domain/form/fold-text";
import { isInDistrictOn } from "~/domain/territory/district-municipality";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { TextField } from "~/ui/field";
import { useTexts } from "~/ui/language";
import { ChoosingMap } from "./choosing-map";
import { withProvince } from "./district-preview";
import type { TerritoryData } from "./territory-data";
import { territoryTexts } from "./territory-texts";

const mostListed = 60;

/** Map and list of all that may be chosen: both tick the same boxes. Without JavaScript the list does it alone. */
export function ChooseMunicipalities({ territory }: { readonly territory: TerritoryData }) {
  const { district, today, known, shapes, isWhole } = territory;
  const words = useTexts(territoryTexts);
  const inside = district.filter((one) => isInDistrictOn(one, today)).map(({ code }) => code);
  const { chosen, onToggle } = useChosen(inside);
  const [search, setSearch] = useState(territory.search);
  const listed = findListed(territory, search, new Set(inside));
  const hidden = [...chosen].filter((code) => !listed.some((one) => one.code === code));

  return (
    <Card title={words.chooser}>
      <div className="body chooser">
        <div className="fields">
          <p className="small muted">{words.chooserWhat}</p>
          <Form method="get" preventScrollReset className="search-form" role="search">
            <input type="hidden" name="modo" value="mappa" />
            {isWhole && <input type="hidden" name="area" value="piemonte" />}
            <TextField
              name="cerca"
              type="search"
              label={words.search}
              value={search}
              autoComplete="off"
              onChange={(event) => setSearch(event.currentTarget.value)}
            />
            <Button small>{words.searchButton}</Button>
          </Form>
          <Form method="post" className="fields" noValidate>
            <input type="hidden" name="intent" value="compose" />
            <input type="hidden" name="seen" value={inside.join(" ")} />
            {hidden.map((code) => (
              <input key={code} type="hidden" name="code" value={code} />
            ))}
            <div className="checks" role="group" aria-label={words.chooser}>
              {listed.map(({ code, ...municipality }) => (
                <label key={code}>
                  <input
                    type="checkbox"
                    name="code"
                    value={code}
                    checked={chosen.has(code)}
                    onChange={() => onToggle(code)}
                  />
                  <span>{withProvince(municipality)}</span>
                </label>
              ))}
              {listed.length === 0 && <p className="body">{words.noneFound}</p>}
            </div>
            <p className="small muted">{words.shown(listed.length, known.length)}</p>
            <TextField name="from" type="date" label={words.fromNew} help={words.dayHelp} />
            <div className="acts save-district">
              <Button look="primary">{words.save}</Button>
              <span role="status" className="small">
                {words.chosen(chosen.size)}
              </span>
            </div>
          </Form>
        </div>
        <div className="on-map">
          <p>
            <Link to={isWhole ? "?modo=mappa" : "?modo=mappa&area=piemonte"} preventScrollReset>
              {isWhole ? words.around : words.whole}
            </Link>
          </p>
          <ChoosingMap
            shapes={shapes}
            known={new Set(known.map(({ code }) => code))}
            chosen={chosen}
            onToggle={onToggle}
          />
        </div>
      </div>
    </Card>
  );
}

/**
 * What is in the district now, with what was ticked and unticked here: what others put in or take out meanwhile is not
 * undone by whoever has not touched it.
 */
function useChosen(inside: readonly string[]) {
  const [touched, setTouched] = useState<ReadonlyMap<string, boolean>>(new Map());
  const within = new Set(inside);
  const waiting = new Map([...touched].filter(([code, isIn]) => isIn !== within.has(code)));
  // What has come about is not touched any more: somebody may put it back as it was.
  if (waiting.size !== touched.size) setTouched(waiting);
  const chosen = new Set([...inside, ...waiting.keys()].filter((code) => waiting.get(code) ?? true));
  const onToggle = (code: string) => setTouched(new Map(waiting).set(code, !chosen.has(code)));
  return { chosen, onToggle };
}

/** What was in the district stands first, so that what is taken out is still seen. */
function findListed({ known }: TerritoryData, search: string, inside: ReadonlySet<string>) {
  const typed = foldText(search);
  if (typed === "") {
    const own = known.filter(({ code }) => inside.has(code));
    return own.length > 0 ? own : known.slice(0, mostListed);
  }
  const starts = known.filter(({ name }) => foldText(name).startsWith(typed));
  const holds = known.filter(({ name }) => ` ${foldText(name)}`.includes(` ${typed}`));
  const others = known.filter(({ name }) => foldText(name).includes(typed));
  return [...new Set([...starts, ...holds, ...others])].slice(0, mostListed);
}
