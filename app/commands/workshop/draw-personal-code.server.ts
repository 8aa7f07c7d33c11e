import { createHash, randomBytes } from "node:crypto";
import { codeFromBytes, personalCodeLength } from "~/domain/workshop/workshop-code";

interface DrawnCode {
  readonly code: string;
  /** under which the sending is stored; null: the form has no key, and what it sends is always the first */
  readonly key: string | null;
}

/**
 * The personal code of whoever joins by a form with this key. The same form sent again draws the same code, of which
 * only a hash is kept; and the key that is stored tells neither it nor the key of the form.
 */
export function drawPersonalCode(formKey: string | null, said: object): DrawnCode {
  if (formKey === null)
    return { code: codeFromBytes(randomBytes(personalCodeLength), personalCodeLength), key: null };
  const hash = (what: string) => createHash("sha256").update(JSON.stringify([what, formKey, said]));
  return {
    code: codeFromBytes(hash("code").digest(), personalCodeLength),
    key: hash("sending").digest("hex"),
  };
}
