-- A timer that stands: what is left of it is from then to its end.
ALTER TABLE "WorkshopStage" ADD COLUMN "heldAt" TIMESTAMP(3);
ALTER TABLE "WorkshopStage"
  ADD CONSTRAINT "WorkshopStage_held_has_end" CHECK ("heldAt" IS NULL OR "endsAt" IS NOT NULL);
