import { expect, test } from "vitest";
import { InvitePerson } from "~/features/partnership/invite-person";
import type { PartnerView } from "~/features/partnership/people-data";
import { showScreen } from "../../support/show-screen";

// Only what the form needs of an organisation.
const partner = (id: string, role: PartnerView["role"]) => ({ id, name: id, role }) as unknown as PartnerView;

test("the newest organisation that writes is offered first, with a role that is open to it", () => {
  const partners = [partner("capofila", "lead"), partner("coop", "partner"), partner("asl", "supporter")];
  const { place } = showScreen(<InvitePerson partners={partners} form={null} />);
  const chosen = (name: string) => place.querySelector<HTMLSelectElement>(`[name=${name}]`)?.value;
  expect([chosen("personOrganisation"), chosen("personRole")]).toEqual(["coop", "editor"]);
});

test("a role that is not open to the organisation is said at its field, and the summary leads there", () => {
  const form = {
    intent: "invite-person",
    values: { personOrganisation: ["asl"], personRole: ["editor"] },
    errors: [{ field: "personRole", code: "role-not-open" }],
  };
  const { place } = showScreen(<InvitePerson partners={[partner("asl", "supporter")]} form={form} />);
  const field = place.querySelector<HTMLSelectElement>("[name=personRole]");
  expect(field?.getAttribute("aria-invalid")).toBe("true");
  expect(place.querySelector(`a[href="#${field?.id}"]`)?.textContent).toContain("non ha quel ruolo");
});
