-- CreateTable
CREATE TABLE "SignedApplication" (
    "id" TEXT NOT NULL,
    "freezeId" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "fileSha256" TEXT NOT NULL,
    "faults" TEXT[],
    "uploadedAt" TIMESTAMP(3) NOT NULL,
    "uploadedById" TEXT NOT NULL,

    CONSTRAINT "SignedApplication_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SignedApplication_freezeId_idx" ON "SignedApplication"("freezeId");

-- CreateTable
CREATE TABLE "Submission" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "stageId" TEXT NOT NULL,
    "freezeId" TEXT NOT NULL,
    "signedId" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "sentAt" TIMESTAMP(3) NOT NULL,
    "registryNumber" TEXT NOT NULL,
    "receiptName" TEXT,
    "receiptSha256" TEXT,
    "manifestSha256" TEXT NOT NULL,
    "closesAt" TIMESTAMP(3) NOT NULL,
    "recordedAt" TIMESTAMP(3) NOT NULL,
    "recordedById" TEXT NOT NULL,

    CONSTRAINT "Submission_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Submission_workspaceId_recordedAt_idx" ON "Submission"("workspaceId", "recordedAt");

-- AddForeignKey
ALTER TABLE "SignedApplication" ADD CONSTRAINT "SignedApplication_freezeId_fkey" FOREIGN KEY ("freezeId") REFERENCES "StageFreeze"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignedApplication" ADD CONSTRAINT "SignedApplication_fileSha256_fkey" FOREIGN KEY ("fileSha256") REFERENCES "StoredFile"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_freezeId_fkey" FOREIGN KEY ("freezeId") REFERENCES "StageFreeze"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_signedId_fkey" FOREIGN KEY ("signedId") REFERENCES "SignedApplication"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_receiptSha256_fkey" FOREIGN KEY ("receiptSha256") REFERENCES "StoredFile"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;
