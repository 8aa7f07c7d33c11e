import { z } from "zod";
import { coded } from "~/domain/form/coded";
import { newPassword, passwordLength, personName } from "~/domain/rights/person";

/** The messages are codes of `texts.errors`. */
export const newcomerForm = z.object({
  name: coded(personName, "name"),
  password: coded(newPassword, "new-password"),
});

export const knownPersonForm = z.object({
  password: coded(z.string().min(1).max(passwordLength.max), "password"),
});
