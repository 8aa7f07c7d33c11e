import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { useTexts } from "~/ui/language";
import { signOffsCardTexts } from "./sign-offs-card-texts";

export interface SignOffCount {
  readonly approved: number;
  readonly of: number;
  /** whether the reader is the one who should approve now */
  readonly isYourTurn: boolean;
}

interface SignOffsCardProps {
  readonly count: SignOffCount;
  readonly workspaceId: string;
}

/** How many bodies have approved, and what the reader does next. */
export function SignOffsCard({ count: { approved, of, isYourTurn }, workspaceId }: SignOffsCardProps) {
  const words = useTexts(signOffsCardTexts);
  return (
    <Card title={words.title}>
      <div className="body">
        <p>{words.countLong(approved, of)}</p>
        {isYourTurn && <p className="small muted">{words.yourTurn}</p>}
        <p className="acts above">
          <ButtonLink
            look="outline"
            icon={isYourTurn ? "pencil" : "list"}
            to={`/cantieri/${workspaceId}/consegna/approvazioni`}
          >
            {isYourTurn ? words.goApprove : words.goSee}
          </ButtonLink>
        </p>
      </div>
    </Card>
  );
}
