import { createHash } from "node:crypto";
import type { PrintLanguage } from "../printable-application";
import { escapeXml } from "../xml";
import { packageWords } from "./package-words";
import { verifyScript } from "./verify-script";
import { verifyStyle } from "./verify-style";

export interface FilesToVerify {
  readonly language: PrintLanguage;
  /** of the project */
  readonly title: string;
  /** what is known of the package or of its submission */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly files: readonly {
    readonly path: string;
    readonly sha256: string;
    /** it was handed in too, and lies in no folder of the package */
    readonly isBeside?: boolean;
  }[];
}

export interface VerifyPage {
  readonly bytes: Uint8Array;
  /** what the page may load: its own script and style, and nothing else */
  readonly policy: string;
}

/** A page that tells, from a folder and without a network, whether files are those that were handed in. */
export function verifyPage({ language, title, facts, files }: FilesToVerify): VerifyPage {
  const words = packageWords[language];
  const known = {
    words: {
      ...{ same: words.same, renamed: words.renamed, changed: words.changed },
      ...{ missing: words.missing, extra: words.extra, bad: words.bad },
      good: words.good("%n"),
      working: words.working("%1", "%2"),
    },
    files,
  };
  const policy = `default-src 'none'; style-src '${sourceOf(verifyStyle)}'; script-src '${sourceOf(verifyScript)}'`;
  const page = `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escapeXml(words.of(title))}</title>
<style>${verifyStyle}</style>
</head>
<body>
<main>
<h1>${escapeXml(words.of(title))}</h1>
<p>${escapeXml(words.lead)}</p>
<dl>
${facts.map(({ label, value }) => `<div><dt>${escapeXml(label)}</dt><dd>${escapeXml(value)}</dd></div>`).join("\n")}
</dl>
<div class="choose">
${chooser("folder", words.chooseFolder, words.chooseFolderHelp, "webkitdirectory")}
${chooser("single", words.chooseFiles, words.chooseFilesHelp, "multiple")}
</div>
<noscript><p>${escapeXml(words.noScript)}</p></noscript>
<p id="summary" role="status"></p>
<table id="files">
<caption>${escapeXml(words.files)}</caption>
<thead><tr><th scope="col">${words.file}</th><th scope="col">${words.outcome}</th><th scope="col">${words.hash}</th></tr></thead>
<tbody>
${files.map(({ path, sha256 }) => `<tr data-path="${escapeXml(path)}"><td>${escapeXml(path)}</td><td></td><td><code>${sha256}</code></td></tr>`).join("\n")}
</tbody>
</table>
<p class="again">${escapeXml(words.again)}</p>
</main>
<script type="application/json" id="known">${inScript(known)}</script>
<script>${verifyScript}</script>
</body>
</html>
`;
  return { bytes: new TextEncoder().encode(page), policy };
}

/** The label is what is pressed: the words of the browser's own button are in the language of the browser. */
function chooser(id: string, label: string, help: string, kind: string): string {
  return `<div><p id="${id}-help">${escapeXml(help)}</p><input type="file" id="${id}" ${kind} disabled aria-describedby="${id}-help"><label for="${id}">${escapeXml(label)}</label></div>`;
}

/** Data that nothing in it can end before its time. */
function inScript(data: object): string {
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}

/** Only this script and this style, whatever somebody adds to the page. */
function sourceOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
