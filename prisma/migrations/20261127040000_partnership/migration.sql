-- AlterTable
ALTER TABLE "Organisation" ADD COLUMN     "certifiedEmail" TEXT,
ADD COLUMN     "contactEmail" TEXT,
ADD COLUMN     "contactName" TEXT,
ADD COLUMN     "contactPhone" TEXT,
ADD COLUMN     "delegateName" TEXT,
ADD COLUMN     "delegateTaxCode" TEXT,
ADD COLUMN     "legalForm" TEXT,
ADD COLUMN     "registerCheckedOn" DATE,
ADD COLUMN     "registerNumber" TEXT,
ADD COLUMN     "registerSection" TEXT,
ADD COLUMN     "registeredOn" DATE,
ADD COLUMN     "representativeName" TEXT,
ADD COLUMN     "representativeTaxCode" TEXT,
ADD COLUMN     "vatNumber" TEXT;

-- AlterTable
ALTER TABLE "Workspace" ADD COLUMN     "joinToken" TEXT;

-- AlterTable
ALTER TABLE "Partner" ADD COLUMN     "chosenByNotice" BOOLEAN,
ADD COLUMN     "districtBody" TEXT,
ADD COLUMN     "withdrawnAt" TIMESTAMP(3);

-- CreateTable
CREATE TABLE "JoinRequest" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "organisationName" TEXT NOT NULL,
    "organisationKind" TEXT NOT NULL,
    "taxCode" TEXT NOT NULL,
    "seatMunicipality" TEXT NOT NULL,
    "seatProvince" TEXT NOT NULL,
    "personName" TEXT NOT NULL,
    "personEmail" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'asking',
    "answeredAt" TIMESTAMP(3),
    "answeredById" TEXT,
    "answer" TEXT,

    CONSTRAINT "JoinRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CoDesignNotice" (
    "workspaceId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "openedOn" DATE NOT NULL,
    "closesOn" DATE NOT NULL,
    "applications" INTEGER,
    "criteria" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "changedAt" TIMESTAMP(3) NOT NULL,
    "changedById" TEXT NOT NULL,

    CONSTRAINT "CoDesignNotice_pkey" PRIMARY KEY ("workspaceId")
);

-- CreateTable
CREATE TABLE "Declaration" (
    "workspaceId" TEXT NOT NULL,
    "ruleId" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL DEFAULT '',
    "isTrue" BOOLEAN NOT NULL,
    "count" INTEGER,
    "statedById" TEXT NOT NULL,
    "statedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Declaration_pkey" PRIMARY KEY ("workspaceId","ruleId","organisationId")
);

-- CreateTable
CREATE TABLE "RuleOverride" (
    "workspaceId" TEXT NOT NULL,
    "stageId" TEXT NOT NULL,
    "ruleId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "RuleOverride_pkey" PRIMARY KEY ("workspaceId","stageId","ruleId")
);

-- CreateTable
CREATE TABLE "PactClause" (
    "workspaceId" TEXT NOT NULL,
    "clauseId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "changedAt" TIMESTAMP(3) NOT NULL,
    "changedById" TEXT NOT NULL,

    CONSTRAINT "PactClause_pkey" PRIMARY KEY ("workspaceId","clauseId")
);

-- CreateTable
CREATE TABLE "StoredFile" (
    "sha256" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "StoredFile_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "PartnershipDocument" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL DEFAULT '',
    "kind" TEXT NOT NULL,
    "dataHash" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "fileName" TEXT NOT NULL,
    "fileSha256" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "createdById" TEXT NOT NULL,

    CONSTRAINT "PartnershipDocument_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignedCopy" (
    "id" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "fileSha256" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "verdict" JSONB NOT NULL,
    "isAccepted" BOOLEAN NOT NULL,
    "uploadedAt" TIMESTAMP(3) NOT NULL,
    "uploadedById" TEXT NOT NULL,

    CONSTRAINT "SignedCopy_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "JoinRequest_workspaceId_state_idx" ON "JoinRequest"("workspaceId", "state");

-- CreateIndex
CREATE INDEX "PartnershipDocument_workspaceId_organisationId_kind_idx" ON "PartnershipDocument"("workspaceId", "organisationId", "kind");

-- CreateIndex
CREATE INDEX "SignedCopy_documentId_idx" ON "SignedCopy"("documentId");

-- CreateIndex
CREATE UNIQUE INDEX "Workspace_joinToken_key" ON "Workspace"("joinToken");

-- AddForeignKey
ALTER TABLE "JoinRequest" ADD CONSTRAINT "JoinRequest_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CoDesignNotice" ADD CONSTRAINT "CoDesignNotice_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Declaration" ADD CONSTRAINT "Declaration_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RuleOverride" ADD CONSTRAINT "RuleOverride_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PactClause" ADD CONSTRAINT "PactClause_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartnershipDocument" ADD CONSTRAINT "PartnershipDocument_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartnershipDocument" ADD CONSTRAINT "PartnershipDocument_fileSha256_fkey" FOREIGN KEY ("fileSha256") REFERENCES "StoredFile"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignedCopy" ADD CONSTRAINT "SignedCopy_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "PartnershipDocument"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignedCopy" ADD CONSTRAINT "SignedCopy_fileSha256_fkey" FOREIGN KEY ("fileSha256") REFERENCES "StoredFile"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;



-- What the types of the program promise, held by the database as well. Prisma does not see these.
ALTER TABLE "Organisation"
  ADD CONSTRAINT "Organisation_vat_number_eleven_digits" CHECK ("vatNumber" ~ '^[0-9]{11}$');
ALTER TABLE "JoinRequest"
  ADD CONSTRAINT "JoinRequest_state_known" CHECK ("state" IN ('asking', 'confirmed', 'declined')),
  ADD CONSTRAINT "JoinRequest_tax_code_eleven_digits" CHECK ("taxCode" ~ '^[0-9]{11}$'),
  ADD CONSTRAINT "JoinRequest_email_lower_case" CHECK ("personEmail" = lower("personEmail") AND "personEmail" <> '');
ALTER TABLE "CoDesignNotice"
  ADD CONSTRAINT "CoDesignNotice_closes_after_it_opens" CHECK ("closesOn" >= "openedOn");
ALTER TABLE "PactClause"
  ADD CONSTRAINT "PactClause_version_positive" CHECK ("version" > 0);

-- One that asks twice is one request.
CREATE UNIQUE INDEX "JoinRequest_one_open_per_body" ON "JoinRequest" ("workspaceId", "taxCode") WHERE "state" = 'asking';

-- They are compressed already.
ALTER TABLE "StoredFile" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;

-- A body that leaves the partnership writes no more, as if its role had been taken away.
DROP TRIGGER "Partner_rights_updated" ON "Partner";
CREATE CONSTRAINT TRIGGER "Partner_rights_updated" AFTER UPDATE OF "role", "withdrawnAt" ON "Partner"
  DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD."role" IS DISTINCT FROM NEW."role" OR OLD."withdrawnAt" IS DISTINCT FROM NEW."withdrawnAt")
  EXECUTE FUNCTION "partner_rights_changed"();

-- Every organisation has its own sheet in each workspace, as a live document.
INSERT INTO "LiveDocument" ("workspaceId", "name", "lastSeq", "createdAt")
SELECT "workspaceId", 'partner/' || "organisationId", 0, "createdAt" FROM "Partner";
