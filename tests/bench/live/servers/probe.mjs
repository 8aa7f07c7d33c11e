/** Loaded before every server: answers the benchmark's question for processor time and memory, the same for all. */
process.on("message", (question) => {
  if (question !== "usage" && question !== "usage-after-gc") return;
  if (question === "usage-after-gc") for (let times = 0; times < 3; times++) globalThis.gc();
  const { user, system } = process.cpuUsage();
  process.send({ cpuMs: (user + system) / 1000, rssBytes: process.memoryUsage.rss() });
});
// The parent is gone: nobody else would end this process.
process.on("disconnect", () => process.exit(1));
