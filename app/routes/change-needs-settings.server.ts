import { randomUUID } from "node:crypto";
import { redirect } from "@remix-run/node";
import { editCare } from "~/commands/edit-care.server";
import { editNeedCategories } from "~/commands/edit-need-categories.server";
import type { Member } from "~/database/members.server";
import type { CategoryAct } from "~/domain/needs/change-categories";
import { notFound, refusalOf } from "~/errors.server";
import { careForm, categoryForm } from "~/features/needs-settings/settings-form";
import type { Services } from "~/services.server";
import type { FormState } from "~/ui/form-state";
import { readForm, readIntent, readText, refusedForm } from "./read-form.server";

/** What each form of the page does, by its intent; answers only when it was not accepted. */
export async function changeNeedsSettings(
  services: Services,
  member: Member,
  form: FormData,
): Promise<FormState> {
  const page = `/cantieri/${member.workspaceId}/bisogni/categorie`;
  if (readIntent(form) === "care") {
    const read = readForm(form, careForm);
    if (read.status === "refused") return read.state;
    const done = await refusalOf(() => editCare(services, member, read.value), ["care-changed"]);
    if (done.status === "refused") return refusedForm(form, [{ field: null, code: done.code }]);
    throw redirect(`${page}?fatto=salvato&luoghi=${done.result}`);
  }
  const act = readAct(form);
  if (act.status === "refused") return act.state;
  const done = await refusalOf(
    () => editNeedCategories(services, member, act.value),
    ["category-changed", "category-name-taken", "last-category", "sensitive-category-used"],
  );
  if (done.status === "refused")
    return refusedForm(form, [
      { field: done.code === "category-name-taken" ? "name" : null, code: done.code },
    ]);
  const said = act.value.kind === "remove" ? "tolta" : "salvata";
  throw redirect(`${page}?fatto=${said}&luoghi=${done.result}`);
}

function readAct(
  form: FormData,
):
  | { readonly status: "read"; readonly value: CategoryAct }
  | { readonly status: "refused"; readonly state: FormState } {
  const kind = readIntent(form);
  const id = readText(form, "id");
  const seen = readText(form, "seen");
  if (kind === "move") {
    return { status: "read", value: { kind, id, by: readText(form, "by") === "-1" ? -1 : 1 } };
  }
  if (kind === "remove") return { status: "read", value: { kind, id, seen } };
  if (kind !== "add" && kind !== "edit") throw notFound();
  const read = readForm(form, categoryForm);
  if (read.status === "refused") return read;
  if (kind === "edit") return { status: "read", value: { kind, seen, category: { id, ...read.value } } };
  // Short, as an id stands in every need of the category; no two are made alike.
  const newId = randomUUID().replaceAll("-", "").slice(0, 12);
  return { status: "read", value: { kind, category: { id: newId, ...read.value } } };
}
