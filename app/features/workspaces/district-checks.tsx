import { Fragment, useEffect, useState } from "react";
import { type District, districts, nameMark, type Quadrant } from "~/domain/district/districts";
import { useLanguage, useTexts } from "~/ui/language";
import { ChecksField } from "./checks-field";
import { texts } from "./texts";

interface DistrictChecksProps {
  readonly chosen: readonly string[];
  readonly error: string | undefined;
}

/** The thirty districts by quadrant; with JavaScript a field narrows the list, what is ticked stays. */
export function DistrictChecks({ chosen, error }: DistrictChecksProps) {
  const words = useTexts(texts);
  const [ticked, setTicked] = useState(new Set(chosen));
  const [wanted, setWanted] = useState("");
  const isShown = (district: District) => ticked.has(district.id) || matches(district, wanted);
  const handleTick = (id: string) => setTicked((before) => toggled(before, id));
  return (
    <ChecksField
      id="districts"
      legend={words.districts}
      help={words.districtsHelp}
      error={error}
      finder={<Finder wanted={wanted} onWant={setWanted} count={districts.filter(isShown).length} />}
    >
      {quadrants.map(({ id, name }) => (
        <Fragment key={id}>
          <h2>{name}</h2>
          {districts
            .filter(({ quadrant }) => quadrant === id)
            .map((district) => (
              <Check
                key={district.id}
                district={district}
                isShown={isShown(district)}
                isTicked={ticked.has(district.id)}
                onTick={() => handleTick(district.id)}
              />
            ))}
        </Fragment>
      ))}
    </ChecksField>
  );
}

interface FinderProps {
  readonly wanted: string;
  readonly count: number;
  readonly onWant: (wanted: string) => void;
}

/** Only there once it works. */
function Finder({ wanted, count, onWant }: FinderProps) {
  const words = useTexts(texts);
  const [works, setWorks] = useState(false);
  useEffect(() => setWorks(true), []);
  if (!works) return null;
  return (
    <div className="field">
      <label htmlFor="find-district">{words.find}</label>
      <input
        id="find-district"
        type="search"
        className="in"
        autoComplete="off"
        value={wanted}
        onChange={(event) => onWant(event.currentTarget.value)}
      />
      <span className="vh" role="status">
        {words.found(count)}
      </span>
    </div>
  );
}

interface CheckProps {
  readonly district: District;
  readonly isShown: boolean;
  readonly isTicked: boolean;
  readonly onTick: () => void;
}

function Check({ district, isShown, isTicked, onTick }: CheckProps) {
  const language = useLanguage();
  const mark = nameMark(district);
  const bodies = district.bodies.map(({ name }) => name);
  return (
    <label hidden={!isShown}>
      <input type="checkbox" name="districts" value={district.id} checked={isTicked} onChange={onTick} />
      <span className="what">{district.name}</span>
      <span className="more">{[...bodies, ...(mark ? [mark[language]] : [])].join(" · ")}</span>
    </label>
  );
}

const quadrants: readonly { readonly id: Quadrant; readonly name: string }[] = [
  { id: "torino", name: "Torino" },
  { id: "asti-alessandria", name: "Asti – Alessandria" },
  { id: "cuneo", name: "Cuneo" },
  { id: "nord-est", name: "Biella – Novara – Vercelli – Verbano Cusio Ossola" },
];

function matches({ name, leadSeat, bodies }: District, wanted: string): boolean {
  const words = plain(wanted).split(/\s+/);
  const text = plain([name, leadSeat.municipality, ...bodies.map((body) => body.name)].join(" "));
  return words.every((word) => text.includes(word));
}

/** "Ciriè" is found by "cirie", "C.I.S.S." by "ciss". */
function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\p{M}.]/gu, "")
    .toLowerCase()
    .trim();
}

function toggled(before: ReadonlySet<string>, id: string): Set<string> {
  const after = new Set(before);
  if (!after.delete(id)) after.add(id);
  return after;
}
