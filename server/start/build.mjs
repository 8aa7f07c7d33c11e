import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { npm, runStep } from "./run-step.mjs";

const sources = [
  "app",
  "server",
  "prisma",
  "public",
  "package-lock.json",
  "remix.config.js",
  "vite.config.ts",
];
const generated = "app/database/generated";
const buildStamp = "build/stamp";
const generateStamp = `${generated}/stamp`;

/** Builds the pages and the process, unless they were built from these very sources. */
export async function buildIfNeeded(tell) {
  const stamp = hash(sources);
  if (read(buildStamp) === stamp) return;
  tell("Building (about ten seconds)…");
  await runStep("The build failed: what it said is above.", ...npm("run", "build"));
  writeFileSync(buildStamp, stamp);
}

/** Generates the database client from its schema, unless it is there. */
export async function generateIfNeeded(tell) {
  const stamp = hash(["prisma/schema.prisma", "package-lock.json"]);
  if (read(generateStamp) === stamp) return;
  tell("Generating the database client…");
  await runStep(
    "The database client could not be generated: what Prisma said is above.",
    ...npm("run", "generate"),
  );
  writeFileSync(generateStamp, stamp);
}

function read(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}

function hash(names) {
  const sum = createHash("sha256");
  for (const file of names.flatMap(filesIn))
    sum.update(file).update("\0").update(readFileSync(file)).update("\0");
  return sum.digest("hex");
}

function filesIn(name) {
  if (name === generated) return [];
  if (!statSync(name).isDirectory()) return [name];
  return readdirSync(name)
    .sort()
    .flatMap((entry) => filesIn(path.posix.join(name, entry)));
}
