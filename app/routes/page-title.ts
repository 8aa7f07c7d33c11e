import type { MetaDescriptor } from "@remix-run/node";

/** "Partenariato – Cantiere" */
export function pageTitle(title: string | undefined): MetaDescriptor[] {
  return [{ title: title === undefined ? "Cantiere" : `${title} – Cantiere` }];
}
