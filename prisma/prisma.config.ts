import path from "node:path";
import { defineConfig } from "prisma/config";

// Read before the engine is looked for: nothing is downloaded, nothing is reported home.
process.env["PRISMA_SCHEMA_ENGINE_BINARY"] ??= path.join(import.meta.dirname, "engine/schema-engine.mjs");
process.env["CHECKPOINT_DISABLE"] ??= "1";

export default defineConfig({
  schema: path.join(import.meta.dirname, "schema.prisma"),
  migrations: { path: path.join(import.meta.dirname, "migrations") },
  datasource: { url: process.env["DATABASE_URL"] ?? "" },
});
