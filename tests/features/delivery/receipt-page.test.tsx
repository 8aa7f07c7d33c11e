import { expect, it } from "vitest";
import { ReceiptPage, type ShownReceipt } from "~/features/delivery/receipt-page";
import { showScreen } from "../../support/show-screen";

const receipt: ShownReceipt = {
  ...{ registryNumber: "2026/0041877", at: "sabato 28 novembre 2026, ore 22:39", by: "Paolo Grivetto" },
  ...{ what: "Valli che curano, progetto definitivo", atUtc: "2026-11-28T21:39:00Z", channel: "Portale" },
  ...{ recordedAt: "sabato 28 novembre 2026, ore 22:40", officeReceipt: null, isLate: false },
  ...{ manifestSha256: "69f4", stageHash: "e2cf", signed: { fileName: "valli.pdf.p7m", sha256: "cd47" } },
  changed: [],
};

function page(changed: readonly string[]) {
  const workspace = { id: "valli", title: "Valli che curano e altro" };
  return <ReceiptPage data={{ workspace, receipt: { ...receipt, changed }, earlier: [] }} />;
}

it("what was changed after it was handed in is said of the workspace, not of the receipt", () => {
  const { place, again } = showScreen(page([]));
  expect(place.querySelector(".note")).toBeNull();
  again(page(["Titolo e acronimo"]));
  const note = place.querySelector(".note")?.textContent ?? "";
  expect(note).toContain("Nel cantiere non è più così: Titolo e acronimo.");
  expect(place.querySelector("dl")?.textContent).toContain("Valli che curano, progetto definitivo");
});
