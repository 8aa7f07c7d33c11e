import { inspectFile } from "./inspect-file.mjs";

// A process of its own: what people upload may be made to take for ever, or all memory.
// Plain JavaScript beside the other part of it, because it is started by path and never bundled.

process.on("message", ({ bytes, detachedFrom }) => {
  inspectFile(bytes, detachedFrom).then(
    (findings) => process.send({ status: "done", findings }),
    (error) => process.send({ status: "failed", detail: String(error?.message ?? error).slice(0, 300) }),
  );
});
// The parent is gone: nobody waits for the result.
process.on("disconnect", () => process.exit(0));
