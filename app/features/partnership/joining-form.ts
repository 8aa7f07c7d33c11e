import { z } from "zod";
import { coded } from "~/domain/form/coded";
import { oneLine } from "~/domain/form/one-line";
import { emailAddress, personName } from "~/domain/rights/person";
import { kindAndTaxCode } from "./organisation-form";
import { seatForm } from "./seat-form";

const asked = z.object({
  organisationName: coded(oneLine.min(2).max(200), "organisationName"),
  personName: coded(personName, "personName"),
  personEmail: coded(emailAddress, "personEmail"),
  message: coded(z.string().trim().max(1000).optional(), "message"),
});

/** What an organisation says when it asks to join; the messages are codes of `joiningTexts` and `organisationTexts`. */
export const joiningForm = z.intersection(
  z.intersection(
    asked.transform(({ message, ...typed }) => ({ ...typed, message: message ?? "" })),
    kindAndTaxCode.transform(({ kind, taxCode }) => ({ organisationKind: kind, taxCode })),
  ),
  seatForm.transform(({ municipality, province }) => ({
    seatMunicipality: municipality,
    seatProvince: province,
  })),
);

const requestId = coded(z.string().regex(/^[\w-]{1,64}$/), "other");

export const confirmForm = z
  .object({
    requestId,
    role: coded(z.enum(["partner", "supporter"]), "role"),
    sectionIds: z.array(z.string().regex(/^[a-z][a-z-]{0,40}$/)),
  })
  .refine(({ role, sectionIds }) => role === "partner" || sectionIds.length === 0, {
    path: ["role"],
    error: "supporter-sections",
  });

export const declineForm = z.object({
  requestId,
  reason: coded(z.string().trim().min(3).max(1000), "reason"),
});
