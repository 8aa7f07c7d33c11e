import { filePath } from "~/domain/archive/archive-format";
import { formatCount } from "~/domain/wording/format-number";
import { escapeXml } from "../xml";
import { archiveDocument } from "./archive-document";
import { list, paragraphs, tag, writeBlocks } from "./html-text";
import type {
  ReadableArchive,
  ReadableBody,
  ReadableNeed,
  ReadableSection,
  ReadableWorkshop,
} from "./readable-archive";

/** The first page of an archive: everything people wrote, to be read without the program and without a network. */
export function archivePage(archive: ReadableArchive): string {
  const parts = partsOf(archive).filter(({ body }) => body !== "");
  const contents = parts.map(({ id, title }) => `<a href="#${id}">${escapeXml(title)}</a>`);
  const body = [
    head(archive),
    tag('nav aria-label="Indice"', tag("h2", "Indice"), list(contents)),
    ...parts.map(({ id, title, body: text }) => tag(`section id="${id}"`, tag("h2", escapeXml(title)), text)),
    tag('section id="archivio"', tag("h2", "Che cosa c’è in questo archivio"), aboutFolders),
  ];
  return archiveDocument(archive.title, tag("main", ...body));
}

/** The page of one section alone. */
export function sectionPage(section: ReadableSection, archive: ReadableArchive): string {
  const back = `<a href="../index.html">${escapeXml(archive.title)}</a>`;
  return archiveDocument(
    section.title,
    tag("main", tag("header", tag("p", back), tag("h1", escapeXml(section.title))), textOf(section)),
  );
}

function partsOf(archive: ReadableArchive) {
  const { bodies, sections, needs, workshops, files } = archive;
  return [
    { id: "enti", title: "Enti e persone", body: bodies.map(writeBody).join("") },
    { id: "proposta", title: "La proposta", body: sections.map(writeSection).join("") },
    { id: "bisogni", title: "I bisogni del territorio", body: needs.length === 0 ? "" : writeNeeds(needs) },
    { id: "laboratori", title: "I laboratori", body: workshops.map(writeWorkshop).join("") },
    { id: "storia", title: "La storia", body: writeHistory(archive) },
    { id: "file", title: "I file", body: writeFiles(files) },
  ];
}

function head({ title, acronym, isExample, call, stage, districts, term, takenAt }: ReadableArchive): string {
  const facts = [
    ["Acronimo", acronym],
    ["Bando", call],
    ["Fase", stage],
    [districts.length === 1 ? "Distretto" : "Distretti", districts.join(", ")],
    ["Termine", term],
  ].filter(([, value]) => value !== "");
  return tag(
    "header",
    tag("h1", escapeXml(title)),
    list(facts.map(([name = "", value = ""]) => `${name}: <strong>${escapeXml(value)}</strong>`)),
    tag('p class="quiet"', `Tutto com’era il ${escapeXml(takenAt)}.`),
    isExample
      ? tag('p class="note"', "È un cantiere di esempio: enti, persone e numeri sono inventati.")
      : "",
    tag('p class="note"', privacy),
  );
}

const privacy =
  "Contiene nomi, indirizzi di posta e voti. Conservalo dove lo legge solo chi ne ha bisogno, e cancellalo quando non serve più: le date entro cui dimenticare chi ha partecipato ai laboratori valgono anche qui.";

function writeBody({ name, role, kind, seat, taxCode, people, texts, ...sheet }: ReadableBody): string {
  return [
    tag("h3", escapeXml(name)),
    tag(
      "p",
      escapeXml([role, kind, seat, taxCode === null ? "" : `C.F. ${taxCode}`].filter(Boolean).join(" · ")),
    ),
    list(people.map((one) => escapeXml(`${one.name}, ${one.role.toLowerCase()} (${one.email})`))),
    ...texts.map(({ title, text }) => tag("h4", escapeXml(title)) + paragraphs(text)),
    sheet.commitments.length === 0
      ? ""
      : tag("h4", "Che cosa porta") + list(sheet.commitments.map(escapeXml)),
    sheet.needs.length === 0 ? "" : tag("h4", "Che cosa le serve") + list(sheet.needs.map(escapeXml)),
  ].join("");
}

function writeSection(section: ReadableSection): string {
  const title = `<a href="testi/${section.id}.html">${escapeXml(section.title)}</a>`;
  return tag("h3", title) + textOf(section);
}

