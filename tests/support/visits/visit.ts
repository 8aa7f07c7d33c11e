import type { Page } from "playwright-core";
import type { PersonKey } from "../../../prisma/seed/cast";

/** A page in one of its states, to be looked at. */
export interface Visit {
  /** one of the product's list of addresses */
  readonly route: string;
  readonly state: string;
  /** nobody: not signed in */
  readonly person: PersonKey | "nobody";
  /** Leaves the page as it is to be looked at. */
  readonly go: (page: Page, workspace: string) => Promise<unknown>;
  /** the browser reports such answers too */
  readonly answers?: 400 | 404 | 410 | 415;
  /** on a server of its own: a person of two workspaces begins elsewhere, which the other tests do not expect */
  readonly isApart?: true;
  /** only its form matters, as the same page in another state is read in English */
  readonly inItalianOnly?: true;
}
