-- AlterTable
ALTER TABLE "DocumentSnapshot" ADD COLUMN     "isPacked" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "DocumentSegment" (
    "documentId" BIGINT NOT NULL,
    "firstSeq" BIGINT NOT NULL,
    "lastSeq" BIGINT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "sha256" TEXT NOT NULL,
    "firstAt" TIMESTAMP(3) NOT NULL,
    "lastAt" TIMESTAMP(3) NOT NULL,
    "writers" JSONB NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "DocumentSegment_pkey" PRIMARY KEY ("documentId","firstSeq")
);

-- AddForeignKey
ALTER TABLE "DocumentSegment" ADD CONSTRAINT "DocumentSegment_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "LiveDocument"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the types of the program promise, held by the database as well. Prisma does not see these.
ALTER TABLE "DocumentSegment"
  ADD CONSTRAINT "DocumentSegment_seqs_in_order" CHECK ("firstSeq" > 0 AND "lastSeq" >= "firstSeq");
-- It is compressed already.
ALTER TABLE "DocumentSegment" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;
