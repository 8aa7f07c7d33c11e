-- AlterTable
ALTER TABLE "Partner" ADD COLUMN "recordSharedAt" TIMESTAMP(3),
ADD COLUMN "recordAskedAt" TIMESTAMP(3),
ADD COLUMN "recordAnsweredAt" TIMESTAMP(3);

-- Whoever works with a record already goes on with it.
UPDATE "Partner" SET "recordSharedAt" = "createdAt";
