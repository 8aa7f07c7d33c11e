import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig, type Plugin } from "vite";
import remixOptions from "./remix.config.js";

export default defineConfig({
  plugins: [onlyStandardErrorNames(), remix(remixOptions)],
  resolve: { alias: { "~": `${import.meta.dirname}/app` } },
  build: {
    target: "es2022",
    sourcemap: false,
    // Each file comes with near to 1 kB of headers: parts smaller than that travel with another.
    rollupOptions: { output: { experimentalMinChunkSize: 1_200 } },
  },
});

/**
 * CVE-2026-34077: turbo-stream 2.4.1, which Remix 2.17.5 pins, constructs any global that the stream names as an error
 * type. Only the standard error types are let through; the build stops if the expression is no longer there.
 */
function onlyStandardErrorNames(): Plugin {
  const unsafe = "errorType && globalObj && globalObj[errorType] ?";
  const safe =
    "/^(Eval|Range|Reference|Syntax|Type|URI)Error$/.test(errorType) && globalObj && globalObj[errorType] ?";
  return {
    name: "only-standard-error-names",
    enforce: "pre",
    transform(code, id) {
      if (!/turbo-stream\/dist\/turbo-stream\.mjs/.test(id)) return null;
      if (!code.includes(unsafe)) throw new Error("turbo-stream changed: check CVE-2026-34077 again");
      return code.replace(unsafe, safe);
    },
  };
}
