import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig, type Plugin } from "vite";
import remixOptions from "./remix.config.js";

export default defineConfig(({ isSsrBuild = false }) => ({
  plugins: [onlyStandardErrorNames(), remix(remixOptions)],
  resolve: { alias: { "~": `${import.meta.dirname}/app` } },
  build: {
    target: "es2022",
    // Browsers that know `:has`; rules within rules are written out for the older of them.
    cssTarget: ["chrome105", "firefox121", "safari15.4"],
    sourcemap: false,
    rollupOptions: isSsrBuild ? {} : { output: { experimentalMinChunkSize: 1_200, manualChunks: inOneFile } },
  },
}));

/**
 * Each file comes with near to 1 kB of headers: parts smaller than that travel with another, and what nearly every page
 * needs, fields, buttons, dates and numbers, is one file. Cut apart by who needs what it was a dozen, and up to 17 kB more.
 */
function inOneFile(id: string): string | undefined {
  return /\/app\/(?:ui|domain\/(?:wording|time))\/[\w-]+\.tsx?$/.test(id) ? "desk" : undefined;
}

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
