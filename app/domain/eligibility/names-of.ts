import type { Wording } from "~/domain/wording/language";
import { listAll } from "~/domain/wording/list-words";
import { inBoth } from "~/domain/wording/wording";

/** "Casa Larga, Passo Lento e Vicini di Valle" */
export function namesOf(named: readonly { readonly name: string }[]): Wording {
  return inBoth((language) =>
    listAll(
      language,
      named.map(({ name }) => name),
    ),
  );
}

/** The word for one or for more: `agree(2, "ha", "hanno")`. */
export function agree(n: number, one: string, more: string): string {
  return n === 1 ? one : more;
}
