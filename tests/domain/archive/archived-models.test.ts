import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { archivedModels, keptModels } from "~/domain/archive/archived-models";

const schema = readModels(readFileSync("prisma/schema.prisma", "utf8"));
const kept = new Map(keptModels.map((model) => [model.model, model]));

test("[ARC-1] every model of the database says once how it belongs to a workspace", () => {
  expect(archivedModels.map(({ model }) => model).sort()).toEqual([...schema.keys()].sort());
});

test("what is named is written before what names it", () => {
  const order = keptModels.map(({ model }) => model);
  for (const { model, refs } of keptModels)
    for (const named of Object.values(refs))
      expect(order.indexOf(named), `${model} names ${named}`).toBeLessThan(order.indexOf(model));
});

test("what holds a stage still is written last", () => {
  expect(
    keptModels
      .slice(keptModels.findIndex(({ model }) => model === "Seal"))
      .every(({ staysWithOriginal }) => staysWithOriginal),
  ).toBe(true);
});

describe.each(keptModels.map((model) => [model.model, model] as const))("%s", (name, model) => {
  const columns = schema.get(name) ?? [];

  test("has the columns its line speaks of", () => {
    const spoken = [
      ...[model.id, model.counted].filter((column) => column !== undefined),
      ...model.order,
      ...Object.keys({ ...model.refs, ...model.names, ...model.secrets }),
      ...(model.words ?? []),
      ...(model.how.kind === "named" ? (model.how.only ?? []) : []),
    ];
    expect(columns.map((column) => column.name)).toEqual(expect.arrayContaining(spoken));
  });

  test("says of every row it leads to which model it is of", () => {
    for (const column of columns) {
      // What stays behind leads nowhere elsewhere.
      if (column.name in (model.secrets ?? {})) continue;
      if (column.leadsTo !== null) expect(model.refs[column.name], column.name).toBe(column.leadsTo);
      const isKnown =
        column.name === model.id ||
        column.name === model.counted ||
        column.name in { ...model.refs, ...model.names } ||
        model.words?.includes(column.name) === true;
      if (/(^id|Id)$/.test(column.name)) expect(isKnown, column.name).toBe(true);
    }
  });

  test("leads to nothing that stays behind", () => {
    for (const named of Object.values({ ...model.refs, ...model.names }))
      expect([...kept.keys()]).toContain(named);
  });
});

interface Column {
  readonly name: string;
  /** the model a foreign key leads to */
  readonly leadsTo: string | null;
}

/** The models of the schema and their columns; what is no column but the other end of a key is left out. */
function readModels(text: string): ReadonlyMap<string, readonly Column[]> {
  const bodies = [...text.matchAll(/^model (\w+) \{\n(.*?)^\}/gms)];
  const models = new Set(bodies.map(([, name]) => name));
  return new Map(
    bodies.map(([, name = "", body = ""]) => {
      const keys = [
        ...body.matchAll(
          /^\s+\w+\s+(\w+)\??\s+@relation\(fields: \[([\w, ]+)\], references: \[([\w, ]+)\]/gm,
        ),
      ];
      const leadsTo = new Map(keys.flatMap(([, to = "", fields = ""]) => keyColumn(to, fields)));
      const names = [...body.matchAll(/^\s+(\w+)\s+(\w+)/gm)].filter(([, , type = ""]) => !models.has(type));
      return [name, names.map(([, column = ""]) => ({ name: column, leadsTo: leadsTo.get(column) ?? null }))];
    }),
  );
}

/** A key of two columns leads to a partner: its organisation is the one that is named. */
function keyColumn(to: string, fields: string): readonly (readonly [string, string])[] {
  const columns = fields.split(", ");
  return columns.length === 1
    ? [[columns[0] ?? "", to]]
    : columns.map((column) => [column, column === "workspaceId" ? "Workspace" : "Organisation"]);
}
