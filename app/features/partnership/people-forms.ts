import { z } from "zod";
import { coded } from "~/domain/form/coded";
import { emailAddress, personName } from "~/domain/rights/person";
import { personRoles } from "~/domain/rights/roles";

/** The messages are codes of `texts.errors`. */
const id = z.string().regex(/^[\w-]{1,64}$/);

export const joiningForm = z.object({
  organisationRole: coded(z.enum(["partner", "supporter"]), "organisationRole"),
});

export const inviteForm = z
  .object({
    personOrganisation: coded(id, "personOrganisation"),
    personName: coded(personName, "personName"),
    personEmail: coded(emailAddress, "personEmail"),
    personRole: coded(z.enum(personRoles), "personRole"),
  })
  .transform((typed) => ({
    organisationId: typed.personOrganisation,
    name: typed.personName,
    email: typed.personEmail,
    role: typed.personRole,
  }));

export const withdrawForm = z.object({ invitationId: coded(id, "other") });
export const changeRoleForm = z.object({
  memberId: coded(id, "other"),
  role: coded(z.enum(personRoles), "personRole"),
});
export const removeForm = z.object({ memberId: coded(id, "other") });
