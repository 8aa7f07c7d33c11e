-- AlterTable
ALTER TABLE "Workspace" ADD COLUMN     "needFewestPeople" INTEGER NOT NULL DEFAULT 5,
ADD COLUMN     "needGridMetres" INTEGER NOT NULL DEFAULT 500;

-- CreateTable
CREATE TABLE "DistrictMunicipality" (
    "workspaceId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "province" TEXT NOT NULL DEFAULT '',
    "validFrom" DATE,
    "validUntil" DATE,

    CONSTRAINT "DistrictMunicipality_pkey" PRIMARY KEY ("workspaceId","code")
);

-- CreateTable
CREATE TABLE "NeedCategory" (
    "workspaceId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "icon" TEXT NOT NULL,
    "colour" TEXT NOT NULL,
    "isSensitive" BOOLEAN NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "NeedCategory_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "BoundarySet" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT,
    "fileName" TEXT NOT NULL,
    "validOn" DATE,
    "attribution" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "shapes" BYTEA NOT NULL,
    "sha256" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "importedById" TEXT,

    CONSTRAINT "BoundarySet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Indicator" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "year" INTEGER,
    "values" JSONB NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "createdById" TEXT NOT NULL,

    CONSTRAINT "Indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NeedFile" (
    "workspaceId" TEXT NOT NULL,
    "fileSha256" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "uploadedAt" TIMESTAMP(3) NOT NULL,
    "uploadedById" TEXT NOT NULL,

    CONSTRAINT "NeedFile_pkey" PRIMARY KEY ("workspaceId","fileSha256")
);

-- CreateIndex
CREATE INDEX "BoundarySet_workspaceId_createdAt_idx" ON "BoundarySet"("workspaceId", "createdAt");

-- CreateIndex
CREATE INDEX "Indicator_workspaceId_idx" ON "Indicator"("workspaceId");

-- AddForeignKey
ALTER TABLE "DistrictMunicipality" ADD CONSTRAINT "DistrictMunicipality_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NeedCategory" ADD CONSTRAINT "NeedCategory_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BoundarySet" ADD CONSTRAINT "BoundarySet_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Indicator" ADD CONSTRAINT "Indicator_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NeedFile" ADD CONSTRAINT "NeedFile_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NeedFile" ADD CONSTRAINT "NeedFile_fileSha256_fkey" FOREIGN KEY ("fileSha256") REFERENCES "StoredFile"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What the types of the program promise, held by the database as well. Prisma does not see these.
ALTER TABLE "Workspace"
  ADD CONSTRAINT "Workspace_need_grid_not_negative" CHECK ("needGridMetres" >= 0),
  ADD CONSTRAINT "Workspace_fewest_people_not_negative" CHECK ("needFewestPeople" >= 0);
ALTER TABLE "DistrictMunicipality"
  ADD CONSTRAINT "DistrictMunicipality_code_six_digits" CHECK ("code" ~ '^[0-9]{6}$'),
  ADD CONSTRAINT "DistrictMunicipality_ends_after_it_begins" CHECK ("validUntil" >= "validFrom");
ALTER TABLE "BoundarySet" ADD CONSTRAINT "BoundarySet_count_positive" CHECK ("count" > 0);

-- They are compressed already.
ALTER TABLE "BoundarySet" ALTER COLUMN "shapes" SET STORAGE EXTERNAL;

-- Every workspace has its needs, as a live document.
INSERT INTO "LiveDocument" ("workspaceId", "name", "lastSeq", "createdAt")
SELECT "id", 'needs', 0, "createdAt" FROM "Workspace" ON CONFLICT DO NOTHING;
