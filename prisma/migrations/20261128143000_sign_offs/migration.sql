-- CreateTable
CREATE TABLE "SignOff" (
    "id" BIGSERIAL NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "stageId" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "signedAt" TIMESTAMP(3) NOT NULL,
    "hash" TEXT NOT NULL,
    "partsHash" TEXT NOT NULL,
    "parts" JSONB NOT NULL,
    "otherSections" JSONB NOT NULL,
    "documents" JSONB NOT NULL,
    "withdrawnAt" TIMESTAMP(3),
    "withdrawnById" TEXT,

    CONSTRAINT "SignOff_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SignOff_workspaceId_stageId_organisationId_idx" ON "SignOff"("workspaceId", "stageId", "organisationId");

-- AddForeignKey
ALTER TABLE "SignOff" ADD CONSTRAINT "SignOff_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;
