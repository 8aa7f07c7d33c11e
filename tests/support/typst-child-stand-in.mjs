// Stands in for the child that prints: what it does is told by the template it gets.
process.on("message", ({ id, template }) => {
  if (template === "crash") process.exit(3);
  if (template === "silence") return;
  const pdf = new TextEncoder().encode(String(process.pid));
  const answer = { id, status: "done", pdf, memory: template === "grow" ? 2 ** 30 : 0 };
  setTimeout(() => process.send(answer), template === "slow" ? 400 : 0);
});
process.on("disconnect", () => process.exit(0));
