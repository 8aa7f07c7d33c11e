import { z } from "zod";
import { coded } from "~/domain/form/coded";
import { emailAddress, newPassword, personName } from "~/domain/rights/person";

/** The messages are codes of `texts.errors`. */
export const firstRunForm = z.object({
  name: coded(personName, "name"),
  email: coded(emailAddress, "email"),
  password: coded(newPassword, "password"),
});
