import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openEngine } from "../../prisma/engine/open-engine.mjs";
import { createTestDatabase } from "../support/embedded-database.ts";

const configDir = path.resolve(import.meta.dirname, "../../prisma");

/** What would have to be done to a migrated database until it is as the schema says. */
async function findDrift(schema: string): Promise<string> {
  const { url, drop } = await createTestDatabase();
  onTestFinished(drop);
  const { engine, close } = await openEngine({ url });
  onTestFinished(close);
  const files = [{ path: "schema.prisma", content: schema }];
  const { stdout } = await engine.diff({
    from: { tag: "schemaDatasource", files, configDir },
    to: { tag: "schemaDatamodel", files },
    filters: { externalTables: [], externalEnums: [] },
    ...{ script: true, exitCode: true, shadowDatabaseUrl: null },
  });
  return stdout ?? "";
}

test("the migrations make the database of the schema", async () => {
  const schema = readFileSync(path.join(configDir, "schema.prisma"), "utf8");
  expect(await findDrift(schema)).toContain("empty migration");
  const other = schema.replace(", onDelete: Restrict", "");
  expect(await findDrift(other)).toContain("ADD CONSTRAINT");
});
