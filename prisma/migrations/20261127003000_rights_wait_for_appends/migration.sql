-- A right and the edits made by it: an append holds this lock, shared, from its look at the epoch until its commit;
-- whoever takes a right away takes it alone. So a right goes only after the appends made by it, and those that come
-- later see that it went. Not the lock of the row: whoever wants that alone could wait for ever for those who share it.
CREATE FUNCTION "rights_lock"() RETURNS BIGINT AS $$
  SELECT hashtextextended('rights', 0);
$$ LANGUAGE sql IMMUTABLE;

-- VOLATILE, hence with eyes of its own: it sees what was committed while it waited.
CREATE FUNCTION "hold_rights_epoch"() RETURNS BIGINT AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared("rights_lock"());
  RETURN (SELECT "epoch" FROM "RightsEpoch");
END $$ LANGUAGE plpgsql VOLATILE;

CREATE OR REPLACE FUNCTION "record_rights_change"(kind TEXT, subject TEXT) RETURNS VOID AS $$
BEGIN
  PERFORM pg_advisory_xact_lock("rights_lock"());
  WITH next AS (UPDATE "RightsEpoch" SET "epoch" = "epoch" + 1 RETURNING "epoch")
  INSERT INTO "RightsChange" ("epoch", "kind", "subject") SELECT next."epoch", kind, subject FROM next;
END $$ LANGUAGE plpgsql;

-- Deferred to the commit: however long the rest of the transaction takes, nobody waits for it. And the lock is the
-- last that either side takes, after those of all rows, so that they never wait for each other.
DROP TRIGGER "Member_rights_updated" ON "Member";
CREATE CONSTRAINT TRIGGER "Member_rights_updated" AFTER UPDATE OF "role", "removedAt", "organisationId" ON "Member"
  DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD."role" IS DISTINCT FROM NEW."role" OR OLD."removedAt" IS DISTINCT FROM NEW."removedAt"
    OR OLD."organisationId" IS DISTINCT FROM NEW."organisationId")
  EXECUTE FUNCTION "member_rights_changed"();
DROP TRIGGER "Member_rights_deleted" ON "Member";
CREATE CONSTRAINT TRIGGER "Member_rights_deleted" AFTER DELETE ON "Member"
  DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION "member_rights_changed"();
DROP TRIGGER "Account_rights_updated" ON "Account";
CREATE CONSTRAINT TRIGGER "Account_rights_updated" AFTER UPDATE OF "disabledAt", "passwordHash" ON "Account"
  DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD."disabledAt" IS DISTINCT FROM NEW."disabledAt"
    OR OLD."passwordHash" IS DISTINCT FROM NEW."passwordHash")
  EXECUTE FUNCTION "account_rights_changed"();
DROP TRIGGER "Session_ended" ON "Session";
CREATE CONSTRAINT TRIGGER "Session_ended" AFTER DELETE ON "Session"
  DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION "session_ended"();
DROP TRIGGER "Partner_rights_updated" ON "Partner";
CREATE CONSTRAINT TRIGGER "Partner_rights_updated" AFTER UPDATE OF "role" ON "Partner"
  DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD."role" IS DISTINCT FROM NEW."role") EXECUTE FUNCTION "partner_rights_changed"();
DROP TRIGGER "SectionAssignment_taken_away" ON "SectionAssignment";
CREATE CONSTRAINT TRIGGER "SectionAssignment_taken_away" AFTER DELETE ON "SectionAssignment"
  DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION "partner_rights_changed"();
