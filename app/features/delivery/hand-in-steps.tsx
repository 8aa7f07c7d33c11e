import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { formatCount } from "~/domain/wording/format-number";
import { Button, ButtonLink } from "~/ui/button";
import { Icon } from "~/ui/icon";
import { useLanguage, useTexts } from "~/ui/language";
import type { ShownFreeze } from "./delivery-data";
import { freezeTexts } from "./freeze-texts";
import { SubmissionChanged } from "./submission-note";
import type { HandInData, ShownFile, ShownSubmission } from "./hand-in-data";
import { handInTexts } from "./hand-in-texts";
import { rehearsalTexts } from "./rehearsal-texts";
import { Step } from "./step";

interface HandInStepsProps {
  readonly freeze: ShownFreeze;
  readonly mayUnfreeze: boolean;
  readonly handIn: HandInData;
  /** null: nothing was handed in of this stage */
  readonly submission: ShownSubmission | null;
  /** the address of the delivery */
  readonly to: string;
  /** the files that are being made; null: none are */
  readonly job: ReactNode;
}

/** What is left from the freeze to the receipt, one step after the other. */
export function HandInSteps({ freeze, mayUnfreeze, handIn, submission, to, job }: HandInStepsProps) {
  const words = useTexts(handInTexts);
  return (
    <ol className="steps" aria-label={words.steps}>
      <FrozenStep freeze={freeze} mayUnfreeze={mayUnfreeze} to={to} />
      <PackageStep handIn={handIn} job={job} />
      <SignStep handIn={handIn} to={to} />
      {submission === null ? (
        <SendStep handIn={handIn} to={to} />
      ) : (
        <SentStep handIn={handIn} submission={submission} to={to} />
      )}
    </ol>
  );
}

function FrozenStep({ freeze, mayUnfreeze, to }: Pick<HandInStepsProps, "freeze" | "mayUnfreeze" | "to">) {
  const words = useTexts(handInTexts);
  const freezes = useTexts(freezeTexts);
  return (
    <Step
      number={1}
      title={words.frozen}
      state="done"
      doneWords={words.isDone}
      aside={
        <>
          {freeze.at} {mayUnfreeze && <Link to={`${to}/scongela`}>{freezes.unfreeze}</Link>}
        </>
      }
    >
      <p className="small muted">{freezes.frozenWhat}</p>
      <p className="small">
        {freezes.hash}: <code className="hash">{freeze.hash}</code>
      </p>
      {!mayUnfreeze && (
        <p className="small muted">
          <Icon name="lock" size="small" /> {freezes.whoUnfreezes}
        </p>
      )}
    </Step>
  );
}

function PackageStep({ handIn, job }: Pick<HandInStepsProps, "handIn" | "job">) {
  const words = useTexts(handInTexts);
  const { isMade, files } = handIn.package;
  return (
    <Step
      number={2}
      title={isMade ? words.packageReady : words.package}
      state={isMade ? "done" : handIn.mayPrepare ? "act" : "wait"}
      doneWords={words.isDone}
      aside={isMade && words.files(files.length)}
    >
      {!isMade && <p className="small muted">{words.packageWhat}</p>}
      {handIn.mayPrepare ? (
        job === null && (
          <Form method="post" preventScrollReset className="acts above">
            <Button look={isMade ? "outline" : "primary"} icon="file" name="kind" value="application">
              {isMade ? words.packageAgain : words.packageAct}
            </Button>
          </Form>
        )
      ) : (
        <p className="small muted">
          <Icon name="lock" size="small" /> {words.packageNo}
        </p>
      )}
      {job}
      {isMade && <PackageFiles files={files} />}
    </Step>
  );
}

function PackageFiles({ files }: { readonly files: readonly ShownFile[] }) {
  const words = useTexts(handInTexts);
  const language = useLanguage();
  return (
    <details className="package-files">
      <summary>{words.allFiles(files.length)}</summary>
      <ul>
        {files.map(({ name, href, size, sha256 }) => (
          <li key={name}>
            {href === null ? <span className="break">{name}</span> : <a href={href}>{name}</a>}
            <span className="num muted">{formatCount(language, Math.ceil(size / 1000))} kB</span>
            <code className="hash" title={sha256}>
              {sha256.slice(0, 8)}…{sha256.slice(-4)}
            </code>
          </li>
        ))}
      </ul>
    </details>
  );
}

