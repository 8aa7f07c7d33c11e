/** The `handle` of a route whose page is not one of the desk: it has a stylesheet of its own and no shell. */
export interface PageHandle {
  /** light: without any script, for the first page a phone opens. phone: with them */
  readonly page: "light" | "phone";
}

export type PageKind = PageHandle["page"] | "desk";

/** What kind of page the route that is shown asks for. */
export function pageKindOf(matches: readonly { readonly handle: unknown }[]): PageKind {
  return matches.map(({ handle }) => handle).find(isPageHandle)?.page ?? "desk";
}

function isPageHandle(handle: unknown): handle is PageHandle {
  return typeof handle === "object" && handle !== null && "page" in handle;
}
