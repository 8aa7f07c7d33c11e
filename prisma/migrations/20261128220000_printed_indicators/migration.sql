-- AlterTable
ALTER TABLE "Indicator" ADD COLUMN "isPrinted" BOOLEAN NOT NULL DEFAULT false;
