import { TextField } from "~/ui/field";
import { errorOf, type FormState, isOvertaken, valueOf, valuesOf } from "~/ui/form-state";
import { useTexts } from "~/ui/language";
import { useMeanwhile } from "~/ui/use-meanwhile";
import { aboutTexts } from "./about-texts";

export interface AboutValues {
  readonly title: string;
  readonly heldOn: string;
  readonly startsAt: string;
  readonly place: string;
  readonly convenedBy: string;
  readonly keptUntil: string;
  readonly facilitatorIds: readonly string[];
}

export interface PossibleFacilitator {
  readonly memberId: string;
  readonly name: string;
  readonly organisation: string;
}

interface AboutFieldsProps {
  readonly form: FormState | null;
  readonly initial: AboutValues;
  readonly people: readonly PossibleFacilitator[];
}

/** What, when, where, by whom, and how long names are kept. */
export function AboutFields({ form, initial, people }: AboutFieldsProps) {
  const words = useTexts(aboutTexts);
  const meanwhile = useMeanwhile(form);
  const shown = (name: Exclude<keyof AboutValues, "facilitatorIds">) => ({
    name,
    label: words[name],
    defaultValue: valueOf(form, name, initial[name]),
    error: errorOf(form, name, words.errors) ?? meanwhile(name, initial[name]),
    autoComplete: "off",
  });
  return (
    <>
      <TextField {...shown("title")} help={words.titleHelp} required lang="it" longest={120} />
      <div className="pair">
        <TextField {...shown("heldOn")} type="date" required />
        <TextField {...shown("startsAt")} type="time" />
      </div>
      <div className="pair">
        <TextField {...shown("place")} lang="it" longest={160} />
        <TextField {...shown("convenedBy")} lang="it" longest={160} />
      </div>
      <Facilitators form={form} initial={initial} people={people} />
      <TextField {...shown("keptUntil")} type="date" help={words.keptUntilHelp} required />
    </>
  );
}

function Facilitators({ form, initial, people }: AboutFieldsProps) {
  const words = useTexts(aboutTexts);
  const chosen = form === null ? initial.facilitatorIds : valuesOf(form, "facilitatorIds");
  const isOther = (id: string) => chosen.includes(id) !== initial.facilitatorIds.includes(id);
  const isOtherNow = isOvertaken(form) && people.some(({ memberId }) => isOther(memberId));
  const now = people.filter(({ memberId }) => initial.facilitatorIds.includes(memberId));
  return (
    <fieldset className="facilitators">
      <legend className="label">{words.facilitators}</legend>
      <p className="small muted">{words.facilitatorsHelp}</p>
      <div className="checks">
        {people.map(({ memberId, name, organisation }) => (
          <label key={memberId}>
            <input
              type="checkbox"
              name="facilitatorIds"
              value={memberId}
              defaultChecked={chosen.includes(memberId)}
            />
            <span className="what">{name}</span>
            <span className="more">{organisation}</span>
          </label>
        ))}
      </div>
      {isOtherNow && <p className="bad">{words.facilitatorsNow(now.map(({ name }) => name))}</p>}
    </fieldset>
  );
}
