import { expect, test } from "vitest";
import type { OrganisationRecord } from "~/domain/organisation/record";
import { RecordPage } from "~/features/partnership/record-page";
import type { FormState } from "~/ui/form-state";
import { showScreen } from "../../support/show-screen";
import { typeInField } from "../../support/type-in-field";

const record: OrganisationRecord = {
  ...{ name: "Associazione L’Orto", shortName: "L’Orto", kind: "association", legalForm: null },
  ...{ taxCode: null, vatNumber: null, seatMunicipality: "Pinerolo", seatProvince: "TO" },
  ...{ certifiedEmail: null, registerNumber: null, registerSection: null, registeredOn: null },
  ...{ registerCheckedOn: null, representativeName: null, representativeTaxCode: null },
  ...{ delegateName: null, delegateTaxCode: null },
  ...{ contactName: null, contactEmail: null, contactPhone: null },
};

function screen(contactName: string, fingerprint: string, form: FormState | null = null) {
  const data = {
    ...{ workspaceId: "valli", workspaceTitle: "Valli che curano", organisationId: "orto", fingerprint },
    ...{
      seesSigners: true,
      withheld: null,
      uses: [],
      isFrozen: false,
      canEdit: true,
      canSetPlace: false,
      canWithdraw: false,
    },
    record: { ...record, contactName },
  };
  return <RecordPage data={data} form={form} />;
}

const fieldOf = (place: HTMLElement) => place.querySelector("[name=contactName]") as HTMLInputElement;
const seenBy = (place: HTMLElement) => place.querySelector<HTMLInputElement>("[name=seen]")?.value;

test("a record that others save while it is filled in is not sent as if theirs had been seen", () => {
  const { place, again } = showScreen(screen("Ada", "prima"));
  typeInField(fieldOf(place), "Bice");
  again(screen("Carla", "poi"));
  expect([fieldOf(place).value, seenBy(place)]).toEqual(["Bice", "prima"]);
});

test("refused for that reason, the record as it is now is shown and has been seen", () => {
  const { place, again } = showScreen(screen("Ada", "prima"));
  typeInField(fieldOf(place), "Bice");
  const values = { contactName: ["Bice"], seen: ["prima"] };
  again(screen("Carla", "poi", { intent: "", values, errors: [{ field: null, code: "record-changed" }] }));
  expect([fieldOf(place).value, seenBy(place)]).toEqual(["Bice", "poi"]);
  expect(place.textContent).toContain("Adesso c’è «Carla»");
});
