import { organisationRoleNames } from "~/domain/rights/role-names";
import type { Language } from "~/domain/wording/language";
import type { RoleChange } from "./find-differences";

/** "Passo Lento: da Partner a Sostenitore" */
export function sayRoleChange({ name, was, is }: RoleChange, language: Language): string {
  const [from, to] = [was, is].map((role) => organisationRoleNames[role][language]);
  return language === "it" ? `${name}: da ${from} a ${to}` : `${name}: from ${from} to ${to}`;
}