function textOf({ blocks, characters }: ReadableSection): string {
  if (characters === 0) return tag('p class="quiet"', "Non è ancora stato scritto nulla.");
  return writeBlocks(blocks) + tag('p class="quiet"', `${formatCount("it", characters)} caratteri`);
}

function writeNeeds(needs: readonly ReadableNeed[]): string {
  const rows = needs.map(({ title, kind, category, where, status, people, description }) =>
    tag(
      "tr",
      `<th scope="row">${escapeXml(title)}${description === "" ? "" : `<br><span class="quiet">${escapeXml(description)}</span>`}</th>`,
      ...[
        `${kind}, ${category.toLowerCase()}`,
        where,
        people === null ? "" : formatCount("it", people),
        status,
      ].map((cell) => tag("td", escapeXml(cell))),
    ),
  );
  const columns = ["Bisogno o risorsa", "Che cos’è", "Dove", "Persone", "A che punto"];
  const header = columns.map((column) => `<th scope="col">${column}</th>`);
  return [
    tag(
      "p",
      '<a href="mappe/bisogni.svg">La mappa</a> · <a href="tabelle/bisogni.csv">La tabella completa</a>',
    ),
    tag(
      'div class="table" tabindex="0" role="region" aria-label="I bisogni, uno per riga"',
      tag("table", tag("thead", tag("tr", ...header)), tag("tbody", ...rows)),
    ),
  ].join("");
}

function writeWorkshop({ title, day, place, stages, cards, outcomes, minutes }: ReadableWorkshop): string {
  const results = outcomes.map((one) => `<strong>${escapeXml(one.title)}</strong>: ${escapeXml(one.what)}`);
  return [
    tag("h3", escapeXml(title)),
    tag("p", escapeXml([day, place].filter(Boolean).join(", "))),
    stages.length === 0 ? "" : tag("h4", "Come si è svolto") + list(stages.map(escapeXml)),
    cards.length === 0 ? "" : tag("h4", `I cartellini (${cards.length})`) + list(cards.map(escapeXml)),
    results.length === 0 ? "" : tag("h4", "Che cosa ne è venuto") + list(results),
    ...minutes.map((part) => tag("h4", `Verbale: ${escapeXml(part.title)}`) + paragraphs(part.text)),
  ].join("");
}

function writeHistory({ milestones, freezes }: ReadableArchive): string {
  const named = milestones.map(({ name, at, by }) => escapeXml(`${name}: ${at}${by && `, ${by}`}`));
  const frozen = freezes.map(
    ({ number, at, by, hash, until }) =>
      `${escapeXml(`Congelamento ${number}: ${at}${by && `, ${by}`}${until === null ? "" : `; scongelato il ${until}`}`)}<br><code>${escapeXml(hash)}</code>`,
  );
  return [
    named.length === 0 ? "" : tag("h3", "Versioni con un nome") + list(named),
    frozen.length === 0 ? "" : tag("h3", "Congelamenti") + list(frozen),
    tag(
      "p",
      "Ogni lettera di ogni testo, con chi l’ha scritta e quando, è nella cartella <code>dati/log</code>.",
    ),
  ].join("");
}

function writeFiles(files: ReadableArchive["files"]): string {
  return list(
    files.map(
      ({ sha256, name, what }) =>
        `<a href="${filePath(sha256)}" download="${escapeXml(name)}">${escapeXml(name)}</a> <span class="quiet">${escapeXml(what)}</span>`,
    ),
  );
}

const aboutFolders = list([
  "<strong>index.html</strong> e <strong>testi</strong>: da leggere in qualunque programma di navigazione, anche senza rete.",
  "<strong>tabelle</strong>: per un foglio di calcolo. <strong>mappe</strong>: la mappa dei bisogni come disegno e come GeoJSON.",
  "<strong>file</strong>: i documenti caricati e quelli preparati, ciascuno con la sua impronta SHA-256 per nome.",
  "<strong>dati</strong>: tutte le righe, una per riga in JSON, e in <strong>dati/log</strong> tutte le modifiche ai testi. Da qui un’altra installazione di Cantiere riapre il cantiere com’era.",
  "<strong>manifest-sha256.txt</strong>: le impronte di ogni file. Con <code>sha256sum -c manifest-sha256.txt</code> si vede se qualcosa è cambiato.",
  "Non ci sono password, sessioni, inviti, codici personali: nulla con cui qualcuno possa entrare. Dei voti senza nome non c’è nulla che porti a chi ha votato.",
]);
