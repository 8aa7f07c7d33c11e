-- A sole trader goes by the tax code of the person: 16 characters, letters for digits where two people would share one.
ALTER TABLE "Organisation"
  DROP CONSTRAINT "Organisation_tax_code_eleven_digits",
  ADD CONSTRAINT "Organisation_tax_code_form" CHECK ("taxCode" ~ '^([0-9]{11}|[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z])$');

ALTER TABLE "JoinRequest"
  DROP CONSTRAINT "JoinRequest_tax_code_eleven_digits",
  ADD CONSTRAINT "JoinRequest_tax_code_form" CHECK ("taxCode" ~ '^([0-9]{11}|[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z])$');
