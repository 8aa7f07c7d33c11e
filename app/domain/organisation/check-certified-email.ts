import { emailAddress } from "~/domain/rights/person";

export type CertifiedEmailCheck =
  | { readonly status: "valid"; readonly address: string }
  | {
      readonly status: "invalid";
      /** `ordinary`: a provider that gives no certified addresses under this domain */
      readonly reason: "shape" | "ordinary";
    };

/** Checks a certified e-mail address (*PEC*) as far as it can be seen: whether it is certified only its provider knows. */
export function checkCertifiedEmail(entered: string): CertifiedEmailCheck {
  const { success, data } = emailAddress.safeParse(entered);
  if (!success) return { status: "invalid", reason: "shape" };
  const domain = data.slice(data.lastIndexOf("@") + 1);
  return ordinaryDomains.has(domain)
    ? { status: "invalid", reason: "ordinary" }
    : { status: "valid", address: data };
}

/** The mail most people have: certified addresses of the same providers stand under domains of their own. */
const ordinaryDomains = new Set([
  "gmail.com",
  "googlemail.com",
  "outlook.com",
  "outlook.it",
  "hotmail.com",
  "hotmail.it",
  "live.com",
  "live.it",
  "msn.com",
  "yahoo.com",
  "yahoo.it",
  "icloud.com",
  "me.com",
  "libero.it",
  "virgilio.it",
  "alice.it",
  "tim.it",
  "tin.it",
  "tiscali.it",
  "fastwebnet.it",
  "vodafone.it",
  "proton.me",
  "protonmail.com",
]);
