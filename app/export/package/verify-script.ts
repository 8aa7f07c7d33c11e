/**
 * What the page that verifies a package does, as it stands in the page: it has to work from a folder, in whatever
 * browser there is, without the product and without a network. It reads the sums and the words from the page.
 */
export const verifyScript = `
"use strict";
const known = JSON.parse(document.getElementById("known").textContent);
const words = known.words;
const byPath = new Map(known.files.filter((file) => !file.isBeside).map((file) => [file.path, file.sha256]));
const summary = document.getElementById("summary");
let latest = 0;

async function hashOf(file) {
  const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function pathOf(file) {
  const at = file.webkitRelativePath.indexOf("/data/");
  return at < 0 ? null : file.webkitRelativePath.slice(at + "/data/".length).normalize("NFC");
}

// A Mac may keep the accents of a name apart from their letters.
function nameOf(path) {
  return path.split("/").pop().normalize("NFC");
}

function show(path, outcome, kind) {
  let row = document.querySelector('[data-path="' + CSS.escape(path) + '"]');
  if (row === null) {
    row = document.getElementById("files").tBodies[0].insertRow();
    row.dataset.path = path;
    row.dataset.extra = "";
    for (const text of [path, "", ""]) row.insertCell().textContent = text;
  }
  row.className = kind;
  row.cells[1].textContent = outcome;
}

function begin() {
  for (const row of document.querySelectorAll("[data-extra]")) row.remove();
  for (const { path } of known.files) show(path, "", "");
  summary.className = "";
  return (latest += 1);
}

function end(bad, good) {
  summary.className = bad > 0 ? "bad" : "good";
  summary.textContent = bad > 0 ? words.bad : words.good.replace("%n", String(good));
}

async function eachHash(files, mine, take) {
  for (const [index, file] of files.entries()) {
    summary.textContent = words.working.replace("%1", String(index + 1)).replace("%2", String(files.length));
    const hash = await hashOf(file);
    if (mine !== latest) return false;
    take(file, hash);
  }
  return true;
}

async function checkFolder(chosen) {
  const mine = begin();
  const found = new Map();
  const files = chosen.filter((file) => pathOf(file) !== null);
  if (!(await eachHash(files, mine, (file, hash) => found.set(pathOf(file), hash)))) return;
  let bad = 0;
  for (const [path, sha256] of byPath) {
    const isSame = found.get(path) === sha256;
    if (!isSame) bad += 1;
    show(path, isSame ? words.same : found.has(path) ? words.changed : words.missing, isSame ? "good" : "bad");
  }
  for (const path of found.keys()) {
    if (byPath.has(path)) continue;
    bad += 1;
    show(path, words.extra, "bad");
  }
  end(bad, byPath.size);
}

async function checkFiles(chosen) {
  const mine = begin();
  let bad = 0;
  const done = await eachHash(chosen, mine, (file, hash) => {
    const same = known.files.find((each) => each.sha256 === hash);
    const name = nameOf(file.name);
    const named = known.files.find((each) => nameOf(each.path) === name);
    if (same) show(same.path, nameOf(same.path) === name ? words.same : words.renamed, "good");
    else if (named) show(named.path, words.changed, "bad");
    else show(name, words.extra, "bad");
    if (!same) bad += 1;
  });
  if (done) end(bad, chosen.length - bad);
}

for (const [id, check] of [["folder", checkFolder], ["single", checkFiles]]) {
  const input = document.getElementById(id);
  input.disabled = false;
  // The same folder may be chosen again after something in it was changed.
  input.addEventListener("click", () => (input.value = ""));
  input.addEventListener("change", () => {
    const chosen = Array.from(input.files);
    if (chosen.length > 0) void check(chosen);
  });
}
`;
