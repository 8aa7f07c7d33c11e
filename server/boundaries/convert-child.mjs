import { convertFile } from "./convert-file.mjs";

// A process of its own: what people upload may be made to take for ever, or all memory.
// Plain JavaScript beside the other parts of it, because it is started by path and never bundled.

process.on("message", (file) => {
  convertFile(file).then(
    (answer) => process.send(answer),
    (error) => process.send({ status: "failed", detail: String(error?.stack ?? error).slice(0, 600) }),
  );
});
// The parent is gone: nobody waits for the result.
process.on("disconnect", () => process.exit(0));
