import { useEffect, useState } from "react";
import { formatWorkshopCode } from "~/domain/workshop/workshop-code";
import { useTexts } from "~/ui/language";
import { QrCode } from "~/ui/qr-code";
import type { Entrance } from "./console-data";
import { consoleTexts } from "./console-texts";

/** The code to come in with, to be read out, scanned or copied. */
export function EntranceCard({ entrance }: { readonly entrance: Entrance }) {
  const words = useTexts(consoleTexts);
  const { code, address, drawing } = entrance;
  const shown = formatWorkshopCode(code);
  return (
    <section className="card entrance" aria-label={words.code}>
      <QrCode drawing={drawing} label={words.qr(code)} />
      <div>
        <p className="small muted">{words.code}</p>
        <p className="code">{shown}</p>
        <p className="xs muted break">
          {words.enterAt(address.replace(/^https?:\/\//, "").replace(/\/\w+$/, ""))}
        </p>
        <CopyLink address={address} />
      </div>
    </section>
  );
}

function CopyLink({ address }: { readonly address: string }) {
  const words = useTexts(consoleTexts);
  const [canCopy, setCanCopy] = useState(false);
  const [isCopied, setCopied] = useState(false);
  // Pages that came over plain HTTP may not copy: then there is the link itself.
  useEffect(() => setCanCopy("clipboard" in navigator), []);
  if (!canCopy)
    return (
      <a className="small break" href={address}>
        {address}
      </a>
    );
  return (
    <>
      <button
        type="button"
        className="plain-link"
        onClick={() => void navigator.clipboard.writeText(address).then(() => setCopied(true))}
      >
        {words.copyLink}
      </button>
      <span role="status" className="xs muted">
        {isCopied && words.copied}
      </span>
    </>
  );
}
