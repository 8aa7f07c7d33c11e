import { expect, test } from "vitest";
import type { RecordData } from "~/features/partnership/record-data";
import { RecordPart } from "~/features/partnership/record-part";
import type { RecordUseView, WithheldData } from "~/features/partnership/record-uses-data";
import { RecordUsesPage } from "~/features/partnership/record-uses-page";
import { showScreen } from "../../support/show-screen";

const use: RecordUseView = {
  ...{ organisationId: "orto", organisation: "L’Orto", askingId: "altra", title: "Monti vicini" },
  ...{ acronym: "MONTI", lead: "Consorzio", status: "waiting", since: "dal 24 novembre 2026" },
};

const record: RecordData = {
  ...{ workspaceId: "valli", workspaceTitle: "Valli che curano", organisationId: "orto", fingerprint: "" },
  ...{ seesSigners: true, isFrozen: false, canEdit: false, canSetPlace: false, canWithdraw: false },
  ...{ withheld: null, uses: [] },
  record: {
    ...{ name: "Associazione L’Orto", shortName: "L’Orto", kind: "association", legalForm: null },
    ...{ taxCode: null, vatNumber: null, seatMunicipality: "Pinerolo", seatProvince: "TO" },
    ...{ certifiedEmail: null, registerNumber: null, registerSection: null, registeredOn: null },
    ...{ registerCheckedOn: null, representativeName: null, representativeTaxCode: null },
    ...{ delegateName: null, delegateTaxCode: null },
    ...{ contactName: null, contactEmail: null, contactPhone: null },
  },
};

const withheld: WithheldData = {
  ...{ status: "waiting", since: "il 24 novembre 2026", askAgain: null, ownAnswers: [] },
};

const showPart = (given: Partial<RecordData>) =>
  showScreen(<RecordPart data={{ ...record, ...given }} />).place;

const showPage = (uses: readonly RecordUseView[], given = {}) =>
  showScreen(
    <RecordUsesPage
      data={{ workspaceId: "valli", workspaceTitle: "Valli", uses }}
      form={null}
      done={null}
      {...given}
    />,
  ).place;

/** What the buttons of the answers send, in their order. */
const answersIn = (place: HTMLElement) =>
  [...place.querySelectorAll<HTMLButtonElement>("button[name=answer]")].map(({ value, textContent }) => [
    value,
    textContent,
  ]);

const hiddenIn = (place: HTMLElement) =>
  Object.fromEntries(
    [...place.querySelectorAll<HTMLInputElement>("input[type=hidden]")].map(({ name, value }) => [
      name,
      value,
    ]),
  );

test("who wants to use a record is named by title, acronym and lead, and can be told yes or no", () => {
  const place = showPart({ uses: [use] });
  expect(place.textContent).toContain("Un’altra domanda vuole usare la scheda di L’Orto");
  expect(place.textContent).toContain("«Monti vicini» (MONTI), capofila Consorzio");
  expect(answersIn(place)).toEqual([
    ["yes", "Sì, condividi la scheda"],
    ["no", "No"],
  ]);
  expect(hiddenIn(place)).toEqual({
    ...{ intent: "answer", from: "record", organisationId: "orto", askingId: "altra" },
  });
  const form = place.querySelector("form");
  expect(form?.getAttribute("action")).toBe("/cantieri/valli/partenariato/schede");
});

test("a yes can only be taken back, a no only thought better of", () => {
  expect(answersIn(showPage([{ ...use, status: "granted" }]))).toEqual([["no", "Togli il sì"]]);
  expect(answersIn(showPage([{ ...use, status: "refused" }]))).toEqual([["yes", "Condividi la scheda"]]);
});

test("whom nobody asks for a record finds said when somebody would", () => {
  const place = showPage([]);
  expect(place.textContent).toContain("Nessuno chiede una scheda");
  expect(answersIn(place)).toEqual([]);
});

test("an answer that came too late is said, and not that it was given", () => {
  const errors = [{ field: null, code: "record-question-gone" }];
  const place = showPage([use], { form: { intent: "answer", values: {}, errors }, done: "condivisa" });
  expect(place.querySelector("[role=alert]")?.textContent).toContain("Nel frattempo");
  expect(place.querySelector("[role=status]")).toBeNull();
});

test("a withheld record says why it has no people and is not edited, and shows no empty cards for them", () => {
  const place = showPart({ withheld });
  expect(place.textContent).toContain("Qui c’è solo la parte pubblica della scheda.");
  expect(place.textContent).toContain("Gliel’abbiamo chiesto il 24 novembre 2026");
  expect([...place.querySelectorAll("h2")].map(({ textContent }) => textContent)).toEqual([
    "Associazione L’Orto",
  ]);
  expect(place.querySelector("form")).toBeNull();
});

test("after a no it can be asked again when that is time, and until then the day is said", () => {
  const refused = { ...withheld, status: "refused" } as const;
  const later = showPart({ withheld: { ...refused, askAgain: { from: "dall’8 dicembre 2026" } } });
  expect(later.textContent).toContain("Puoi chiedere di nuovo dall’8 dicembre 2026.");
  expect(later.querySelector("form")).toBeNull();
  const now = showPart({ withheld: { ...refused, askAgain: "now" } });
  expect(hiddenIn(now)).toEqual({ intent: "ask", from: "record", organisationId: "orto" });
});

test("who may answer in a workspace of their own is led there", () => {
  const ownAnswers = [{ workspaceId: "valle", title: "Valle che cura" }];
  const place = showPart({ withheld: { ...withheld, ownAnswers } });
  expect(place.querySelector(".note a")?.getAttribute("href")).toBe(
    "/cantieri/valle/partenariato/orto?parte=dati",
  );
});

test("the tax code of a sole trader is told to be kept, not missing, to who does not collect signatures", () => {
  const taxCodeOf = (changed: Partial<RecordData>, kind: string) => {
    const data = { ...record, ...changed, record: { ...record.record, kind } };
    const { place } = showScreen(<RecordPart data={data} />);
    const term = [...place.querySelectorAll("dt")].find((one) => one.textContent === "Codice fiscale");
    return term?.nextElementSibling?.textContent;
  };
  expect(taxCodeOf({ seesSigners: false }, "enterprise")).toBe("Lo vede chi raccoglie le firme");
  expect(taxCodeOf({ seesSigners: false }, "foundation")).toBe("Manca");
  expect(taxCodeOf({ seesSigners: true }, "enterprise")).toBe("Manca");
});
