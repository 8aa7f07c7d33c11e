-- CreateTable
CREATE TABLE "WaitingMail" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT,
    "to" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "takenAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "WaitingMail_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "WaitingMail_takenAt_idx" ON "WaitingMail"("takenAt");
