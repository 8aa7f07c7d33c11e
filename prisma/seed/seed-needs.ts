import * as Y from "yjs";
import type { Queries } from "~/database/transaction.server";
import { addEvidence, addLinks, addNeeds, type NewNeed } from "~/document/needs/write-needs";
import { needsDocumentName } from "~/document/workspace-document";
import { type Care, standardCare } from "~/domain/needs/care";
import { defaultCategories } from "~/domain/needs/default-categories";
import { findPiedmontMunicipality } from "~/domain/territory/find-municipality";
import { type DemoNeed, demoNeeds } from "./needs";
import { storeDocument } from "./store-text";

interface Given {
  readonly workspaceId: string;
  /** who wrote them */
  readonly memberId: string;
  readonly at: Date;
}

const care: Care = { ...standardCare, categories: defaultCategories };

/** The needs and resources of the example, with what they rest on and where two of them went; their ids by their titles. */
export async function seedNeeds(queries: Queries, given: Given): Promise<ReadonlyMap<string, string>> {
  const doc = new Y.Doc({ gc: false });
  const ids = addNeeds(doc, demoNeeds.map(toNeed), care);
  const idOf = (title: string) => {
    const id = ids[demoNeeds.findIndex((need) => need.title === title)];
    if (id === undefined) throw new Error(`The example has no need called ${title}`);
    return id;
  };
  for (const { title, evidence = [], mergedFrom = [] } of demoNeeds) {
    const id = idOf(title);
    for (const { indicator, source, year, link = "" } of evidence)
      addEvidence(doc, { needId: id, indicator, source, year, link, file: "", fileName: "" });
    addLinks(
      doc,
      mergedFrom.map((from) => ({ kind: "merge", from: idOf(from), to: id })),
    );
  }
  await storeDocument(queries, { ...given, name: needsDocumentName, doc });
  return new Map(demoNeeds.map(({ title }) => [title, idOf(title)]));
}

function toNeed({ title, kind = "need", category, places, ...said }: DemoNeed): NewNeed {
  return {
    ...{ kind, title, categoryId: category },
    description: said.text ?? "",
    targetGroup: said.group ?? "",
    place: {
      municipalities: places.map(codeOf),
      point: said.point ?? null,
      area: said.area ?? null,
    },
    people: said.people ?? null,
    severity: said.severity ?? null,
    priority: said.priority ?? null,
    priorityReason: said.why ?? "",
    status: said.status ?? "raised",
    setAsideReason: said.setAside ?? "",
  };
}

function codeOf(name: string): string {
  const municipality = findPiedmontMunicipality(name);
  if (municipality === null) throw new Error(`There is no municipality called ${name}`);
  return municipality.code;
}
