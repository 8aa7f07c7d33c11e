import { existsSync } from "node:fs";
import path from "node:path";
import { defineConfig } from "vite";

const root = path.resolve(import.meta.dirname, "..");
const seed = path.join(root, "prisma/seed.ts");

/** The process itself, in `build/process`: the pages are built first, and that empties `build`. */
export default defineConfig({
  root,
  publicDir: false,
  resolve: { alias: { "~": path.join(root, "app") } },
  build: {
    ssr: true,
    target: "node20",
    outDir: path.join(root, "build/process"),
    emptyOutDir: true,
    copyPublicDir: false,
    rollupOptions: {
      input: {
        index: path.join(root, "server/index.ts"),
        "live-repair": path.join(root, "server/live-repair.ts"),
        "import-boundaries": path.join(root, "server/import-boundaries.ts"),
        "builder-worker": path.join(root, "server/collab/builder/builder-worker.ts"),
        ...(existsSync(seed) && { seed }),
      },
      output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
    },
  },
});
