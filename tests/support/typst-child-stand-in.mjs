// Stands in for the child that prints: what it does is told by the template it gets.
process.on("message", ({ id, template }) => {
  if (template === "crash") process.exit(3);
  if (template === "silence") return;
  const pdf = new TextEncoder().encode(String(process.pid));
  process.send({ id, status: "done", pdf, memory: template === "grow" ? 2 ** 30 : 0 });
});
process.on("disconnect", () => process.exit(0));
