import { afterAll, expect, test, vi } from "vitest";
import { renderLetterPdf } from "~/export/letter-pdf.server";
import { printableDifferences } from "~/export/printable-differences";
import { printableParticipation } from "~/export/printable-participation";
import { printableSignOffs } from "~/export/printable-sign-offs";
import { createTypstRenderer } from "../../server/typst/typst-renderer";
import { readPdfText } from "../support/read-pdf-text";

vi.setConfig({ testTimeout: 60_000 });

const renderer = createTypstRenderer({ log: { warn: () => undefined } });
afterAll(() => renderer.close());
const project = { title: "Valli che curano", acronym: "VALLI", stateAt: "2026-11-28T09:00:00.000Z" };

/** As it is read; what is not PDF/A and PDF/UA is not rendered at all. */
async function textOf(letter: ReturnType<typeof printableSignOffs>): Promise<string> {
  const { bytes } = await renderLetterPdf(letter, { renderPdf: (job) => renderer.render(job) });
  return readPdfText(bytes).replace(/\s+/g, " ");
}

function buildMeeting(heldOn: string, title: string, decisions: string, startsAt = "") {
  const minutes = {
    ...{ workspaceTitle: project.title, workshopTitle: title, day: heldOn, startsAt, place: "" },
    ...{ convenedBy: "", approved: null, parts: [], stateAt: project.stateAt },
  };
  return { minutes, heldOn, decisions, people: 7, organisations: 3 };
}

test("the file of the participation lists meetings in the order they were held, with what they decided", async () => {
  const text = await textOf(
    printableParticipation({
      ...project,
      meetings: [
        buildMeeting("2026-11-20", "Secondo incontro", "- «Trasporti» diventa un bisogno."),
        buildMeeting("2026-10-12", "Primo incontro", ""),
      ],
    }),
  );
  expect(text.indexOf("Primo incontro")).toBeLessThan(text.indexOf("Secondo incontro"));
  expect(text).toContain("Presenze 14");
  expect(text).toContain("Decisioni: Secondo incontro");
  expect(text).not.toContain("Decisioni: Primo incontro");
});

test("two meetings of one day stand in the order of their hours, whichever was prepared first", () => {
  const afternoon = buildMeeting("2026-11-20", "Pomeriggio", "", "14:30");
  const morning = buildMeeting("2026-11-20", "Mattina", "", "09:00");
  for (const meetings of [
    [afternoon, morning],
    [morning, afternoon],
  ]) {
    const { blocks } = printableParticipation({ ...project, meetings }).letter;
    const table = blocks.find(({ kind }) => kind === "table");
    expect(table?.kind === "table" && table.rows.map((row) => row[1])).toEqual(["Mattina", "Pomeriggio"]);
  }
});

test("decisions stand in the file of the participation as in the minutes: lists, words and tables", () => {
  const decisions = "- Il primo punto.\n\nSi aggiorna a martedì.\n| Chi | Che cosa |\n| CISS | Scrive |";
  const meeting = buildMeeting("2026-11-20", "Incontro", decisions);
  const { blocks } = printableParticipation({ ...project, meetings: [meeting] }).letter;
  const after = blocks.slice(
    blocks.findIndex((block) => "text" in block && block.text.startsWith("Decisioni")),
  );
  expect(after).toMatchObject([
    { kind: "heading", text: "Decisioni: Incontro" },
    { kind: "list", items: ["Il primo punto."] },
    { kind: "paragraph", text: "Si aggiorna a martedì." },
    { kind: "table", rows: [["CISS", "Scrive"]] },
    { kind: "paragraph", text: "I verbali degli incontri sono nella stessa cartella." },
  ]);
});

test("the differences say where, what and why", async () => {
  const line = { id: "", about: null, text: "La sera.", look: "" };
  const text = await textOf(
    printableDifferences({
      ...{ ...project, language: "it", sentAt: new Date("2026-03-01T09:00:00Z") },
      differences: [
        {
          difference: { subject: "section/needs", title: "Bisogni", lines: [{ kind: "put-in", line }] },
          reason: { reason: "Lo chiede la Regione.", statedBy: "Marta" },
        },
        {
          difference: {
            ...{ subject: "partnership", joined: ["Unione"], left: ["Scuola"] },
            inOtherRole: [{ name: "Passo Lento", was: "partner", is: "supporter" }],
          },
          reason: null,
        },
      ],
    }),
  );
  expect(text).toContain("Fase precedente inviata 1 marzo 2026");
  expect(text).toContain("capoversi aggiunti: 1");
  expect(text).toContain("Lo chiede la Regione. Marta");
  expect(text).toContain("+ Unione − Scuola Passo Lento: da Partner a Sostenitore");
});

test("the approvals name who approved, when and by which fingerprint, and who has not", async () => {
  const signedAt = "2026-11-27T09:00:00.000Z";
  const text = await textOf(
    printableSignOffs({
      ...{ ...project, language: "it" },
      signOffs: [
        { organisation: "Passo Lento", person: "Giulia", signedAt, hash: "ab".repeat(32), status: "valid" },
        { organisation: "Unione", person: null, signedAt: null, hash: null, status: "missing" },
      ],
    }),
  );
  expect(text).toContain("Giulia");
  expect(text).toContain("abababababababab");
  expect(text).toContain("non ha approvato");
});