function SignStep({ handIn, to }: Pick<HandInStepsProps, "handIn" | "to">) {
  const words = useTexts(handInTexts);
  const { signed, application, mayPrepare } = handIn;
  if (application === null)
    return <Step number={3} title={words.sign} state="wait" doneWords="" aside={words.waitsForPackage} />;
  const isFine = signed !== null && signed.faults === 0;
  return (
    <Step
      number={3}
      title={isFine ? words.signOk : words.sign}
      state={isFine ? "done" : signed !== null ? "refused" : mayPrepare ? "act" : "wait"}
      doneWords={words.isDone}
      aside={signed?.at}
    >
      {signed === null ? (
        <p className="small muted">{words.signWhat}</p>
      ) : (
        <p className="small">
          <span className="break">{signed.fileName}</span>:{" "}
          {isFine ? words.signedFine : <b className="bad">{words.signedFaults(signed.faults)}</b>}
          {!isFine && mayPrepare && <> {words.signedWhat}</>}
        </p>
      )}
      {mayPrepare && application.href !== null && (
        <p className="acts above">
          <a
            className={`btn ${signed === null ? "p" : "o"}`}
            href={application.href}
            download={application.name}
          >
            <Icon name="download" /> {words.downloadApplication}
          </a>
          <ButtonLink look={signed === null ? "outline" : "quiet"} icon="file-signed" to={`${to}/verifica`}>
            {signed === null ? words.check : words.checkAgain}
          </ButtonLink>
        </p>
      )}
      {mayPrepare && handIn.testSigner !== null && <TestSigning hasSigner={handIn.testSigner} to={to} />}
    </Step>
  );
}

/** In a rehearsal nobody needs the device of whoever signs. */
function TestSigning({ hasSigner, to }: { readonly hasSigner: boolean; readonly to: string }) {
  const words = useTexts(rehearsalTexts);
  if (!hasSigner) return <p className="small muted above">{words.noSigner}</p>;
  return (
    <>
      <p className="acts above">
        <a className="btn o" href={`${to}/firma-di-prova`}>
          <Icon name="download" /> {words.sign}
        </a>
      </p>
      <p className="small muted">{words.signHelp}</p>
    </>
  );
}

function SendStep({ handIn, to }: Pick<HandInStepsProps, "handIn" | "to">) {
  const words = useTexts(handInTexts);
  if (handIn.signed === null)
    return <Step number={4} title={words.send} state="wait" doneWords="" aside={words.waitsForSigned} />;
  return (
    <Step number={4} title={words.send} state={handIn.mayRecord ? "act" : "wait"} doneWords="">
      <p className="small muted">{words.sendWhat}</p>
      <RecordAct handIn={handIn} isAgain={false} to={to} />
    </Step>
  );
}

interface RecordActProps extends Pick<HandInStepsProps, "handIn" | "to"> {
  readonly isAgain: boolean;
}

function RecordAct({ handIn, isAgain, to }: RecordActProps) {
  const words = useTexts(handInTexts);
  if (handIn.mayRecord)
    return (
      <p className="acts above">
        <ButtonLink look={isAgain ? "quiet" : "primary"} icon="file-signed" to={`${to}/invio`}>
          {isAgain ? words.recordAgain : words.record}
        </ButtonLink>
      </p>
    );
  return (
    <p className="small above">
      <Icon name="lock" size="small" /> {words.recordNo}
    </p>
  );
}

interface SentStepProps extends Pick<HandInStepsProps, "handIn" | "to"> {
  readonly submission: ShownSubmission;
}

function SentStep({ handIn, submission, to }: SentStepProps) {
  const words = useTexts(handInTexts);
  return (
    <Step number={4} title={words.sent} state="done" doneWords={words.isDone} aside={submission.at}>
      <div className="receipt">
        <p className="small muted">{words.receiptTitle}</p>
        <p className="protocol break">{words.protocol(submission.registryNumber)}</p>
        <p className="small">
          {words.packageHash}: <code className="hash">{submission.manifestSha256}</code>
        </p>
        <p className="acts above">
          <ButtonLink look="primary" icon="file" to={`${to}/ricevuta`}>
            {words.receipt}
          </ButtonLink>
        </p>
      </div>
      <SubmissionChanged changed={submission.changed} />
      {handIn.mayRecord && <RecordAct handIn={handIn} isAgain to={to} />}
    </Step>
  );
}
