import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aboutArchive } from "~/domain/archive/archive-format";
import { keptModels } from "~/domain/archive/archived-models";
import { seedDemo } from "../../../prisma/seed/seed-demo";
import { buildArchiveServices, takeAway } from "../../support/archive-services";
import { createTestDatabase, type TestDatabase } from "../../support/embedded-database";

let database: TestDatabase;
let folder: string;
let files: readonly string[];
const read = (file: string) => readFileSync(path.join(folder, file), "utf8");

beforeAll(async () => {
  database = await createTestDatabase();
  await seedDemo(database.database, new Date("2026-11-24T15:00:00Z"));
  await voteWithoutName();
  const archive = buildArchiveServices(database);
  const { id } = await database.database.workspace.findFirstOrThrow({ select: { id: true } });
  const zip = await takeAway(archive, id);
  await archive.close();
  const place = mkdtempSync(path.join(tmpdir(), "cantiere-archive-"));
  writeFileSync(path.join(place, "a.zip"), zip);
  execFileSync("unzip", ["-q", "a.zip"], { cwd: place });
  rmSync(path.join(place, "a.zip"));
  folder = path.join(place, readdirSync(place)[0]!);
  files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
}, 120_000);
afterAll(async () => {
  await database.drop();
  rmSync(path.dirname(folder), { recursive: true, force: true });
});

test("[ARC-2] the hashes of an archive are those of its files, and of all of them", () => {
  execFileSync("sha256sum", ["-c", "--quiet", "--strict", "manifest-sha256.txt"], { cwd: folder });
  const listed = read("manifest-sha256.txt")
    .trim()
    .split("\n")
    .map((line) => line.slice(66));
  expect(listed.sort()).toEqual(files.filter((file) => file !== "manifest-sha256.txt").sort());
});

test("[ARC-1] every row and every update goes along, and the archive counts them", async () => {
  const { counts } = aboutArchive.parse(JSON.parse(read("archivio.json")));
  for (const { model, how } of keptModels) {
    const there = await database.database.$queryRawUnsafe<{ n: bigint }[]>(
      `SELECT count(*) AS n FROM "${model}"`,
    );
    expect(counts[model], model).toBe(Number(there[0]?.n));
    if (how.kind !== "log")
      expect(read(`dati/${model}.jsonl`).split("\n").length - 1, model).toBe(Number(there[0]?.n));
  }
});

test("[ARC-3] nothing in an archive lets anybody in, or leads from a vote without names to who cast it", async () => {
  const all = files.map(read).join("\n");
  const accounts = await database.database.account.findMany({ select: { passwordHash: true } });
  const participants = await database.database.participant.findMany({ select: { codeHash: true } });
  const marks = await database.database.card.findMany({ select: { ownerMark: true } });
  const unnamed = await database.database.ballot.findMany({
    where: { participantId: null },
    select: { voterKey: true },
  });
  const secrets = [
    ...accounts.map(({ passwordHash }) => passwordHash),
    ...participants.map(({ codeHash }) => codeHash),
    ...marks.map(({ ownerMark }) => ownerMark),
    ...unnamed.map(({ voterKey }) => voterKey),
  ].filter((secret) => secret !== null);
  expect(unnamed).toHaveLength(1);
  expect(marks.some(({ ownerMark }) => ownerMark !== null)).toBe(true);
  expect(secrets.length).toBeGreaterThan(10);
  for (const secret of secrets) expect(all.includes(secret), secret).toBe(false);
  expect(all).not.toMatch(/passwordHash|tokenHash|isAdministrator/);
});

test("[ARC-4] the first page of an archive holds the proposal, the bodies, the needs and the workshops, and asks for nothing elsewhere", () => {
  const page = read("index.html");
  for (const words of [
    "Nelle frazioni sopra gli 800 metri",
    "Passo Lento",
    "Marta Bellarda",
    "I bisogni del territorio",
    "Che cosa ne è venuto",
    "Che cosa le serve",
    "Si dimostra con: ",
    ", ore\u00a018:00",
  ])
    expect(page).toContain(words);
  expect(page).not.toMatch(/<script|src="http|href="http[^"]*\.css|@import|url\(/);
  const links = [...page.matchAll(/href="([^"#:]+)"/g)].map(([, link]) => link);
  expect(links.length).toBeGreaterThan(20);
  expect(files).toEqual(expect.arrayContaining(links));
});

/** As a stage without names keeps a vote and a card: by marks that whoever has the code could make again. */
async function voteWithoutName(): Promise<void> {
  const stage = await database.database.workshopStage.findFirstOrThrow({ where: { kind: "vote" } });
  await database.database.ballot.create({
    data: {
      stageId: stage.id,
      voterKey: "ab".repeat(32),
      choices: [{ targetId: "a", value: 1 }],
      sequence: 1,
    },
  });
  const card = await database.database.card.findFirstOrThrow({ select: { id: true } });
  await database.database.card.update({
    where: { id: card.id },
    data: { ownerMark: "cd".repeat(32), participantId: null },
  });
}
