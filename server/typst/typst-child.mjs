import { readFileSync } from "node:fs";
import { join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

// A process of its own: the compiler is native and synchronous, so only the end of its process stops it.
// Plain JavaScript and no other file of ours, because it is started by path and never bundled.

/** A folder that does not exist: the template can read what is put in front of it and nothing of the machine. */
const workspace = "/cantiere-printing";

let compiler = null;
let compilerFonts = "";

process.on("message", (job) => {
  process.send(answer(job));
});
// The parent is gone: nobody waits for the result.
process.on("disconnect", () => process.exit(0));

function answer(job) {
  try {
    const pdf = render(job);
    return { id: job.id, status: "done", pdf, memory: process.memoryUsage().rss };
  } catch (error) {
    return { id: job.id, status: "refused", detail: String(error?.message ?? error).slice(0, 600) };
  }
}

function render({ template, data, files = [], fonts, createdAtSeconds }) {
  const typst = compilerFor(fonts);
  typst.resetShadow();
  typst.addSource(join(workspace, "main.typ"), template);
  typst.mapShadow(join(workspace, "data.json"), Buffer.from(data));
  for (const { name, bytes } of files) typst.mapShadow(join(workspace, "files", name), Buffer.from(bytes));
  const compiled = typst.compile({ mainFilePath: join(workspace, "main.typ") });
  if (compiled.hasError()) throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics));
  // Thrown away: this standard refuses skipped headings and a missing title, which the other lets through.
  typst.pdf(compiled.result, { pdfStandard: "ua-1", creationTimestamp: createdAtSeconds });
  const pdf = typst.pdf(compiled.result, { pdfStandard: "a-2a", creationTimestamp: createdAtSeconds });
  typst.evictCache(0);
  return pdf;
}

function compilerFor(fonts) {
  const key = fonts.join("\n");
  if (!compiler || key !== compilerFonts) {
    compiler = NodeCompiler.create({
      workspace,
      fontArgs: [{ fontBlobs: fonts.map((path) => readFileSync(path)) }],
    });
    compilerFonts = key;
  }
  return compiler;
}
