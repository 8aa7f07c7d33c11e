import { z } from "zod";
import { coded } from "~/domain/form/coded";
import { emailAddress, passwordLength } from "~/domain/rights/person";

/** The messages are codes of `texts.errors`. */
export const signInForm = z.object({
  email: coded(emailAddress, "email"),
  password: coded(z.string().min(1).max(passwordLength.max), "password"),
});

export const linkForm = signInForm.pick({ email: true });
