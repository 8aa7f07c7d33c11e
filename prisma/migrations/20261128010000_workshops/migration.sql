-- CreateTable
CREATE TABLE "Workshop" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "formatId" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'prepared',
    "code" TEXT,
    "heldOn" DATE NOT NULL,
    "startsAt" TEXT NOT NULL DEFAULT '',
    "place" TEXT NOT NULL DEFAULT '',
    "convenedBy" TEXT NOT NULL DEFAULT '',
    "convocationSentOn" DATE,
    "invited" TEXT NOT NULL DEFAULT '',
    "keptUntil" DATE NOT NULL,
    "erasedAt" TIMESTAMP(3),
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "openedAt" TIMESTAMP(3),
    "closedAt" TIMESTAMP(3),
    "currentStageId" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    "minutesApprovedAt" TIMESTAMP(3),
    "minutesApprovedBy" TEXT,

    CONSTRAINT "Workshop_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorkshopFacilitator" (
    "workshopId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,

    CONSTRAINT "WorkshopFacilitator_pkey" PRIMARY KEY ("workshopId","memberId")
);

-- CreateTable
CREATE TABLE "WorkshopStage" (
    "id" TEXT NOT NULL,
    "workshopId" TEXT NOT NULL,
    "exercise" INTEGER NOT NULL,
    "exerciseId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "prompt" JSONB NOT NULL,
    "minutes" INTEGER NOT NULL,
    "rule" JSONB,
    "votesOn" TEXT NOT NULL DEFAULT 'groups',
    "longestText" INTEGER NOT NULL DEFAULT 140,
    "isOpenWriting" BOOLEAN NOT NULL DEFAULT false,
    "namesOff" BOOLEAN NOT NULL DEFAULT false,
    "tools" TEXT[],
    "openedAt" TIMESTAMP(3),
    "endsAt" TIMESTAMP(3),
    "revealedAt" TIMESTAMP(3),
    "closedAt" TIMESTAMP(3),
    "targets" JSONB NOT NULL DEFAULT '[]',
    "roomVoters" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "WorkshopStage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Participant" (
    "id" TEXT NOT NULL,
    "workshopId" TEXT NOT NULL,
    "nickname" TEXT NOT NULL,
    "organisationId" TEXT,
    "organisationName" TEXT NOT NULL DEFAULT '',
    "actorKind" TEXT,
    "language" TEXT NOT NULL,
    "codeHash" TEXT NOT NULL,
    "joinedAt" TIMESTAMP(3) NOT NULL,
    "seenAt" TIMESTAMP(3) NOT NULL,
    "readyStageId" TEXT,
    "removedAt" TIMESTAMP(3),

    CONSTRAINT "Participant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Card" (
    "id" TEXT NOT NULL,
    "workshopId" TEXT NOT NULL,
    "stageId" TEXT NOT NULL,
    "exercise" INTEGER NOT NULL,
    "participantId" TEXT,
    "ownerMark" TEXT,
    "isInRoom" BOOLEAN NOT NULL DEFAULT false,
    "columnId" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "withdrawnAt" TIMESTAMP(3),
    "hiddenAt" TIMESTAMP(3),
    "hiddenById" TEXT,
    "hiddenReason" TEXT NOT NULL DEFAULT '',
    "boardVersion" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Card_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Ballot" (
    "stageId" TEXT NOT NULL,
    "voterKey" TEXT NOT NULL,
    "participantId" TEXT,
    "choices" JSONB NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "sequence" INTEGER NOT NULL,

    CONSTRAINT "Ballot_pkey" PRIMARY KEY ("stageId","voterKey")
);

-- CreateTable
CREATE TABLE "RoomVote" (
    "stageId" TEXT NOT NULL,
    "targetId" TEXT NOT NULL,
    "value" INTEGER NOT NULL,

    CONSTRAINT "RoomVote_pkey" PRIMARY KEY ("stageId","targetId")
);

-- CreateTable
CREATE TABLE "WorkshopOutcome" (
    "id" TEXT NOT NULL,
    "workshopId" TEXT NOT NULL,
    "exercise" INTEGER NOT NULL,
    "targetId" TEXT NOT NULL,
    "targetKind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "cardIds" TEXT[],
    "votes" JSONB,
    "decision" JSONB NOT NULL,
    "decidedById" TEXT NOT NULL,
    "decidedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "WorkshopOutcome_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorkshopFinding" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "workshopId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "detail" TEXT NOT NULL DEFAULT '',
    "parentId" TEXT,
    "sourceId" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "createdById" TEXT NOT NULL,

    CONSTRAINT "WorkshopFinding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorkshopEvent" (
    "id" BIGSERIAL NOT NULL,
    "workshopId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "memberId" TEXT,
    "participantId" TEXT,
    "act" TEXT NOT NULL,
    "subject" JSONB NOT NULL,

    CONSTRAINT "WorkshopEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorkshopMinutes" (
    "workshopId" TEXT NOT NULL,
    "partId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "changedAt" TIMESTAMP(3) NOT NULL,
    "changedById" TEXT NOT NULL,

    CONSTRAINT "WorkshopMinutes_pkey" PRIMARY KEY ("workshopId","partId")
);

-- CreateTable
CREATE TABLE "Attendance" (
    "id" TEXT NOT NULL,
    "workshopId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "organisation" TEXT NOT NULL,
    "role" TEXT NOT NULL DEFAULT '',
    "mode" TEXT NOT NULL,
    "hasMandate" BOOLEAN NOT NULL DEFAULT false,
    "enteredAt" TIMESTAMP(3) NOT NULL,
    "enteredById" TEXT NOT NULL,

    CONSTRAINT "Attendance_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Workshop_code_key" ON "Workshop"("code");

-- CreateIndex
CREATE INDEX "Workshop_workspaceId_idx" ON "Workshop"("workspaceId");

-- CreateIndex
CREATE UNIQUE INDEX "WorkshopStage_workshopId_position_key" ON "WorkshopStage"("workshopId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Participant_codeHash_key" ON "Participant"("codeHash");

-- CreateIndex
CREATE INDEX "Participant_workshopId_idx" ON "Participant"("workshopId");

-- CreateIndex
CREATE INDEX "Card_workshopId_exercise_idx" ON "Card"("workshopId", "exercise");

-- CreateIndex
CREATE INDEX "Card_stageId_idx" ON "Card"("stageId");

-- CreateIndex
CREATE UNIQUE INDEX "WorkshopOutcome_workshopId_targetId_key" ON "WorkshopOutcome"("workshopId", "targetId");

-- CreateIndex
CREATE INDEX "WorkshopFinding_workspaceId_idx" ON "WorkshopFinding"("workspaceId");

-- CreateIndex
CREATE UNIQUE INDEX "WorkshopFinding_workshopId_kind_sourceId_key" ON "WorkshopFinding"("workshopId", "kind", "sourceId");

-- CreateIndex
CREATE INDEX "WorkshopEvent_workshopId_id_idx" ON "WorkshopEvent"("workshopId", "id");

-- CreateIndex
CREATE INDEX "Attendance_workshopId_idx" ON "Attendance"("workshopId");

-- AddForeignKey
ALTER TABLE "Workshop" ADD CONSTRAINT "Workshop_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkshopFacilitator" ADD CONSTRAINT "WorkshopFacilitator_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Workshop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkshopStage" ADD CONSTRAINT "WorkshopStage_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Workshop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participant" ADD CONSTRAINT "Participant_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Workshop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Card" ADD CONSTRAINT "Card_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Workshop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Card" ADD CONSTRAINT "Card_stageId_fkey" FOREIGN KEY ("stageId") REFERENCES "WorkshopStage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Card" ADD CONSTRAINT "Card_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ballot" ADD CONSTRAINT "Ballot_stageId_fkey" FOREIGN KEY ("stageId") REFERENCES "WorkshopStage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ballot" ADD CONSTRAINT "Ballot_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoomVote" ADD CONSTRAINT "RoomVote_stageId_fkey" FOREIGN KEY ("stageId") REFERENCES "WorkshopStage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkshopOutcome" ADD CONSTRAINT "WorkshopOutcome_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Workshop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkshopFinding" ADD CONSTRAINT "WorkshopFinding_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkshopFinding" ADD CONSTRAINT "WorkshopFinding_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Workshop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkshopEvent" ADD CONSTRAINT "WorkshopEvent_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Workshop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkshopMinutes" ADD CONSTRAINT "WorkshopMinutes_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Workshop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attendance" ADD CONSTRAINT "Attendance_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Workshop"("id") ON DELETE CASCADE ON UPDATE CASCADE;


