import { foldText } from "~/domain/form/fold-text";
import type { NeedCategory } from "./category";

/** One change to a workspace's list of categories. What takes something away says what of it was seen. */
export type CategoryAct =
  | { readonly kind: "add"; readonly category: NeedCategory }
  | { readonly kind: "edit"; readonly category: NeedCategory; readonly seen: string }
  | { readonly kind: "move"; readonly id: string; readonly by: -1 | 1 }
  | { readonly kind: "remove"; readonly id: string; readonly seen: string };

export type CategoryRefusal =
  | "category-changed"
  | "category-name-taken"
  | "last-category"
  | "sensitive-category-used";

export type ChangedCategories =
  | { readonly status: "changed"; readonly categories: readonly NeedCategory[] }
  | { readonly status: "refused"; readonly reason: CategoryRefusal };

/** What a form shows of a category, to see later whether somebody else has changed it meanwhile. */
export function categoryMark({ name, icon, colour, isSensitive }: NeedCategory): string {
  return JSON.stringify([name, icon, colour, isSensitive]);
}

/**
 * The list after the change; `used` are the categories that needs have. A sensitive one stays, and stays sensitive, while
 * it is used: without it nothing would say of its needs that they keep to the municipality. Two people change different
 * categories side by side; over a category that is another than the one seen nothing is written.
 */
export function changeCategories(
  list: readonly NeedCategory[],
  act: CategoryAct,
  used: ReadonlySet<string>,
): ChangedCategories {
  switch (act.kind) {
    case "add":
      return isNameTaken(list, act.category)
        ? refused("category-name-taken")
        : changed([...list, act.category]);
    case "edit":
      if (!isAsSeen(list, act.category.id, act.seen)) return refused("category-changed");
      if (isNameTaken(list, act.category)) return refused("category-name-taken");
      if (isHeld(list, act.category.id, used) && !act.category.isSensitive)
        return refused("sensitive-category-used");
      return changed(list.map((one) => (one.id === act.category.id ? act.category : one)));
    case "move":
      return changed(moved(list, act.id, act.by));
    case "remove":
      if (!isAsSeen(list, act.id, act.seen)) return refused("category-changed");
      if (list.length === 1) return refused("last-category");
      if (isHeld(list, act.id, used)) return refused("sensitive-category-used");
      return changed(list.filter(({ id }) => id !== act.id));
  }
}

/** Whether needs count on its being sensitive. */
function isHeld(list: readonly NeedCategory[], id: string, used: ReadonlySet<string>): boolean {
  return used.has(id) && list.some((one) => one.id === id && one.isSensitive);
}

function isAsSeen(list: readonly NeedCategory[], id: string, seen: string): boolean {
  return list.some((one) => one.id === id && categoryMark(one) === seen);
}

function isNameTaken(list: readonly NeedCategory[], { id, name }: NeedCategory): boolean {
  return list.some((one) => one.id !== id && foldText(one.name) === foldText(name));
}

/** At the end of the list, or of one that is gone, nothing moves. */
function moved(list: readonly NeedCategory[], id: string, by: -1 | 1): readonly NeedCategory[] {
  const from = list.findIndex((one) => one.id === id);
  const [one, other] = [list[from], list[from + by]];
  if (one === undefined || other === undefined) return list;
  return list.map((each, index) => (index === from ? other : index === from + by ? one : each));
}

function changed(categories: readonly NeedCategory[]): ChangedCategories {
  return { status: "changed", categories };
}

function refused(reason: CategoryRefusal): ChangedCategories {
  return { status: "refused", reason };
}
